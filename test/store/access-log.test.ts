import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccessLog, Disclosure, Lookup, LookupPage } from "../../db/access-log.ts";
import { openAccessLog } from "../../db/sqlite/access/log.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import { NOW } from "../support/a-person.ts";
import { DATABASES, type Place } from "../support/stores.ts";
import { unlock } from "../support/tampering.ts";

const KARI = "kariKARI_-12";
const OLA = "olaOLAolaOLA";
const UNKNOWN = "02847096582";
const ALL: LookupPage = { before: null, first: 100, visibleAt: null, byOthers: false };

const shown = (references: readonly string[], more: Partial<Disclosure> = {}): Disclosure => ({
  at: NOW,
  caller: { kind: "AGENCY", organization: "310385980", supplier: null, name: "Testetaten" },
  purpose: "a letter",
  operation: "Addresses",
  fields: ["contactInfo.email.address", "reservation.reserved"],
  references,
  strangers: [],
  visibleFrom: NOW,
  ...more,
});

/** What a person may read of a disclosure. */
const lookupOf = ({ references, strangers, ...rest }: Disclosure, index: number): Lookup => ({
  index,
  ...rest,
});
const indexesOf = async (of: AccessLog, references: readonly string[], page = ALL) =>
  (await of.lookups(references, page)).map(({ index }) => index);

