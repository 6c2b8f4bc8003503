import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Disclosure } from "../../db/access-log.ts";
import type { Commit } from "../../db/commit.ts";
import { openAccessLog } from "../../db/postgres/access/log.ts";
import { openStore } from "../../db/postgres/store.ts";
import type { Store } from "../../db/store.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import type { Person } from "../../src/rules/person.ts";
import { type CuttingProxy, cuttingProxy, type Moment } from "../../trust/cutting-proxy.ts";
import { NOW } from "../support/a-person.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";
import { scenarios } from "../support/scenarios.ts";

const PEOPLE = [scenarios.reachable, scenarios.mobileOnly, scenarios.bothExpired];
const IDS = PEOPLE.map(({ nationalId }) => nationalId);
const MOMENTS: Moment[] = ["BEFORE_BEGIN", "MID_STATEMENT", "BEFORE_COMMIT", "AFTER_COMMIT"];

let database: string;
let proxy: CuttingProxy;
let store: Store;
beforeEach(async () => {
  database = await freshDatabase();
  proxy = await cuttingProxy(database);
  store = await openStore({ url: proxy.url, environment: "test", sessions: 4 });
  const people = PEOPLE.map((person) => ({ before: null, after: { ...person, revision: 1 } }));
  await store.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
});
afterEach(async () => {
  await store.close();
  await proxy.close();
});

const commitOf = (person: Person, at: number, key: string | null = null): Commit => {
  const code = person.language?.code === "NN" ? "NB" : "NN";
  return {
    at,
    actor: "CITIZEN",
    deeds: [{ of: "PERSON", change: chooseLanguage(code)(person, at) as Change, values: {} }],
    idempotency: key === null ? null : { key, bodyHash: "b", answer: { at } },
  };
};
const change = async (at: number, keyed = false) => {
  const people = (await store.people(IDS)) as Person[];
  const outcomes = people.map((person, i) =>
    store.commit(commitOf(person, at, keyed ? `${at} ${i}` : null)),
  );
  return Promise.all(outcomes);
};

describe("a connection that is cut", () => {
  it.each(MOMENTS)("%s leaves a change made once, with its receipt", async (moment) => {
    proxy.cut(moment);
    const receipts = (await change(NOW + 1, true)).flat();
    expect(proxy.cuts()).toBe(1);
    expect(receipts.map(({ logIndex }) => logIndex)).toEqual([1, 2, 3]);
    for (const [i, receipt] of receipts.entries())
      expect(await store.done(`${NOW + 1} ${i}`)).toMatchObject({ receipt });
    expect((await store.people(IDS)).map((person) => person?.revision)).toEqual([2, 2, 2]);
    expect(await verifyAudit(store.auditLog, [])).toMatchObject({ size: 4, fault: null });
  });

  it.each(MOMENTS)("%s leaves a look-up written once", async (moment) => {
    const log = await openAccessLog({ url: proxy.url, sessions: 2 });
    const shown: Disclosure = {
      at: NOW,
      caller: { kind: "AGENCY", organization: "310385980", supplier: null, name: null },
      purpose: "a letter",
      operation: null,
      fields: ["language"],
      references: ["kariKARI_-12"],
      strangers: ["02847096582"],
      visibleFrom: NOW,
    };
    proxy.cut(moment);
    await Promise.all([log.write(shown), log.write({ ...shown, purpose: "another" })]);
    expect(proxy.cuts()).toBe(1);
    expect(await verifyAudit(log.log, [])).toMatchObject({ size: 2, fault: null });
    await log.close();
  });

  it("again and again, loses no change and makes none twice", async () => {
    let at = NOW;
    for (let round = 0; round < 40; round++) {
      proxy.cut(MOMENTS[round % MOMENTS.length] as Moment, 1 + (round % 2));
      await change(++at);
    }
    expect(proxy.cuts()).toBe(60);
    expect((await store.people(IDS)).map((person) => person?.revision)).toEqual([41, 41, 41]);
    expect(await verifyAudit(store.auditLog, [])).toMatchObject({ size: 121, fault: null });
  });

  it("for longer than is waited for makes an error, and no change", async () => {
    const people = (await store.people(IDS)) as Person[];
    proxy.cut("BEFORE_BEGIN", 100);
    await expect(store.commit(commitOf(people[0] as Person, NOW + 1))).rejects.toThrow(
      /connection to the database was lost/,
    );
    proxy.cut("BEFORE_BEGIN", 0);
    expect(await store.people(IDS)).toEqual(people);
    await change(NOW + 2);
  });

  it("by the server, while nobody uses it, is replaced", async () => {
    await change(NOW + 1);
    const name = new URL(database).pathname.slice(1);
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    expect((await store.people(IDS)).map((person) => person?.revision)).toEqual([2, 2, 2]);
    await change(NOW + 2);
    expect(await store.auditLog.size()).toBe(7);
  });
});
