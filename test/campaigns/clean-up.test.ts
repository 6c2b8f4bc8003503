import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import type { Person } from "../../src/rules/person.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { aMobile, anEmail, aPerson, NOW } from "../support/a-person.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const ids = syntheticIds().take(200).toArray();
const idOf = (i: number) => ids[i] as string;
const DAY = 86_400_000;
const SHARED = "kontor@example.com";
const reason = "Delt adresse, se brev";
const holder = (i: number, address = SHARED): Person =>
  aPerson({ nationalId: idOf(i), email: { ...anEmail(), address }, mobile: null });
const PEOPLE: Person[] = [
  ...[0, 1, 2, 3].map((i) => holder(i, i === 3 ? SHARED.toUpperCase() : SHARED)),
  ...[4, 5].map((i) => holder(i, "par@example.com")),
  holder(6, "alene@example.com"),
  ...[7, 8, 9].map((i) =>
    aPerson({
      nationalId: idOf(i),
      email: { ...anEmail(), address: `e${i}@example.com` },
      mobile: { ...aMobile(), number: "+4791112223" },
    }),
  ),
];

let now: number;
let varde: Varde;
let operator: string;

beforeEach(async () => {
  now = NOW;
  varde = await startVarde({ clock: () => now, people: PEOPLE });
  operator = await varde.token({ kind: "OPERATOR" });
});
afterEach(() => varde.close());

async function pass(days: number): Promise<void> {
  now += days * DAY;
  operator = await varde.token({ kind: "OPERATOR" });
}

// biome-ignore lint/suspicious/noExplicitAny: read as each test knows it
async function ask(query: string, variables: object, token = operator): Promise<any> {
  const { data, errors } = await varde.ask(query, { ...variables }, token);
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

async function move(mutation: string, input: object) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const { done } = await ask(
    `mutation($input: ${type}Input!) { done: ${mutation}(input: $input) {
      ... on Problem { code } ... on ${type}Success { campaign { id state } } } }`,
    { input: { reason, ...input } },
  );
  if (done.code) throw new Error(done.code);
  return done.campaign as { id: string; state: string };
}

/** Tables as the store has them. */
function openKeptRegister(): Database.Database {
  const file = join(mkdtempSync(join(tmpdir(), "varde-plan-")), "register.db");
  openStore({ file, environment: "test" }).close();
  return new Database(file, { readonly: true });
}

const see = async (id: string) =>
  (
    await ask(
      `query($id: ID!) { campaign(id: $id) { state recipients reached
      cleanUp { channel moreThan clearableFrom cleared } } }`,
      { id },
    )
  ).campaign;

async function until(id: string, state: string) {
  for (let i = 0; i < 100; i++) {
    const seen = await see(id);
    if (seen.state === state) return seen;
    now += 10;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`expected ${state}, it is ${(await see(id)).state}`);
}

/** Everybody who shares an e-mail address with more than two others has been asked to correct it. */
async function asked(input: object = {}): Promise<string> {
  const filter = { channel: "EMAIL", sharedByMoreThan: 2 };
  const all = { filter, clearAfterDays: 30, peoplePerSecond: 1000, ...input };
  const { id } = await move("planCampaign", { ...A_CAMPAIGN, purpose: "SERVICE", ...all });
  await until(id, "PLANNED");
  await move("startCampaign", { id });
  await until(id, "COMPLETED");
  return id;
}

const addressOf = async (i: number): Promise<string | null> => {
  const [person] = await varde.store.people([idOf(i)]);
  return person?.email?.address ?? null;
};
const citizen = (i: number) => varde.token({ kind: "CITIZEN", pid: idOf(i) });

