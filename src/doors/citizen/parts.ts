import { type Html, html } from "../pages/html.ts";
import { type FieldParts, fieldOf, formTo, momentIn } from "../pages/parts.ts";
import { BASE, foreign } from "./layout.ts";
import type { PageLanguage } from "./texts/index.ts";
import type { SignedIn, Visit } from "./visit.ts";

export { button, paragraph, table } from "../pages/parts.ts";

/** Node has no words for the months in Northern Sami in every build; figures it has. */
const LOCALES: Record<PageLanguage, [string, Intl.DateTimeFormatOptions]> = {
  nb: ["nb-NO", { dateStyle: "long" }],
  nn: ["nn-NO", { dateStyle: "long" }],
  en: ["en-GB", { dateStyle: "long" }],
  se: ["nb-NO", { day: "2-digit", month: "2-digit", year: "numeric" }],
};

/** A day in Oslo. */
export function day(instant: string, language: PageLanguage): Html {
  const [locale, options] = LOCALES[language];
  const text = new Date(instant).toLocaleDateString(locale, { ...options, timeZone: ZONE });
  return html`<time datetime="${instant}">${text}</time>`;
}

/** A day and the time of it in Oslo. */
export function moment(instant: string, language: PageLanguage): Html {
  return momentIn(instant, LOCALES[language][0]);
}

const ZONE = "Europe/Oslo";

/** A form that only somebody on this page can send. */
export function form({ session }: SignedIn, path: string, inner: Html): Html {
  return formTo(BASE + path, session, inner);
}

export function buttonLink(text: string, path: string, label?: string): Html {
  return html`<a class="ds-button" data-variant="secondary" data-size="sm" href="${BASE}${path}"${
    label !== undefined && html` aria-label="${label}"`
  }>${text}</a>`;
}

export interface Field extends FieldParts {
  /** A sentence of the graph's. */
  error?: string | null;
}

export function field(visit: Visit, { error, ...parts }: Field): Html {
  return fieldOf({ ...parts, error: error ? foreign(visit, error) : null });
}
