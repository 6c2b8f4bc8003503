import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

interface Item {
  cursor: string;
  nationalId: string;
  revision: number;
  kind: string;
  fields: string[];
  tombstone: boolean;
  person: { nationalId: string; revision: number; registration: string } | null;
}
interface Page {
  changes: Item[];
  cursor: string;
  hasMore: boolean;
}

let varde: Varde;
let operator: string;
beforeEach(async () => {
  varde = await startVarde({ people: [scenarios.reachable, scenarios.mobileOnly] });
  operator = await varde.token({ kind: "OPERATOR" });
});
afterEach(() => varde.close());

const page = async (after: string | null, first: number): Promise<Page> => {
  const { data, errors } = await varde.ask(
    `query($after: ChangeCursor, $first: Int) { changes(after: $after, first: $first) { cursor hasMore
      changes { cursor nationalId revision kind fields tombstone person { nationalId revision registration } } } }`,
    { after, first },
  );
  expect(errors).toBeUndefined();
  return data?.changes as Page;
};
const everything = async (first = 1000, start: string | null = null): Promise<Item[]> => {
  const items: Item[] = [];
  let after = start;
  for (let more = true; more; ) {
    const { changes, cursor, hasMore } = await page(after, first);
    items.push(...changes);
    after = cursor;
    more = hasMore;
  }
  return items;
};
const change = (mutation: string, nationalId: string, input = "") =>
  varde.ask(
    `mutation { ${mutation}(input: { nationalId: "${nationalId}", reason: "A test" ${input} }) { __typename } }`,
    {},
    operator,
  );

describe("the feed of changes", () => {
  it("holds every person from the beginning, and gives the same in pages of any size", async () => {
    const all = await everything();
    const people = new Set(all.map(({ nationalId }) => nationalId));
    expect(people.size).toBe(await varde.store.countPeople());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (first) => {
        expect(await everything(first)).toEqual(all);
      }),
      { numRuns: 8 },
    );
  });

  it("tells what was done to which parts, with the person as they stand now", async () => {
    const { cursor } = await page(null, 1000);
    const { nationalId } = scenarios.reachable;
    await change("reserve", nationalId);
    await change("chooseLanguage", nationalId, ", code: SE");
    const { changes } = await page(cursor, 1000);
    expect(changes).toMatchObject([
      { kind: "RESERVED", fields: ["reservation"], revision: 3, person: { revision: 4 } },
      { kind: "LANGUAGE_CHOSEN", fields: ["language"], revision: 4, person: { revision: 4 } },
    ]);
    expect((await page(changes[0]?.cursor ?? "", 10)).changes).toEqual([changes[1]]);
  });

  it("moves on over a page in which nobody is shown, and stays where nothing is new", async () => {
    const { cursor } = await page(null, 1000);
    expect(await page(cursor, 10)).toEqual({ changes: [], cursor, hasMore: false });
    const { nationalId } = scenarios.reachable;
    await change("reserve", nationalId);
    await change("erasePerson", nationalId);
    const erased = await page(cursor, 1);
    expect(erased).toMatchObject({ changes: [], hasMore: true });
    expect(Number(erased.cursor)).toBeGreaterThan(Number(cursor));
    expect((await page(erased.cursor, 10)).changes).toMatchObject([
      { kind: "ERASED", tombstone: true, person: null },
    ]);
  });

  it("marks a number under which nobody may be kept", async () => {
    const { cursor } = await page(null, 1000);
    const D_NUMBER = "47906701517";
    await change("deleteRegistration", scenarios.reachable.nationalId);
    await change("replaceNationalId", D_NUMBER, ', newNationalId: "01814000008"');
    expect((await page(cursor, 10)).changes).toMatchObject([
      { kind: "REGISTRATION_DELETED", tombstone: true, person: { registration: "DELETED" } },
      { nationalId: "01814000008", kind: "NATIONAL_ID_REPLACED", tombstone: false },
      {
        nationalId: D_NUMBER,
        kind: "NATIONAL_ID_REPLACED",
        tombstone: true,
        person: { nationalId: "01814000008" },
      },
    ]);
  });

  it("has no gap for one who reads while many write", async () => {
    const { cursor } = await page(null, 1000);
    const people = [scenarios.reachable, scenarios.mobileOnly];
    let isDone = false;
    const writing = Promise.all(
      people.flatMap(({ nationalId }) =>
        Array.from({ length: 40 }, (_, i) =>
          change("chooseLanguage", nationalId, `, code: ${["NB", "NN", "EN", "SE"][i % 4]}`),
        ),
      ),
    ).finally(() => {
      isDone = true;
    });
    const seen: Item[] = [];
    let after = cursor;
    while (!isDone || (await page(after, 7)).changes.length > 0) {
      const { changes, cursor: next } = await page(after, 7);
      seen.push(...changes);
      after = next;
    }
    await writing;
    /** Two that come after one another with the same language are one change. */
    expect(seen.length).toBeGreaterThan(40);
    expect(seen).toHaveLength((await varde.store.newestChange()) - Number(cursor));
    for (const { nationalId } of people) {
      const [kept] = await varde.store.people([nationalId]);
      const revisions = seen.filter((item) => item.nationalId === nationalId);
      expect(revisions.map(({ revision }) => revision)).toEqual(
        Array.from({ length: (kept?.revision ?? 0) - 2 }, (_, i) => 3 + i),
      );
    }
  });

  it.each([
    ["first: 0", /first: expected 1 to 1000/],
    ["first: 1001", /first: expected 1 to 1000/],
    ['after: "abc"', /after: expected the cursor/],
    ['after: "-1"', /after: expected the cursor/],
  ])("refuses %s, saying what was expected", async (args, message) => {
    const { errors } = await varde.ask(`{ changes(${args}) { cursor } }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
