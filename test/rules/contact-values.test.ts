import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseEmail } from "../../src/rules/email-address.ts";
import { normaliseMobile } from "../../src/rules/mobile-number.ts";

describe("an e-mail address", () => {
  it.each([
    ["kari@example.com", "kari@example.com"],
    ["  Kari.Nordmann+krr@Example.COM ", "Kari.Nordmann+krr@example.com"],
    ["ola@blåbær.no", "ola@xn--blbr-roah.no"],
    ["ola@xn--blbr-roah.no", "ola@xn--blbr-roah.no"],
    ["NULLstillt@default.digdir.no", "NULLstillt@default.digdir.no"],
  ])("%j is stored as %s", (written, stored) => {
    expect(normaliseEmail(written)).toBe(stored);
  });

  it.each([
    ["no domain", "a@b"],
    ["no at", "kari.example.com"],
    ["nothing", ""],
    ["a line break and a header", "kari@example.com\r\nBcc: ola@example.com"],
    ["a line break at the end", "kari@example.com\r\n"],
    ["a NUL", "kari\u0000@example.com"],
    ["a bidirectional override", "kari\u202e@example.com"],
    ["a zero-width space", "kari\u200b@example.com"],
    ["a Cyrillic letter among Latin ones", "kari@ex\u0430mple.com"],
    ["two dots", "kari..nordmann@example.com"],
    ["a comment", "kari(work)@example.com"],
    ["a quoted local part", '"kari nordmann"@example.com'],
    [
      "over 254 characters",
      `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(20)}.no`,
    ],
    ["a path after the domain", "ola@example.com/evil"],
    ["a query after the domain", "ola@example.com?x=1"],
    ["a fragment after the domain", "ola@example.com#x"],
    ["a backslash after the domain", "ola@example.com\\foo"],
    ["a percent-encoded domain", "ola@ex%61mple.com"],
    ["mixed scripts behind an A-label", "ola@xn--pple-43d.com"],
    ["a label over 63 characters", `ola@${"a".repeat(64)}.com`],
    ["a local part over 64 characters", `${"a".repeat(65)}@example.com`],
    ["an address literal", "kari@[127.0.0.1]"],
  ])("with %s is refused", (_, written) => {
    expect(normaliseEmail(written)).toBeNull();
  });

  it("is the same once stored, and holds no control or space", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.emailAddress(), fc.string(), fc.string({ unit: "grapheme" })),
        (text) => {
          const stored = normaliseEmail(text);
          if (stored === null) return;
          expect(normaliseEmail(stored)).toBe(stored);
          expect(stored).toMatch(/^[!-~]{3,254}$/);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe("a mobile number", () => {
  it.each([
    ["+4799999999", "+4799999999"],
    ["99 99 99 99", "+4799999999"],
    ["004799999999", "+4799999999"],
    ["0047 999-99_999", "+4799999999"],
    ["41234567", "+4741234567"],
    ["+46701234567", "+46701234567"],
    ["\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17", "+4791234567"],
  ])("%j is stored as %s", (written, stored) => {
    expect(normaliseMobile(written)).toBe(stored);
  });

  it.each([
    ["a landline", "22222222"],
    ["a premium number", "82012345"],
    ["too short", "9123456"],
    ["too long", "+479123456789012345678"],
    ["letters", "9123abcd"],
    ["Arabic-Indic digits", "\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667"],
    ["a line break", "91234567\r\n"],
    ["an extension", "+4791234567;ext=5"],
    ["too short without what stands between", "+2781000-- "],
    ["nothing", ""],
  ])("that is %s is refused", (_, written) => {
    expect(normaliseMobile(written)).toBeNull();
  });

  it("is the same once stored, and is E.164", () => {
    const digits = fc.stringMatching(/^(\+|00)?[0-9 _-]{6,18}$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const stored = normaliseMobile(text);
        if (stored === null) return;
        expect(normaliseMobile(stored)).toBe(stored);
        expect(stored).toMatch(/^\+[1-9][0-9]{6,14}$/);
      }),
      { numRuns: 10_000 },
    );
  });
});
