import { changeOf, type Decide, unchangeable } from "./change.ts";
import type { LanguageCode } from "./person.ts";

/** Chooses the language the person wants from the public sector. */
export function chooseLanguage(code: LanguageCode): Decide {
  return (person, now) => {
    const isChosen = person.language?.code === code;
    const problem = unchangeable(person) ?? (isChosen ? "LanguageAlreadyChosen" : null);
    if (problem !== null) return problem;
    return changeOf(person, now, "LANGUAGE_CHOSEN", { language: { code, changedAt: now } });
  };
}
