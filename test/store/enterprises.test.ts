import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Deed, enterpriseDeed, RevisionConflict } from "../../db/commit.ts";
import { kindOf } from "../../db/moment.ts";
import type { FeedPosition } from "../../db/positions.ts";
import type { Store } from "../../db/store.ts";
import { verifyEnterprises } from "../../db/verify/enterprises.ts";
import { type Enterprise, inOrder, unknownEnterprise } from "../../src/rules/enterprise.ts";
import { NOW } from "../support/a-person.ts";
import { anAddress, aSubUnit, aUnit, MAIN_UNIT, SUB_UNIT } from "../support/an-enterprise.ts";
import { DATABASES, type Place } from "../support/stores.ts";

const FIELDS = ["registration", "name", "parent", "own"] as const;
const WHO = { who: { actor: ["SYSTEM", "a test"], reason: null, channel: null } };
const changeTo = (after: Enterprise, before = unknownEnterprise(after.orgNumber)): Deed =>
  enterpriseDeed({ kind: "ENTERPRISE_UPDATED", before, after, fields: FIELDS }, WHO);
const first = (but: Partial<Enterprise> = {}) => aUnit({ revision: 1, ...but });

/** But for what one of the databases keeps as U+FFFD. */
const text = fc
  .string({ unit: "binary", maxLength: 30 })
  .filter((value) => value.isWellFormed() && !value.includes("\0"));
const anyUnit: fc.Arbitrary<Enterprise> = fc.record({
  orgNumber: fc.stringMatching(/^[0-9]{9}$/),
  registration: fc.constantFrom("ACTIVE" as const, "DELETED" as const),
  revision: fc.constant(1),
  name: fc.option(text, { nil: null }),
  parent: fc.option(fc.stringMatching(/^[0-9]{9}$/), { nil: null }),
  own: fc
    .uniqueArray(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom("EMAIL" as const, "SMS" as const),
        address: text,
        name: fc.option(text, { nil: null }),
        source: fc.constantFrom("KOFUVI" as const, "OPERATOR" as const),
        updatedAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    )
    .map(inOrder),
  updatedAt: fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 }), { nil: null }),
  reference: fc.constant("name"),
});

describe.each(DATABASES)("on $name", ({ place: makePlace }) => {
  let place: Place;
  let store: Store;
  let statements: string[];
  beforeEach(async () => {
    place = await makePlace();
    statements = [];
    store = await place.open({ trace: (text) => statements.push(text) });
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });
  const commit = (...deeds: Deed[]) =>
    store.commit({ at: NOW, actor: "SYSTEM", deeds, idempotency: null });

  describe("units", () => {
    it("are read back as they were written, whatever they hold, and hold against the log", async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(anyUnit, async (unit) => {
          if (seen.has(unit.orgNumber)) return;
          seen.add(unit.orgNumber);
          await commit(changeTo(unit));
          expect(await store.enterprises([unit.orgNumber])).toEqual([unit]);
          const before = String(Number(unit.orgNumber) - 1);
          expect(await store.keptEnterprises(before, 1)).toEqual([unit]);
        }),
        { numRuns: 60, endOnFailure: true },
      );
      expect(await verifyEnterprises(store)).toBeNull();
    });

    it("are looked up in one statement, in order, repeats kept", async () => {
      await commit(changeTo(first()), changeTo(aSubUnit({ revision: 1 })));
      statements.length = 0;
      const found = await store.enterprises([SUB_UNIT, "310100951", MAIN_UNIT, "x", SUB_UNIT]);
      expect(found.map((unit) => unit?.orgNumber ?? null)).toEqual([
        SUB_UNIT,
        null,
        MAIN_UNIT,
        null,
        SUB_UNIT,
      ]);
      expect(statements).toHaveLength(1);
    });

    it("are written only over the revision that was read", async () => {
      await commit(changeTo(first()));
      const [read] = (await store.enterprises([MAIN_UNIT])) as [Enterprise];
      const one = changeTo({ ...read, name: "One", revision: 2 }, read);
      const other = changeTo({ ...read, name: "Other", revision: 2 }, read);
      const outcomes = await Promise.allSettled([commit(one), commit(other)]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
      expect((outcomes[1] as PromiseRejectedResult).reason).toBeInstanceOf(RevisionConflict);
      await expect(commit(changeTo(first({ name: "Again" })))).rejects.toThrow(RevisionConflict);
      expect(await store.enterprises([MAIN_UNIT])).toMatchObject([{ name: "One", revision: 2 }]);
      expect(await store.auditLog.size()).toBe(2);
    });

    it("have their addresses found by id", async () => {
      await commit(changeTo(first({ own: [anAddress({ id: "here" })] })));
      expect(await store.addressHolders(["gone", "here"])).toEqual([null, MAIN_UNIT]);
    });
  });

  describe("a decision about a unit", () => {
    const decision = (enterprise: Enterprise, mainUnit: Enterprise | null): Deed => ({
      of: "DECISION",
      enterprise,
      mainUnit,
      values: {},
    });
    const { revision: _, ...stranger } = unknownEnterprise("310100951");

    it("is kept while unit and main unit are at the revisions it was made on", async () => {
      await commit(changeTo(first()), changeTo(aSubUnit({ revision: 1 })));
      const [main, sub] = (await store.enterprises([MAIN_UNIT, SUB_UNIT])) as Enterprise[] as [
        Enterprise,
        Enterprise,
      ];
      await commit(decision(sub, main), decision(main, null));
      await commit(decision({ ...stranger, revision: 0 }, null));
      await expect(commit(decision({ ...sub, revision: 2 }, main))).rejects.toThrow(
        RevisionConflict,
      );
      await expect(commit(decision(sub, { ...main, revision: 2 }))).rejects.toThrow(
        RevisionConflict,
      );
      await expect(commit(decision({ ...stranger, revision: 1 }, null))).rejects.toThrow(
        RevisionConflict,
      );
      expect(await store.auditLog.size()).toBe(5);
    });
  });

  describe("how far a feed was followed", () => {
    const position: FeedPosition = {
      number: 7,
      url: "https://feed.example/v1",
      since: "2026-05-01T10:00:00.000Z",
      seen: ["a", "b"],
      entries: 2,
      refused: 1,
      at: NOW,
    };

    it("moves with what it brings, or not at all", async () => {
      const deeds = [changeTo(first())];
      await store.commit({ at: NOW, actor: "SYSTEM", deeds, idempotency: null, feed: position });
      expect(await store.feedPosition(7)).toEqual(position);
      const next = { ...position, since: null };
      const again = store.commit({
        at: NOW,
        actor: "SYSTEM",
        deeds,
        idempotency: null,
        feed: next,
      });
      await expect(again).rejects.toThrow(RevisionConflict);
      expect(await store.feedPosition(7)).toEqual(position);
      expect(await store.feedPosition(8)).toBeNull();
    });

    it("moves without an entry where nothing is to be done, and holds no change back", async () => {
      const wish = { at: NOW, actor: "SYSTEM", deeds: [], idempotency: null, feed: position };
      const empty = store.commit(wish);
      await Promise.all([empty, store.commit({ ...wish, deeds: [changeTo(first())] })]);
      expect(await empty).toEqual([]);
      expect(kindOf([])).toBe("CHANGE");
      expect(await store.auditLog.size()).toBe(1);
      expect(await store.notBefore("CHANGE")).toBe(NOW);
    });
  });
});
