import { type Html, html } from "../pages/html.ts";
import { BASE, foreign } from "./layout.ts";
import type { PageLanguage } from "./texts/index.ts";
import type { SignedIn, Visit } from "./visit.ts";

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
  const [locale] = LOCALES[language];
  const options = { dateStyle: "short", timeStyle: "short", timeZone: ZONE } as const;
  const text = new Date(instant).toLocaleString(locale, options);
  return html`<time datetime="${instant}">${text}</time>`;
}

const ZONE = "Europe/Oslo";

/** A form that only somebody on this page can send. */
export function form({ session }: SignedIn, path: string, inner: Html): Html {
  return html`<form method="post" action="${BASE}${path}" novalidate><input type="hidden" name="csrf" value="${session.csrf}">${inner}</form>`;
}

export function button(text: string, variant: "primary" | "secondary" | "tertiary" = "primary") {
  return html`<button class="ds-button" data-variant="${variant}">${text}</button>`;
}

export function buttonLink(text: string, path: string, label?: string): Html {
  return html`<a class="ds-button" data-variant="secondary" data-size="sm" href="${BASE}${path}"${
    label !== undefined && html` aria-label="${label}"`
  }>${text}</a>`;
}

export interface Field {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  error?: string | null;
  type?: "email" | "tel" | "text";
  autocomplete?: string;
  inputmode?: "numeric" | "tel" | "email";
  isCode?: boolean;
}

/** A field with its label, its hint and what is wrong with it, tied together without script too. */
export function field(visit: Visit, { name, label, hint, value = "", error, ...how }: Field): Html {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`<ds-field class="ds-field"><label class="ds-label" for="${name}">${label}</label>
${hint && html`<p data-field="description" id="${name}-hint">${hint}</p>`}
<input class="ds-input${how.isCode && " v-code"}" id="${name}" name="${name}" type="${how.type ?? "text"}" value="${value}"${
    how.autocomplete && html` autocomplete="${how.autocomplete}"`
  }${how.inputmode && html` inputmode="${how.inputmode}"`}${how.isCode && html` maxlength="12"`}${
    described && html` aria-describedby="${described}"`
  }${error && html` aria-invalid="true"`}>
${error && html`<p class="ds-validation-message" data-field="validation" id="${name}-error">${foreign(visit, error)}</p>`}</ds-field>`;
}

export function table(caption: string, head: readonly string[], rows: readonly Html[][]): Html {
  const cells = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="v-table" role="region" aria-label="${caption}" tabindex="0"><table class="ds-table" data-zebra>
<caption class="ds-sr-only">${caption}</caption>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${cells}</tbody></table></div>`;
}

export function paragraph(text: string): Html {
  return html`<p class="ds-paragraph">${text}</p>`;
}
