import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Commit, type Load, RevisionConflict } from "../../db/commit.ts";
import { checkVersion, connect } from "../../db/sqlite/connection.ts";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import type { Change } from "../../src/rules/change.ts";
import type { Person } from "../../src/rules/person.ts";
import { reserve } from "../../src/rules/reservation.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { DATABASES, type Place } from "../support/stores.ts";

const loadOf = (...people: Person[]): Load => ({
  at: NOW,
  source: "a test",
  people: people.map((after) => ({ before: null, after })),
  suppliers: [],
  run: null,
});
/** People as they are but for the random names they were given. */
const unnamed = (people: readonly (Person | null)[]) =>
  people.map((person) => person && { ...person, reference: null });

const instant = fc.option(fc.integer({ min: 1, max: 4_102_444_800_000 }), { nil: null });
const dates = {
  changedAt: instant,
  confirmedAt: instant,
  validatedAt: instant,
  markedShared: fc.boolean(),
};
const anyPerson: fc.Arbitrary<Person> = fc.record({
  nationalId: fc.stringMatching(/^[0-9]{11}$/).filter((id) => id !== "00000000000"),
  registration: fc.constantFrom("ACTIVE" as const, "DELETED" as const),
  revision: fc.integer({ min: 1, max: 1e9 }),
  email: fc.option(
    fc.record({
      address: fc.string({ minLength: 1 }).filter((text) => !text.includes("\0")),
      ...dates,
    }),
    { nil: null },
  ),
  mobile: fc.option(fc.record({ number: fc.stringMatching(/^\+[0-9]{8,15}$/), ...dates }), {
    nil: null,
  }),
  reservation: fc.record({ reserved: fc.boolean(), reservedAt: instant, changedAt: instant }),
  language: fc.option(
    fc.record({
      code: fc.constantFrom("NB" as const, "NN" as const, "EN" as const, "SE" as const),
      changedAt: instant,
    }),
    { nil: null },
  ),
  digitalMailbox: fc.option(
    fc.record({
      address: fc.option(fc.stringMatching(/^[a-z.#]{8,20}$/), { nil: null }),
      supplier: fc.constant("984661185"),
    }),
    { nil: null },
  ),
  updatedAt: instant,
  reference: fc.constant(null),
});

describe.each(DATABASES)("on $name", ({ place: makePlace }) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });
  const put = async (...people: Person[]) => store.load(loadOf(...people));

  describe("the store", () => {
    it("gives people back just as they were put in", async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyPerson, { selector: ({ nationalId }) => nationalId, maxLength: 20 }),
          async (all) => {
            const people = all.filter(({ nationalId }) => !seen.has(nationalId));
            const ids = people.map(({ nationalId }) => nationalId);
            for (const id of ids) seen.add(id);
            await put(...people);
            expect(unnamed(await store.people(ids))).toEqual(people);
          },
        ),
        { numRuns: 300, endOnFailure: true },
      );
    });

    it("keeps order and repeats, and knows nobody by anything but an id", async () => {
      await put(scenarios.reachable, scenarios.reservedLastWinter);
      const ids = [
        "04846697271",
        "99999999999",
        "11822648950",
        "04846697271",
        "x",
        "",
        "-1",
        "1e3",
        "4846697271 ",
        "4846697271",
        "0004846697271",
      ];
      const found = await store.people(ids);
      expect(found.map((person) => person?.nationalId ?? null)).toEqual([
        "04846697271",
        null,
        "11822648950",
        "04846697271",
        ...Array(7).fill(null),
      ]);
      expect(await store.people([])).toEqual([]);
    });

    it("tells for each contact value whether a second person has it", async () => {
      await put(scenarios.reachable, {
        ...scenarios.reservedLastWinter,
        email: { ...scenarios.reachable.email!, address: "KARI@example.com" },
        mobile: null,
      });
      expect(await store.sharedEmails(["kari@EXAMPLE.com", "nobody@example.com"])).toEqual([
        true,
        false,
      ]);
      expect(await store.sharedMobiles(["+4799999999", "+4790000000"])).toEqual([false, false]);
    });

    it("puts in everything or nothing, and refuses a revision that is not the next", async () => {
      await put(scenarios.reachable);
      const other = scenarios.reservedLastWinter;
      for (const revision of [1, 3])
        await expect(put(other, { ...scenarios.reachable, revision })).rejects.toThrow(
          RevisionConflict,
        );
      expect(await store.people([other.nationalId])).toEqual([null]);
      await put(other, { ...scenarios.reachable, revision: 2, mobile: null });
      expect((await store.people([scenarios.reachable.nationalId]))[0]).toMatchObject({
        revision: 2,
        mobile: null,
      });
    });

    it("keeps agencies, and answers for them in the order asked", async () => {
      const agency = {
        orgNumber: "310385980",
        name: "Testetaten",
        connectedAt: NOW,
        disconnectedAt: null,
        displayDelayDays: 3,
      };
      const values = { reason: "A test" };
      const deed = { of: "AGENCY" as const, kind: "AGENCY_CONNECTED", agency, values };
      await store.commit({ at: NOW, actor: "OPERATOR", deeds: [deed], idempotency: null });
      expect(await store.agency("310385980")).toEqual(agency);
      expect(await store.agencies(["314168267", "310385980"])).toEqual([null, agency]);
      expect(await store.agency("314168267")).toBeNull();
    });

    it("keeps suppliers' certificates", async () => {
      const supplier = { orgNumber: "984661185", certificate: "MIIB" };
      await store.load({ ...loadOf(), suppliers: [supplier] });
      expect(await store.mailboxSuppliers(["922020175", "984661185"])).toEqual([null, supplier]);
    });

    it("holds what it holds when opened again, for the same people only", async () => {
      await put(scenarios.reachable);
      await store.close();
      await expect(place.open({ environment: "production" })).rejects.toThrow(
        /expected a store for production people/,
      );
      store = await place.open();
      expect(unnamed(await store.people([scenarios.reachable.nationalId]))).toEqual([
        scenarios.reachable,
      ]);
      expect(await store.countPeople()).toBe(1);
    });
  });

  describe("a change", () => {
    const commitOf = (before: Person, key: string | null = null): Commit => ({
      at: NOW,
      actor: "CITIZEN",
      deeds: [{ of: "PERSON", change: reserve(before, NOW) as Change, values: { reason: null } }],
      idempotency: key === null ? null : { key, bodyHash: "b", answer: { revision: 2 } },
    });

    it("is in the record, the log and under its key, or nowhere", async () => {
      await put(scenarios.reachable, scenarios.mobileOnly);
      const [receipt] = await store.commit(commitOf(scenarios.reachable, "k"));
      expect(receipt).toMatchObject({ logIndex: 1 });
      const done = { bodyHash: "b", receipt, answer: { revision: 2 } };
      expect(await store.done("k")).toMatchObject(done);
      await expect(store.commit(commitOf(scenarios.reachable))).rejects.toThrow(RevisionConflict);
      await expect(store.commit(commitOf(scenarios.mobileOnly, "k"))).rejects.toThrow(
        RevisionConflict,
      );
      expect(unnamed(await store.people([scenarios.mobileOnly.nationalId]))).toEqual([
        scenarios.mobileOnly,
      ]);
      expect(await store.auditLog.size()).toBe(2);
      expect(await store.auditLog.entry(2)).toBeNull();
      expect(await store.auditLog.node(0, 2)).toBeNull();
    });

    it("of two processes' is made by one of them, and the log is the same for both", async () => {
      await put(scenarios.reachable, scenarios.mobileOnly);
      const other = await place.open();
      await other.commit(commitOf(scenarios.reachable));
      await expect(store.commit(commitOf(scenarios.reachable))).rejects.toThrow(RevisionConflict);
      expect(await store.commit(commitOf(scenarios.mobileOnly))).toMatchObject([{ logIndex: 2 }]);
      expect(await other.auditLog.size()).toBe(3);
      await other.close();
    });

    it("shares one sync with those that wait with it, and not their faults", async () => {
      const statements: string[] = [];
      const traced = await place.open({ trace: (statement) => statements.push(statement) });
      const people = [scenarios.reachable, scenarios.mobileOnly, scenarios.bothExpired];
      await traced.load(loadOf(...people));
      statements.length = 0;
      const outcomes = await Promise.allSettled(
        [...people, scenarios.reachable].map((person) => traced.commit(commitOf(person))),
      );
      expect(outcomes.map(({ status }) => status)).toEqual([
        "fulfilled",
        "fulfilled",
        "fulfilled",
        "rejected",
      ]);
      expect(statements.filter((statement) => statement === "COMMIT")).toHaveLength(1);
      expect(await traced.auditLog.size()).toBe(4);
      await traced.close();
    });

    it("that still waits is made before the store closes", async () => {
      await put(scenarios.reachable);
      const waiting = store.commit(commitOf(scenarios.reachable));
      await store.close();
      expect(await waiting).toMatchObject([{ logIndex: 1 }]);
      store = await place.open();
      expect((await store.people([scenarios.reachable.nationalId]))[0]?.revision).toBe(2);
    });
  });
});

