import { describe, expect, it } from "vitest";
import { IS_REVIEWED, LANGUAGES, type PageLanguage } from "../../src/doors/citizen/texts/index.ts";

const languages = Object.keys(LANGUAGES) as PageLanguage[];

/** Every text there is, by where it stands. */
function textsOf(value: unknown, at = ""): [string, string][] {
  if (typeof value === "string") return [[at, value]];
  return Object.entries(value as object).flatMap(([key, each]) => textsOf(each, `${at}.${key}`));
}

const placesOf = (language: PageLanguage) =>
  textsOf(LANGUAGES[language].texts).map(([place]) => place);

describe("the texts of the citizen's page", () => {
  it.each(languages)("are all there in %s, and none beyond", (language) => {
    expect(placesOf(language).sort()).toEqual(placesOf("nb").sort());
  });

  it.each(languages)("say something everywhere in %s", (language) => {
    const empty = textsOf(LANGUAGES[language].texts).filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("are no copies of bokmål, but for names and what is the same word", () => {
    const nb = new Map(textsOf(LANGUAGES.nb.texts));
    for (const [language, most] of [
      ["nn", 65],
      ["en", 5],
      ["se", 5],
    ] as const) {
      const same = textsOf(LANGUAGES[language].texts).filter(
        ([place, text]) => nb.get(place) === text,
      );
      expect(same.length, same.map(([place]) => place).join()).toBeLessThan(most);
    }
  });

  it("say of themselves whether somebody whose language it is has read them", () => {
    expect(IS_REVIEWED).toEqual({ nb: true, nn: true, en: true, se: false });
    for (const { texts } of Object.values(LANGUAGES))
      expect(texts.accessibilityText.join(" ")).toMatch(/nordsamisk|Northern Sami|Davvisámegiel/);
  });
});
