import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preferredLanguage } from "../../src/rules/language.ts";
import { readRegisterTime } from "../../src/rules/register-time.ts";

describe("the language to explain in", () => {
  it.each([
    [undefined, "nb"],
    ["", "nb"],
    ["en", "en"],
    ["en-GB,en;q=0.9", "en"],
    ["nn-NO, nb;q=0.8", "nn"],
    ["no", "nb"],
    ["se", "nb"],
    ["fr, de;q=0.9, nn;q=0.1", "nn"],
    ["fr", "nb"],
    ["en;q=0, nn;q=0.5", "nn"],
    ["nb;q=0.1, en;q=0.2", "en"],
    [";;;,q=,=", "nb"],
    ["constructor, __proto__", "nb"],
  ] as const)("for %j is %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe("a time on the register's wire", () => {
  it.each([
    ["2023-06-10T21:00:01+02", "2023-06-10T19:00:01.000Z"],
    ["2023-06-10T21:00:01+02:00", "2023-06-10T19:00:01.000Z"],
    ["2023-06-10T21:00:01+0200", "2023-06-10T19:00:01.000Z"],
    ["2023-06-10T21:00:01.123Z", "2023-06-10T21:00:01.123Z"],
    ["2023-06-10T21:00:01.1239999Z", "2023-06-10T21:00:01.123Z"],
    ["2023-06-10T21:00:01-05", "2023-06-11T02:00:01.000Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
  ])("%s is %s", (written, instant) => {
    expect(readRegisterTime(written)).toBe(Date.parse(instant));
  });

  it.each([
    "2023-02-29T00:00:00Z",
    "2023-13-01T00:00:00Z",
    "2023-06-10T24:00:00Z",
    "0001-01-01T00:00:00Z",
    "2023-06-10T21:00:01+99",
    "2023-06-10",
    "2023-06-10T21:00:01",
    "x",
    "",
  ])("%j is none", (written) => {
    expect(readRegisterTime(written)).toBeNull();
  });

  it("reads back every instant it is written as", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        (date) => readRegisterTime(date.toISOString()) === date.getTime(),
      ),
    );
  });
});
