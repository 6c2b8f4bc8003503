import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Deed, RevisionConflict } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import type { Person } from "../../src/rules/person.ts";
import { root } from "../architecture/source-files.ts";
import { NOW } from "../support/a-person.ts";
import { AGENCY, type KeptRegister, openKept } from "../support/kept-register.ts";
import { scenarios } from "../support/scenarios.ts";
import { DATABASES, type Place } from "../support/stores.ts";

const WEEK = 7 * 86_400_000;
const { orgNumber: agency } = AGENCY;
const BEGINNING = { renotifyAt: 0, decision: 0 };
let person: Person;
const decided = (renotifyAt: number, of = agency): Deed => ({
  of: "DECISION",
  person,
  values: { decision: { agency: of, outcome: "NOTIFY", renotifyAt } },
  reminder: { agency: of, renotifyAt },
});
const repeated = (decision: number, state: "REMINDED" | "CANCELLED"): Deed => ({
  of: "DECISION",
  person,
  values: {},
  reminder: { repeats: decision, state },
});
const opened = (decision: number): Deed => ({
  of: "OPENED",
  decision,
  recipient: person,
  values: { opened: { decision } },
});
const load = async (store: Store): Promise<void> => {
  const people = [{ before: null, after: { ...scenarios.reachable, revision: 1 } }];
  await store.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
  [person] = (await store.people([scenarios.reachable.nationalId])) as [Person];
};
const committing =
  (store: () => Store) =>
  async (...deeds: Deed[]) => {
    const at = Math.max(NOW, await store().notBefore("CHANGE"));
    const receipts = await store().commit({ at, actor: "AGENCY", deeds, idempotency: null });
    return receipts.map(({ logIndex }) => logIndex);
  };

describe.each(DATABASES)("on $name", ({ place: makePlace }) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace();
    store = await place.open();
    await load(store);
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });
  const commit = committing(() => store);
  const dueBy = async (by: number, after = BEGINNING) =>
    (await store.dueReminders(agency, after, by, 100)).map(({ decision }) => decision);

  describe("reminders", () => {
    it("come due in the order of their moments, then of their decisions, and one agency's only", async () => {
      const [late, first, second, , early] = await commit(
        decided(NOW + WEEK + 1),
        decided(NOW + WEEK),
        decided(NOW + WEEK),
        decided(NOW + WEEK, "314168267"),
        decided(NOW),
      );
      expect(await dueBy(NOW - 1)).toEqual([]);
      expect(await dueBy(NOW + WEEK)).toEqual([early, first, second]);
      expect(await dueBy(NOW + 2 * WEEK)).toEqual([early, first, second, late]);
      const place = { renotifyAt: NOW + WEEK, decision: first as number };
      expect(await dueBy(NOW + 2 * WEEK, place)).toEqual([second, late]);
    });

    it("are read in the order asked, with whom they are about", async () => {
      const [one, two] = (await commit(decided(NOW), decided(NOW + 1))) as [number, number];
      const found = await store.reminders([two, -1, one, two]);
      expect(found.map((reminder) => reminder?.decision)).toEqual([two, undefined, one, two]);
      expect(found[0]).toEqual({
        decision: two,
        agency,
        renotifyAt: NOW + 1,
        state: "WAITING",
        openedIn: null,
        repeatedIn: null,
        nationalId: person.nationalId,
        orgNumber: null,
      });
    });

    it("are opened once and repeated once, and never repeated when opened", async () => {
      const [one, two] = (await commit(decided(NOW), decided(NOW))) as [number, number];
      await commit(opened(one));
      await expect(commit(opened(one))).rejects.toThrow(RevisionConflict);
      await expect(commit(repeated(one, "REMINDED"))).rejects.toThrow(RevisionConflict);
      await commit(repeated(two, "CANCELLED"));
      await expect(commit(repeated(two, "REMINDED"))).rejects.toThrow(RevisionConflict);
      await commit(opened(two));
      const found = await store.reminders([one, two]);
      expect(found.map((reminder) => reminder?.state)).toEqual(["OPENED", "CANCELLED"]);
      expect(await dueBy(NOW + WEEK)).toEqual([]);
    });

    it("of which one cannot be repeated are none of them", async () => {
      const [one, two] = (await commit(decided(NOW), decided(NOW))) as [number, number];
      await commit(opened(two));
      const both = commit(repeated(one, "REMINDED"), repeated(two, "REMINDED"));
      await expect(both).rejects.toThrow(RevisionConflict);
      expect(await dueBy(NOW)).toEqual([one]);
    });
  });
});

describe("the table of reminders in a file", () => {
  let folder: string;
  let register: KeptRegister;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "varde-reminders-"));
    register = openKept(folder);
    await load(register.store);
  });
  afterEach(() => {
    register.close();
    rmSync(folder, { recursive: true });
  });
  const commit = committing(() => register.store);

  it("are one statement that needs no sorting", () => {
    const steps = register.raw
      .prepare(
        `EXPLAIN QUERY PLAN SELECT decision FROM reminder WHERE agency = 1 AND state = 0
          AND (renotify_at, decision) > (1, 1) AND renotify_at <= 2 ORDER BY renotify_at, decision`,
      )
      .all() as { detail: string }[];
    expect(steps.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH reminder USING COVERING INDEX reminder_by_agency/),
    ]);
  });

  it("are made of the decisions there were when their table is", async () => {
    await commit(decided(NOW + WEEK), decided(NOW + 2 * WEEK, "314168267"), {
      of: "DECISION",
      person,
      values: { decision: { agency, outcome: "PAPER", renotifyAt: null } },
    });
    const before = await register.store.keptReminders(-1, 10);
    expect(before).toHaveLength(2);
    const migrations = join(root, "db/sqlite/migrations");
    const [file] = readdirSync(migrations)
      .map((name) => join(migrations, name))
      .filter((path) => path.endsWith(".sql"))
      .filter((path) => readFileSync(path, "utf8").includes("CREATE TABLE `reminder`"));
    register.raw.exec("DROP TABLE reminder");
    register.raw.exec(readFileSync(file as string, "utf8"));
    expect(await register.store.keptReminders(-1, 10)).toEqual(before);
    expect((await register.verify("without")).fault).toBeNull();
  });
});
