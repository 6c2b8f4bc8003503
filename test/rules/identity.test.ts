import { fnr } from "@navikt/fnrvalidator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { controlDigits, nationalIdFault, refuseNationalId } from "../../src/rules/national-id.ts";
import { isOrgNumber, orgNumberFromIso6523 } from "../../src/rules/org-number.ts";

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const control = (digits: string, weights: number[], remainder = 0) =>
  (11 -
    ((weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) - remainder + 11) %
      11)) %
  11;

/** A number whose date is real by the offsets given; null where a control digit would be 10. */
function number(
  year: number,
  month: number,
  day: number,
  individual: number,
  remainder = 0,
): string | null {
  const two = (part: number) => String(part).padStart(2, "0");
  const nine = `${two(day)}${two(month)}${two(year)}${String(individual).padStart(3, "0")}`;
  const first = control(nine, FIRST, remainder);
  const second = control(nine + first, SECOND);
  return first > 9 || second > 9 ? null : `${nine}${first}${second}`;
}

const parts = fc.record({
  year: fc.integer({ min: 0, max: 99 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  individual: fc.integer({ min: 0, max: 999 }),
});

describe("a national id", () => {
  it("is accepted for all published test persons outside production, and refused inside it", () => {
    const ids = Object.values(TEST_PERSONS).flat();
    expect(ids).toHaveLength(20);
    for (const id of ids) {
      expect(nationalIdFault(id, "test")).toBeNull();
      expect(nationalIdFault(id, "production")).toBe("WRONG_ENVIRONMENT");
      expect(controlDigits(id)).toBe("CLASSIC");
    }
  });

  it.each([
    ["fødselsnummer", 0, 0, "production"],
    ["D-number", 40, 0, "production"],
    ["synthetic, month + 80", 0, 80, "test"],
    ["synthetic, month + 40", 0, 40, "test"],
    ["synthetic D-number, month + 80", 40, 80, "test"],
    ["synthetic D-number, month + 40", 40, 40, "test"],
  ] as const)("%s belongs to one environment only", (_, addToDay, addToMonth, home) => {
    fc.assert(
      fc.property(parts, ({ year, month, day, individual }) => {
        const id = number(year, month + addToMonth, day + addToDay, individual);
        fc.pre(id !== null);
        expect(nationalIdFault(id, home)).toBeNull();
        expect(nationalIdFault(id, home === "test" ? "production" : "test")).toBe(
          "WRONG_ENVIRONMENT",
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("may be made by the control digits of 2032, and says so", () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 1, max: 3 }),
        ({ year, month, day, individual }, remainder) => {
          const id = number(year, month + 80, day, individual, remainder);
          fc.pre(id !== null);
          expect(nationalIdFault(id, "test")).toBeNull();
          expect(controlDigits(id)).toBe("RULES_2032");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is faulty for any other text, and agrees with the library on eleven digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (text) => {
        const isValid = fnr(text).status === "valid";
        const faults = [nationalIdFault(text, "test"), nationalIdFault(text, "production")];
        expect(faults.filter((fault) => fault === null)).toHaveLength(isValid ? 1 : 0);
      }),
      { numRuns: 10_000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[0-9]{11}$/.test(text));
        expect(nationalIdFault(text, "test")).toBe("MALFORMED");
      }),
      { numRuns: 10_000 },
    );
    for (const text of [
      "１１８２２６４８９５０",
      "11822648950\n",
      " 11822648950",
      "1182264895O",
      "",
    ])
      expect(nationalIdFault(text, "test")).toBe("MALFORMED");
  });

  it("with one digit wrong is refused, but for the slips the rules of 2032 let through", () => {
    let passed = 0;
    let tried = 0;
    for (const id of Object.values(TEST_PERSONS).flat())
      for (let place = 0; place < 11; place++)
        for (let digit = 0; digit < 10; digit++) {
          const slip = id.slice(0, place) + digit + id.slice(place + 1);
          if (slip === id) continue;
          tried += 1;
          if (nationalIdFault(slip, "test") === null) passed += 1;
        }
    expect(passed / tried).toBeLessThan(0.05);
  });

  it("is never repeated in its refusal", () => {
    for (const fault of ["MALFORMED", "CHECKSUM", "WRONG_ENVIRONMENT"] as const) {
      const refusal = refuseNationalId(fault, "test", 17);
      expect(refusal.message).toMatch(/^nationalIds\[17\]: expected /);
      expect(refusal.message).not.toMatch(/\d{6}/);
    }
  });

  it("made for a synthetic person is valid and made once", () => {
    const ids = syntheticIds().take(50_000).toArray();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(nationalIdFault(id, "test")).toBeNull();
  });
});

describe("an organisation number", () => {
  it.each([
    "991825827",
    "984661185",
    "922020175",
    "996460320",
    "910753614",
    "310385980",
    "314168267",
  ])("%s is one", (orgNumber) => {
    expect(isOrgNumber(orgNumber)).toBe(true);
    expect(orgNumberFromIso6523(`0192:${orgNumber}`)).toBe(orgNumber);
  });

  it.each(["123456789", "99182582", "9918258277", "99182582x", "", "991825828"])(
    "%s is none",
    (text) => {
      expect(isOrgNumber(text)).toBe(false);
      expect(orgNumberFromIso6523(`0192:${text}`)).toBeNull();
    },
  );

  it("has one control digit, or none where it would be 10", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (eight) => {
        const valid = Array.from({ length: 10 }, (_, digit) => eight + digit).filter(isOrgNumber);
        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is read from the current ISO 6523 code only", () => {
    expect(orgNumberFromIso6523("9908:991825827")).toBeNull();
    expect(orgNumberFromIso6523("991825827")).toBeNull();
    expect(orgNumberFromIso6523(" 0192:991825827")).toBeNull();
  });
});