describe("finding", () => {
  const find = (variables: object) =>
    ask(
      `query($channel: ChannelKind!, $moreThan: Int, $first: Int, $after: String) {
        sharedContactPoints(channel: $channel, moreThan: $moreThan, first: $first, after: $after) {
          nodes { address people } pageInfo { hasNextPage endCursor } } }`,
      variables,
    ).then((data) => data.sharedContactPoints);

  it("tells the addresses of more people than so many, in whichever case they are written", async () => {
    const { nodes } = await find({ channel: "EMAIL", moreThan: 1 });
    expect(nodes).toEqual([
      { address: SHARED, people: 4 },
      { address: "par@example.com", people: 2 },
    ]);
    expect((await find({ channel: "EMAIL", moreThan: 3 })).nodes).toHaveLength(1);
    expect((await find({ channel: "EMAIL", moreThan: 4 })).nodes).toEqual([]);
    const mobiles = (await find({ channel: "SMS", moreThan: 2 })).nodes;
    expect(mobiles).toContainEqual({ address: "+4791112223", people: 3 });
  });

  it("goes through pages without losing or repeating one", async () => {
    const first = await find({ channel: "EMAIL", moreThan: 1, first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { endCursor: after } = first.pageInfo;
    const second = await find({ channel: "EMAIL", moreThan: 1, first: 1, after });
    expect(second.nodes).toEqual([{ address: "par@example.com", people: 2 }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.runIf(process.env.TEST_STORE !== "postgres")(
    "is one statement that walks an index, however many people there are",
    async () => {
      varde.statements.length = 0;
      await find({ channel: "EMAIL", moreThan: 1 });
      const run = varde.statements.filter((statement) => /count\(\*\)/.test(statement));
      expect(run).toHaveLength(1);
      const kept = openKeptRegister();
      const plan = kept.prepare(`EXPLAIN QUERY PLAN ${run[0]}`).all() as { detail: string }[];
      kept.close();
      expect(plan.map(({ detail }) => detail).join()).toContain("COVERING INDEX person_by_email");
      expect(plan.map(({ detail }) => detail).join()).not.toContain("TEMP B-TREE");
    },
  );
});

describe("cleaning up", () => {
  it("asks those who share, and nobody else; and tells nobody who the others are", async () => {
    const id = await asked();
    expect(await see(id)).toMatchObject({ recipients: 4, reached: 4 });
    const messages = await varde.store.outbox.list(null, null, 100);
    expect(messages.map(({ nationalId }) => nationalId).sort()).toEqual(ids.slice(0, 4).sort());
    for (const { content } of messages) expect(content).toBe(id);
  });

  it("clears what was not answered, when the time has come and not before", async () => {
    const id = await asked();
    await expect(move("clearSharedContactPoints", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
    await pass(29);
    await expect(move("clearSharedContactPoints", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
    expect(await addressOf(0)).toBe(SHARED);
    await pass(2);
    await move("clearSharedContactPoints", { id });
    const { cleanUp } = await until(id, "CLEARED");
    expect(cleanUp).toMatchObject({ channel: "EMAIL", moreThan: 2, cleared: 4 });
    for (const i of [0, 1, 2, 3]) expect(await addressOf(i)).toBe(null);
    for (const i of [4, 5, 6]) expect(await addressOf(i)).not.toBe(null);
    await expect(move("clearSharedContactPoints", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
  });

  it("leaves to whoever confirmed, changed or proved it what they have", async () => {
    const id = await asked();
    await pass(10);
    await ask("mutation { confirmContactInfo(input: {}) { __typename } }", {}, await citizen(0));
    const change = `mutation($e: EmailAddress) { updateContactInfo(input: {email: $e}) { __typename } }`;
    await ask(change, { e: "ny@example.com" }, await citizen(1));
    await pass(25);
    await move("clearSharedContactPoints", { id });
    expect((await until(id, "CLEARED")).cleanUp.cleared).toBe(2);
    expect(await addressOf(0)).toBe(SHARED);
    expect(await addressOf(1)).toBe("ny@example.com");
    expect(await addressOf(2)).toBe(null);
    expect(await addressOf(3)).toBe(null);
  });

  it("leaves it to the one who is left with it when the others have changed theirs", async () => {
    const id = await asked();
    const change = `mutation($e: EmailAddress) { updateContactInfo(input: {email: $e}) { __typename } }`;
    for (const i of [0, 1, 2]) await ask(change, { e: `egen${i}@example.com` }, await citizen(i));
    await pass(31);
    await move("clearSharedContactPoints", { id });
    expect((await until(id, "CLEARED")).cleanUp.cleared).toBe(0);
    expect(await addressOf(3)).toBe(SHARED.toUpperCase());
  });

  it("is a change with evidence, which the person can read and nobody else is told of", async () => {
    const id = await asked();
    await pass(31);
    await move("clearSharedContactPoints", { id });
    await until(id, "CLEARED");
    const history = "{ me { changes(first: 1) { nodes { kind reason actor { kind } fields } } } }";
    expect((await ask(history, {}, await citizen(0))).me.changes.nodes).toEqual([
      {
        kind: "SHARED_CONTACT_POINT_CLEARED",
        reason,
        actor: { kind: "OPERATOR" },
        fields: ["email"],
      },
    ]);
    expect(await varde.store.outbox.count()).toEqual({ QUEUED: 4, SENT: 0, DEAD: 0 });
  });

  it("can be called off until it is carried out", async () => {
    const id = await asked();
    await pass(31);
    await move("clearSharedContactPoints", { id });
    await move("cancelCampaign", { id }).catch(() => undefined);
    const { state } = await see(id);
    expect(["CANCELLED", "CLEARED"]).toContain(state);
    expect(await addressOf(0)).toBe(state === "CANCELLED" ? SHARED : null);
  });

  it.each([
    [{ filter: { sharedByMoreThan: 2 } }, /sharedByMoreThan/],
    [{ filter: { sharedByMoreThan: 0, channel: "SMS" } }, /sharedByMoreThan/],
    [{ filter: { channel: "SMS" }, clearAfterDays: 3 }, /clearAfterDays/],
    [{ filter: { channel: "SMS", sharedByMoreThan: 2 }, clearAfterDays: 0 }, /clearAfterDays/],
  ])("refuses what cannot be meant: %j", async (input, expected) => {
    await expect(move("planCampaign", { ...A_CAMPAIGN, ...input })).rejects.toThrow(expected);
  });

  it("is not for a campaign of another kind", async () => {
    const id = await asked({ clearAfterDays: null });
    await pass(100);
    await expect(move("clearSharedContactPoints", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
    await expect(move("clearSharedContactPoints", { id: "9" })).rejects.toThrow(
      "CAMPAIGN_NOT_FOUND",
    );
  });
});
