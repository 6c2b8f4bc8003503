import { describe, expect, it } from "vitest";
import { fill } from "../../src/sending/fill.ts";
import { referenceOf, wordingOf } from "../../src/sending/outgoing.ts";
import { LONGEST, TEXTS, TO_BE_REVIEWED } from "../../src/sending/texts.ts";

const LANGUAGES = ["NB", "NN", "EN", "SE"] as const;
const KINDS = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
const each = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe("the texts", () => {
  it.each(KINDS)("%s is there in every language, and in no other", (kind) => {
    expect(Object.keys(TEXTS[kind]).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(each)("%s in %s says all that the bokmål says", (kind, language) => {
    const said = TEXTS[kind][language];
    const inBokmal = TEXTS[kind].NB;
    expect(Object.keys(said)).toEqual(Object.keys(inBokmal));
    for (const part of ["subject", "email", "sms"] as const) {
      expect(said[part]).not.toBe("");
      expect(placesIn(said[part])).toEqual(placesIn(inBokmal[part]));
    }
  });

  it.each(each)("%s in %s is short enough with its values", (kind, language) => {
    for (const channel of ["EMAIL", "SMS"] as const) {
      const { subject, text } = wordingOf({ kind, language, channel, content: "123456" });
      expect(text.length).toBeLessThanOrEqual(LONGEST[channel]);
      expect(subject.length).toBeLessThanOrEqual(78);
      expect(subject).not.toMatch(/\p{Cc}/u);
    }
  });

  it.each(each)("%s in %s has no link, and no two languages say the same", (kind, language) => {
    const { email, sms } = TEXTS[kind][language];
    expect(email + sms).not.toMatch(/https?:|www\./);
    const others = LANGUAGES.filter((other) => other !== language);
    for (const other of others) expect(TEXTS[kind][other].email).not.toBe(email);
  });

  it("are marked where a speaker has yet to read them", () => {
    expect(TO_BE_REVIEWED).toEqual(["SE"]);
  });

  it("come in bokmål where the language is none of theirs", () => {
    const message = { kind: "ADDRESS_CHANGED", channel: "SMS", content: "" } as const;
    expect(wordingOf({ ...message, language: "DE" as "NB" }).text).toBe(
      TEXTS.ADDRESS_CHANGED.NB.sms,
    );
  });
});

describe("a value in a text", () => {
  it("is one short line, and is not read for values again", () => {
    expect(fill("<{a}>", { a: "1\r\n2\0\t3\u2028\u2029\u200b\u0085" })).toBe("<123>");
    expect(fill("<{a}>", { a: "{b}$&", b: "no" })).toBe("<{b}$&>");
    expect(fill("<{a}>", { a: "9".repeat(1000) })).toBe(`<${"9".repeat(100)}>`);
    expect(fill("<{a}>", { a: "\ud800" })).toBe("<\ufffd>");
  });

  it("has to be there", () => {
    expect(() => fill("{code}", {})).toThrow("expected a value for {code}");
  });
});

describe("a reference", () => {
  it("is a Message-ID's, whatever the register is named", () => {
    expect(referenceOf(7, "varde.example/audit")).toBe("7@varde.example/audit");
    expect(referenceOf(7, "a<b>@c\r\nd é")).toBe("7@a-b--c--d--");
  });
});