describe.each(DATABASES)("on $name", ({ place: makePlace, runs }) => {
  let place: Place;
  let log: AccessLog;
  let opened: AccessLog[];

  const open = async (options: Parameters<Place["openLog"]>[0] = {}) => {
    const one = await place.openLog(options);
    opened.push(one);
    return one;
  };
  beforeEach(async () => {
    place = await makePlace();
    opened = [];
    log = await open();
  });
  afterEach(async () => {
    await Promise.all(opened.map((one) => one.close()));
    place.remove();
  });

  describe("the access log", () => {
    it("gives a look-up back as it was written, also when opened again", async () => {
      const citizen = { kind: "CITIZEN", organization: null, supplier: null, name: null };
      const first = shown([KARI, OLA], { at: NOW - 1, visibleFrom: NOW + 1 });
      const second = shown([KARI], { caller: citizen, purpose: null, operation: null, fields: [] });
      await log.write(first);
      await log.write(second);
      const written = [lookupOf(second, 1), lookupOf(first, 0)];
      expect(await log.lookups([KARI], ALL)).toEqual(written);
      await log.close();
      log = await open();
      expect(await log.lookups([KARI], ALL)).toEqual(written);
      expect(await log.derive()).toBe(false);
      expect(await log.lookups([KARI], ALL)).toEqual(written);
      expect(await log.lookups([OLA], ALL)).toEqual([lookupOf(first, 0)]);
      expect(await log.lookups(["nobodynobody"], ALL)).toEqual([]);
    });

    it("holds entries in a form that is settled", async () => {
      await log.write(shown([KARI, OLA]));
      expect((await log.log.entry(0))?.toString()).toBe(
        '{"caller":{"kind":"AGENCY","name":"Testetaten","organization":"310385980","supplier":null},' +
          '"fields":["contactInfo.email.address","reservation.reserved"],"index":0,' +
          '"operation":"Addresses","purpose":"a letter",' +
          `"subjects":"${KARI} ${OLA}","time":"2026-11-24T11:00:00.000Z","version":1,` +
          '"visibleToSubjectFrom":"2026-11-24T11:00:00.000Z"}',
      );
    });

    it("writes what one turn brings in one transaction, of 512 at most", async () => {
      const statements: string[] = [];
      const traced = await open({ trace: (statement) => statements.push(statement) });
      const transactions = () => statements.splice(0).filter((text) => text === "COMMIT");
      const writeTogether = (count: number) =>
        Promise.all(Array.from({ length: count }, () => traced.write(shown([KARI]))));
      transactions();
      await writeTogether(64);
      expect(transactions()).toEqual(["COMMIT"]);
      await writeTogether(600);
      expect(transactions()).toHaveLength(2);
      expect(await traced.log.size()).toBe(664);
    });

    it("lets nobody's look-up fail by what somebody else states", async () => {
      const outcomes = await Promise.allSettled([
        log.write(shown([KARI], { purpose: "a \ud800 letter" })),
        log.write(shown([OLA], { strangers: [UNKNOWN, "x"] })),
        log.write(shown([KARI])),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      const purposes = (await log.lookups([KARI, OLA], ALL)).map(({ purpose }) => purpose);
      expect(purposes).toEqual(["a letter", "a \ufffd letter"]);
    });

    it("writes what waits when it is closed, and refuses what comes after", async () => {
      const waiting = Promise.all(Array.from({ length: 600 }, () => log.write(shown([KARI]))));
      const closing = log.close();
      await waiting;
      await closing;
      await expect(log.write(shown([KARI]))).rejects.toThrow(/closed/);
      expect(await place.raw("SELECT count(*) FROM access_entry")).toEqual([[600]]);
    });

    it("loses nothing when two processes write to it", async () => {
      const other = await open();
      const logs = [log, other];
      for (let round = 0; round < 10; round++)
        await Promise.all(
          logs.flatMap((each) => [each.write(shown([KARI])), each.write(shown([OLA]))]),
        );
      expect(await other.derive()).toBe(false);
      for (const each of logs) {
        expect(await each.log.size()).toBe(40);
        expect(await indexesOf(each, [KARI])).toHaveLength(20);
        expect(await verifyAudit(each.log, [])).toMatchObject({ size: 40, fault: null });
      }
    });
  });

  describe("somebody the register does not hold", () => {
    it("has one random name, whoever asks and however often", async () => {
      expect(await log.strangerReference(UNKNOWN)).toBeNull();
      const asked = shown([], { strangers: [UNKNOWN] });
      const other = await open();
      await Promise.all([log.write(asked), log.write(asked), other.write(asked)]);
      const reference = (await log.strangerReference(UNKNOWN)) as string;
      expect(reference).toMatch(/^[\w-]{12}$/);
      expect(await other.strangerReference(UNKNOWN)).toBe(reference);
      expect(await indexesOf(log, [reference])).toEqual([2, 1, 0]);
      expect(await log.strangerReference("x")).toBeNull();
    });

    it("is forgotten when erased, and another one afterwards", async () => {
      const asked = shown([KARI], { strangers: [UNKNOWN] });
      await log.write(asked);
      const reference = await log.strangerReference(UNKNOWN);
      await log.forgetStranger(UNKNOWN);
      expect(await log.strangerReference(UNKNOWN)).toBeNull();
      await log.write(asked);
      expect(await log.strangerReference(UNKNOWN)).not.toBe(reference);
      expect(await verifyAudit(log.log, [])).toMatchObject({ size: 2, fault: null });
    });

    it("stands in no entry by their national id", async () => {
      await log.write(shown([], { strangers: [UNKNOWN] }));
      expect((await log.log.entry(0))?.toString()).not.toContain(UNKNOWN);
    });
  });

  describe("the view by person", () => {
    it("shows a look-up from the moment it may be seen, to operators before", async () => {
      const small = await open({ runSize: { people: 2, entries: 2 } });
      await small.write(shown([KARI], { visibleFrom: NOW + 10 }));
      await small.write(shown([KARI]));
      for (const isDerived of [true, false]) {
        expect(await indexesOf(small, [KARI], { ...ALL, visibleAt: NOW + 9 })).toEqual([1]);
        expect(await indexesOf(small, [KARI], { ...ALL, visibleAt: NOW + 10 })).toEqual([1, 0]);
        expect(await indexesOf(small, [KARI])).toEqual([1, 0]);
        expect(await small.derive()).toBe(isDerived);
      }
    });

    it("is derived in order, a run at a time, as soon as enough waits", async () => {
      const small = await open({ runSize: { people: 100, entries: 40 } });
      for (let i = 0; i < 120; i++) small.write(shown([KARI, KARI, OLA]));
      await small.write(shown([OLA]));
      const border = async () =>
        (await place.raw("SELECT coalesce(max(end_entry), 0) FROM lookup_run"))[0]?.[0];
      const borders = [await border()];
      while (await small.derive()) borders.push(await border());
      expect(borders).toEqual([0, 34, 68, 102]);
      for (let i = 0; i < 21; i++) await small.write(shown([]));
      expect(await small.derive()).toBe(true);
      expect(await border()).toBe(142);
      expect(await small.derive()).toBe(false);
      expect(await indexesOf(small, [OLA], { ...ALL, first: 200 })).toEqual(
        Array.from({ length: 121 }, (_, i) => 120 - i),
      );
    });

    it("reads no entry twice, however many runs wait", async () => {
      for (let i = 0; i < 40; i++) log.write(shown([KARI]));
      await log.write(shown([OLA]));
      const reads: string[] = [];
      const reader = await open({
        runSize: { people: 2, entries: 2 },
        trace: (statement) => {
          if (/^select .*"entry" from "access_entry"/i.test(statement)) reads.push(statement);
        },
      });
      let runs = 0;
      while (await reader.derive()) runs += 1;
      expect(runs).toBe(20);
      /** One by one, or by the page with one more that finds nothing. */
      expect([41, 2]).toContain(reads.length);
    });

    it("finds somebody who fills many blocks of a run, and their neighbours", async () => {
      const small = await open({ runSize: { people: 1000, entries: 1000 } });
      for (let i = 0; i < 500; i++)
        small.write(shown([KARI, i % 100 === 0 ? OLA : "aaaaaaaaaaaa"]));
      await small.write(shown(["zzzzzzzzzzzz"]));
      expect(await small.derive()).toBe(true);
      const all = { ...ALL, first: 1000 };
      expect(await indexesOf(small, [KARI], all)).toHaveLength(500);
      expect(await indexesOf(small, [OLA], all)).toEqual([400, 300, 200, 100, 0]);
      expect(await indexesOf(small, ["aaaaaaaaaaaa"], all)).toHaveLength(495);
      expect(await indexesOf(small, ["zzzzzzzzzzzz"], all)).toEqual([500]);
      expect(await indexesOf(small, ["mmmmmmmmmmmm"], all)).toEqual([]);
    });

    it("shows a look-up once though another process derives it meanwhile", async () => {
      const other = await open({ runSize: { people: 1, entries: 1 } });
      await other.write(shown([KARI]));
      await other.write(shown([KARI]));
      let derivedMeanwhile = 0;
      const deriving: unknown[] = [];
      const reading = await open({
        trace: (statement) => {
          if (!/instr|strpos/.test(statement)) return;
          deriving.push(other.derive());
          derivedMeanwhile++;
        },
      });
      expect(await indexesOf(reading, [KARI])).toEqual([1, 0]);
      expect(derivedMeanwhile).toBe(1);
      await Promise.all(deriving);
    });

    it("pages through everything exactly, however much of it is derived", async () => {
      const names = fc.constantFrom(KARI, OLA, "third_person", "never_looked");
      const disclosure = fc
        .record({
          references: fc.array(names, { maxLength: 4 }),
          purpose: fc.option(names),
          visibleFrom: fc.integer({ min: NOW, max: NOW + 3 }),
          kind: fc.constantFrom("AGENCY", "CITIZEN"),
        })
        .map(({ references, kind, ...more }) => {
          const caller = { kind, organization: null, supplier: null, name: null };
          return shown(references, { ...more, caller });
        });
      const page = fc.record({
        before: fc.option(fc.integer({ min: 0, max: 40 })),
        first: fc.integer({ min: 0, max: 6 }),
        visibleAt: fc.option(fc.integer({ min: NOW, max: NOW + 3 })),
        byOthers: fc.boolean(),
      });
      const round = fc.record({
        written: fc.array(disclosure, { maxLength: 8 }),
        runs: fc.integer({ min: 0, max: 4 }),
        asked: fc.array(names, { maxLength: 3 }),
        page,
      });
      const runSize = fc.record({
        people: fc.integer({ min: 1, max: 12 }),
        entries: fc.integer({ min: 1, max: 8 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(round, { maxLength: 5 }), runSize, async (rounds, size) => {
          const own = await makePlace();
          const tried = await own.openLog({ runSize: size });
          const model: Disclosure[] = [];
          for (const { written, runs, asked, page } of rounds) {
            model.push(...written);
            await Promise.all(written.map((each) => tried.write(each)));
            expect(await tried.lookups(asked, page)).toEqual(expected(model, asked, page));
            for (let run = 0; run < runs; run++) await tried.derive();
            expect(await tried.lookups(asked, page)).toEqual(expected(model, asked, page));
          }
          expect(await tried.lookups([KARI], ALL)).toEqual(expected(model, [KARI], ALL));
          await tried.close();
          own.remove();
        }),
        { numRuns: runs },
      );
    });
  });
});

/** The same page, worked out over everything. */
function expected(
  model: readonly Disclosure[],
  asked: readonly string[],
  { before, first, visibleAt, byOthers }: LookupPage,
): Lookup[] {
  return model
    .map((disclosure, index) => ({ disclosure, lookup: lookupOf(disclosure, index) }))
    .filter(({ disclosure }) => disclosure.references.some((name) => asked.includes(name)))
    .map(({ lookup }) => lookup)
    .filter(({ index }) => before === null || index < before)
    .filter(({ visibleFrom }) => visibleAt === null || visibleFrom <= visibleAt)
    .filter(({ caller }) => !byOthers || caller.kind !== "CITIZEN")
    .reverse()
    .slice(0, first);
}

describe("on SQLite, in a file of its own", () => {
  let folder: string;
  let file: string;
  let log: AccessLog;
  let raw: Database.Database;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "varde-access-"));
    file = join(folder, "made", "access.db");
    log = openAccessLog({ file });
    raw = new Database(file);
  });
  afterEach(() => {
    raw.close();
    log.close();
    rmSync(folder, { recursive: true });
  });
  const one = (sql: string) => raw.prepare(sql).pluck().get();

  it("has synced a look-up when it says so, and not before", async () => {
    expect(one("PRAGMA journal_mode")).toBe("wal");
    const writing = log.write(shown([KARI]));
    expect(one("SELECT count(*) FROM access_entry")).toBe(0);
    await writing;
    expect(one("SELECT count(*) FROM access_entry")).toBe(1);
  });

  it("refuses what cannot be written, leaves nothing of it, and takes the next", async () => {
    await log.write(shown([KARI]));
    raw.exec(`CREATE TRIGGER full BEFORE INSERT ON access_entry WHEN new.entry_index = 1
      BEGIN SELECT raise(ABORT, 'no room'); END`);
    const group = [shown([KARI], { strangers: [UNKNOWN] }), shown([OLA]), shown([KARI])];
    const outcomes = await Promise.allSettled(group.map((disclosure) => log.write(disclosure)));
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason.message)).toEqual(
      Array(3).fill("no room"),
    );
    expect(await log.log.size()).toBe(1);
    expect(await log.log.node(0, 1)).toBeNull();
    expect(await log.strangerReference(UNKNOWN)).toBeNull();
    raw.exec("DROP TRIGGER full");
    await log.write(shown([OLA]));
    expect(await indexesOf(log, [KARI, OLA])).toEqual([1, 0]);
    expect(await verifyAudit(log.log, [])).toMatchObject({ size: 2, fault: null });
  });

  it("cannot hold a value of the wrong type", () => {
    const tables = raw.pragma("table_list") as { name: string; strict: number; schema: string }[];
    const ours = tables.filter(
      ({ name, schema }) => schema === "main" && !/^(sqlite_|__drizzle)/.test(name),
    );
    expect(ours).toHaveLength(4);
    expect(ours.every(({ strict }) => strict === 1)).toBe(true);
  });

  it("is append-only, but for whoever takes that away", async () => {
    await log.write(shown([KARI]));
    expect(() => raw.exec("UPDATE access_entry SET entry = '{}'")).toThrow(/append-only/);
    expect(() => raw.exec("DELETE FROM access_entry")).toThrow(/append-only/);
  });

  describe("the access log's tree", () => {
    const fault = async () => (await verifyAudit(log.log, [])).fault;
    beforeEach(async () => {
      unlock(raw, "access_entry");
      for (let i = 0; i < 9; i++) await log.write(shown([KARI], { purpose: `letter ${i}` }));
    });

    it("verifies, and derivation changes nothing in it", async () => {
      const { root } = await verifyAudit(log.log, []);
      while (await log.derive()) {}
      expect(await verifyAudit(log.log, [])).toMatchObject({ size: 9, root, fault: null });
      expect(await log.log.entry(9)).toBeNull();
      expect(await log.log.values(0)).toEqual([]);
    });

    it("shows that an entry was taken out", async () => {
      raw.exec("DELETE FROM access_entry WHERE entry_index = 4");
      expect(await fault()).toBe("entry 4 is missing");
    });

    it("shows that an entry was changed, be it by bytes that read the same", async () => {
      raw.exec("UPDATE access_entry SET entry = replace(entry, 'letter 3', 'letter 4')");
      expect(await fault()).toMatch(/^node 0\/3 /);
      raw.exec(
        "UPDATE access_entry SET entry = replace(entry, 'letter 4', 'letter 3') WHERE entry_index = 3",
      );
      expect(await fault()).toBeNull();
      await log.write(shown([KARI], { purpose: "\ufffd" }));
      raw.exec(`UPDATE access_entry
      SET entry = cast(replace(cast(entry AS BLOB), x'efbfbd', x'ff') AS TEXT)
      WHERE entry_index = 9`);
      expect(await fault()).toMatch(/^node 0\/9 /);
    });

    it("shows that a node was changed", async () => {
      raw.exec(
        "UPDATE access_entry SET nodes = CAST(substr(nodes, 1, 96) || zeroblob(32) AS BLOB) WHERE entry_index = 7",
      );
      expect(await fault()).toMatch(/^node 3\/0 /);
    });
  });
});
