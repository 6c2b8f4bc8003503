import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RevisionConflict } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import { verifyPeople } from "../../db/verify/people.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import type { Person } from "../../src/rules/person.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { DATABASES, type Place, onServer as placeOnServer } from "../support/stores.ts";

const PEOPLE = [scenarios.reachable, scenarios.mobileOnly, scenarios.bothExpired];
const [{ nationalId: KARI }] = PEOPLE as [Person];

describe.each(DATABASES)("on $name, several processes", ({ place: makePlace }) => {
  let place: Place;
  let stores: Store[];
  beforeEach(async () => {
    place = await makePlace();
    stores = [await place.open(), await place.open(), await place.open()];
    const people = PEOPLE.map((person) => ({ before: null, after: { ...person, revision: 1 } }));
    await stores[0]?.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    place.remove();
  });

  /** Changes a person, deciding again for as long as somebody else was first. */
  async function change(store: Store, nationalId: string, key: string | null): Promise<void> {
    for (;;) {
      const [person] = (await store.people([nationalId])) as [Person];
      const at = Math.max(NOW, await store.notBefore("CHANGE"));
      const code = person.language?.code === "NN" ? "NB" : "NN";
      const decided = chooseLanguage(code)(person, at) as Change;
      const idempotency = key === null ? null : { key, bodyHash: "b", answer: {} };
      try {
        const deeds = [{ of: "PERSON" as const, change: decided, values: {} }];
        await store.commit({ at, actor: "CITIZEN", deeds, idempotency });
        return;
      } catch (fault) {
        if (!(fault instanceof RevisionConflict)) throw fault;
        if (key !== null && (await store.done(key)) !== null) return;
      }
    }
  }

  it("that change one person lose no update, and leave revisions without a gap", async () => {
    await Promise.all(
      stores.flatMap((store) => Array.from({ length: 8 }, () => change(store, KARI, null))),
    );
    for (const store of stores) {
      const changes = await store.changesOf(KARI, null, 100);
      expect(changes.map(({ revision }) => revision)).toEqual(
        Array.from({ length: 25 }, (_, i) => 25 - i),
      );
      expect(await verifyPeople(store, new Set())).toBeNull();
      expect(await verifyAudit(store.auditLog, [])).toMatchObject({ size: 25, fault: null });
    }
  });

  it("that are asked the same under one key do it once", async () => {
    await Promise.all(
      stores.flatMap((store) => Array.from({ length: 8 }, () => change(store, KARI, "key"))),
    );
    expect(await stores[0]?.changesOf(KARI, null, 100)).toHaveLength(2);
    expect(await stores[1]?.auditLog.size()).toBe(2);
  });

  it("that change many people append to one log, in the order of its moments", async () => {
    await Promise.all(
      stores.flatMap((store) =>
        PEOPLE.flatMap(({ nationalId }) =>
          Array.from({ length: 4 }, () => change(store, nationalId, null)),
        ),
      ),
    );
    const [store] = stores as [Store];
    expect(await verifyAudit(store.auditLog, [])).toMatchObject({ size: 37, fault: null });
    const feed = await store.changesAfter(0, 100);
    expect(feed.map(({ number }) => number)).toEqual(Array.from({ length: 39 }, (_, i) => i + 1));
    expect(await store.newestChange()).toBe(39);
  });

  it("that take tries from a code take as many as there are", async () => {
    const [store] = stores as [Store];
    const [person] = (await store.people([KARI])) as [Person];
    const key = `EMAIL ${KARI}`;
    const code = { codeHash: "h", triesLeft: 3, sentAt: NOW, day: 1, sentToday: 1 };
    const message = { channel: "EMAIL", address: "a@b.no", language: "NB", content: "1" } as const;
    const budget = { day: 1, sentToday: 1 };
    await store.commit({
      at: NOW,
      actor: "CITIZEN",
      deeds: [{ of: "CODE", person, key, code, addressKey: "a", budget, message, values: {} }],
      idempotency: null,
    });
    const taken = await Promise.all(
      stores.flatMap((store) => [store.takeTry(key), store.takeTry(key)]),
    );
    expect(taken.filter((code) => code !== null)).toHaveLength(3);
  });
});

describe("on Postgres, changes that were decided at the same time", () => {
  it("are all made, in whichever order they come", async () => {
    const place = await placeOnServer();
    const store = await place.open();
    const people = PEOPLE.map((person) => ({ before: null, after: { ...person, revision: 1 } }));
    await store.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
    const found = (await store.people(PEOPLE.map(({ nationalId }) => nationalId))) as Person[];
    const receipts = await Promise.all(
      found.map((person, i) => {
        const at = NOW + 10 - i;
        const deeds = [
          { of: "PERSON" as const, change: chooseLanguage("EN")(person, at) as Change, values: {} },
        ];
        return store.commit({ at, actor: "CITIZEN", deeds, idempotency: null });
      }),
    );
    expect(receipts.flat().map(({ logIndex }) => logIndex)).toEqual([3, 2, 1]);
    expect(await verifyAudit(store.auditLog, [])).toMatchObject({ size: 4, fault: null });
    await store.close();
  });
});
