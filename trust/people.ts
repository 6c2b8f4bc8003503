import fc from "fast-check";
import { notRegistered, type Person } from "../src/rules/person.ts";

const DAY = 86_400_000;

const instant = (now: number) =>
  fc.option(fc.integer({ min: now - 2000 * DAY, max: now }), { nil: null });

const dates = (now: number) => ({
  changedAt: instant(now),
  confirmedAt: instant(now),
  validatedAt: instant(now),
  markedShared: fc.boolean(),
});

/** People of any kind under these numbers, with texts that JSON has to escape. */
export function peopleWith(nationalIds: readonly string[], now: number): fc.Arbitrary<Person[]> {
  const text = fc.string({ unit: "binary", maxLength: 12 });
  const person = (nationalId: string) =>
    fc.record<Person>({
      ...constants(notRegistered(nationalId)),
      registration: fc.constantFrom("ACTIVE", "DELETED"),
      revision: fc.nat(),
      email: fc.option(fc.record({ address: text, ...dates(now) }), { nil: null }),
      mobile: fc.option(fc.record({ number: text, ...dates(now) }), { nil: null }),
      reservation: fc.record({
        reserved: fc.boolean(),
        reservedAt: instant(now),
        changedAt: instant(now),
      }),
      language: fc.option(
        fc.record({ code: fc.constantFrom("NB", "NN", "EN", "SE"), changedAt: instant(now) }),
        { nil: null },
      ),
      digitalMailbox: fc.option(
        fc.record({ address: fc.option(text, { nil: null }), supplier: text }),
        { nil: null },
      ),
      updatedAt: instant(now),
      reference: fc.constant("reference"),
    });
  return fc.tuple(...nationalIds.map(person));
}

function constants<Of extends object>(of: Of) {
  return Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, fc.constant(value)]),
  ) as { [Key in keyof Of]: fc.Arbitrary<Of[Key]> };
}
