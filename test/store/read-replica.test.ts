import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/postgres/store.ts";
import type { Store } from "../../db/store.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import type { Person } from "../../src/rules/person.ts";
import { NOW } from "../support/a-person.ts";
import { freshDatabase, onServer, serverUrl } from "../support/postgres.ts";
import { scenarios } from "../support/scenarios.ts";

const PEOPLE = [scenarios.reachable, scenarios.mobileOnly];
const IDS = PEOPLE.map(({ nationalId }) => nationalId);

let url: string;
/** A copy of the database, which is behind from the first change after it. */
let replica: string;
let store: Store;
beforeEach(async () => {
  url = await freshDatabase();
  const made = await openStore({ url, environment: "test", sessions: 2 });
  const people = PEOPLE.map((person) => ({ before: null, after: { ...person, revision: 1 } }));
  await made.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
  await made.close();
  const name = new URL(url).pathname.slice(1);
  replica = `${name}_replica`;
  await onServer(`create database ${replica} template ${name}`);
  await onServer(
    "update person set mailbox_address = 'of the replica', mailbox_supplier = '1'",
    replica,
  );
  store = await openStore({ url, readsUrl: serverUrl(replica), environment: "test", sessions: 2 });
});
afterEach(() => store.close());

const addresses = async (by: Store = store) =>
  (await by.people(IDS)).map((person) => person?.digitalMailbox?.address ?? null);
const OF_REPLICA = ["of the replica", "of the replica"];
const commit = async (by: Store) => {
  const [person] = (await by.people([IDS[0] as string])) as [Person];
  const change = chooseLanguage("NN")(person, NOW) as Change;
  const deeds = [{ of: "PERSON" as const, change, values: {} }];
  await by.commit({ at: NOW, actor: "CITIZEN", deeds, idempotency: null });
};

describe("reads go to a replica", () => {
  it("of many people, while it has every change", async () => {
    expect(await addresses()).toEqual(OF_REPLICA);
    expect((await store.people([IDS[0] as string]))[0]?.digitalMailbox?.address).not.toBe(
      "of the replica",
    );
  });

  it("and to the primary once it lacks one, whichever process made it", async () => {
    await commit(store);
    expect((await store.people(IDS)).map((person) => person?.revision)).toEqual([2, 1]);
    expect(await addresses()).not.toEqual(OF_REPLICA);
    expect(await store.changesOf(IDS[0] as string, null, 10)).toHaveLength(2);
  });

  it("and to the primary where another process made the change", async () => {
    const other = await openStore({ url, environment: "test", sessions: 2 });
    expect(await addresses()).toEqual(OF_REPLICA);
    await commit(other);
    expect((await store.people(IDS)).map((person) => person?.revision)).toEqual([2, 1]);
    await other.close();
  });

  it("and back to it when it has caught up", async () => {
    await commit(store);
    expect(await addresses()).not.toEqual(OF_REPLICA);
    await onServer("update log_head set size = size + 1 where log = 'register'", replica);
    expect(await addresses()).toEqual(OF_REPLICA);
  });

  it("and to the primary while it is away", async () => {
    await onServer(`drop database ${replica} with (force)`);
    expect(await addresses()).not.toEqual(OF_REPLICA);
    expect(await store.sharedEmails(["kari@example.com"])).toEqual([false]);
  });
});
