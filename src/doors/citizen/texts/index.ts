import { en } from "./en.ts";
import { nb, type Texts } from "./nb.ts";
import { nn } from "./nn.ts";
import { se } from "./se.ts";

export type { Texts };

/** The languages of the page, each by its own name. */
export const LANGUAGES = {
  nb: { texts: nb, name: "Bokmål" },
  nn: { texts: nn, name: "Nynorsk" },
  en: { texts: en, name: "English" },
  se: { texts: se, name: "Davvisámegiella" },
} as const;

export type PageLanguage = keyof typeof LANGUAGES;

/** Whether somebody whose language it is has read it. */
export const IS_REVIEWED: Readonly<Record<PageLanguage, boolean>> = {
  nb: true,
  nn: true,
  en: true,
  se: false,
};

export function isPageLanguage(text: unknown): text is PageLanguage {
  return typeof text === "string" && Object.hasOwn(LANGUAGES, text);
}