const MIGRATIONS = join(import.meta.dirname, "../../db/sqlite/migrations");

describe("a connection to SQLite", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "varde-store-"));
    file = join(folder, "made", "register.db");
    openStore({ file, environment: "test" }).close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("keeps a WAL that others sync and copy back, in a file that is made where it is named", () => {
    expect(existsSync(file)).toBe(true);
    const { client, close } = connect(file, MIGRATIONS);
    const settings = ["journal_mode", "synchronous", "wal_autocheckpoint"];
    expect(settings.map((name) => client.pragma(name, { simple: true }))).toEqual(["wal", 1, 0]);
    close();
  });

  it("is refused on an SQLite that loses pages", () => {
    for (const version of ["3.51.2", "3.50.9", "2.99.99"])
      expect(() => checkVersion(version)).toThrow(/3\.51\.3 or newer/);
    for (const version of ["3.51.3", "3.52.0", "4.0.0"])
      expect(() => checkVersion(version)).not.toThrow();
  });

  it("is refused to what is no database", () => {
    const other = openStore({ file: join(folder, "other.db"), environment: "test" });
    other.close();
    expect(() => connect(folder, MIGRATIONS)).toThrow();
  });

  it("cannot hold a value of the wrong type", () => {
    const raw = new Database(file);
    expect(() =>
      raw.exec("INSERT INTO register(number, environment) VALUES ('two', 'test')"),
    ).toThrow();
    const tables = raw.pragma("table_list") as { name: string; strict: number; schema: string }[];
    const ours = tables.filter(
      ({ name, schema }) => schema === "main" && !/^(sqlite_|__drizzle)/.test(name),
    );
    expect(ours.length).toBeGreaterThan(4);
    expect(ours.every(({ strict }) => strict === 1)).toBe(true);
    raw.close();
  });
});
