import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import type { Person } from "../../src/rules/person.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { aMobile, anEmail, aPerson, daysAgo, LONG_AGO, NOW } from "../support/a-person.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const ids = syntheticIds().take(2000).toArray();
const idOf = (i: number) => ids[i] as string;
const FAR_EXPIRED = { changedAt: daysAgo(2000), confirmedAt: daysAgo(1900) };

let now: number;
let varde: Varde;
let operator: string;

beforeEach(async () => {
  now = NOW;
  varde = await startVarde({ clock: () => now, people: PEOPLE });
  operator = await varde.token({ kind: "OPERATOR" });
});
afterEach(() => varde.close());

const reserved = { reserved: true, reservedAt: daysAgo(9), changedAt: daysAgo(9) };
const language = (code: "NN" | "EN" | "SE") => ({ code, changedAt: daysAgo(9) });
const email = (i: number, dates?: Parameters<typeof anEmail>[0]) => ({
  ...anEmail(dates),
  address: `person${i}@example.com`,
});
const PEOPLE: Person[] = [
  aPerson({ nationalId: idOf(0), email: email(0) }),
  aPerson({ nationalId: idOf(1), email: email(1), mobile: null, language: language("EN") }),
  aPerson({ nationalId: idOf(2), email: null, language: language("NN") }),
  aPerson({ nationalId: idOf(3), email: email(3), mobile: null, reservation: reserved }),
  aPerson({ nationalId: idOf(4), email: email(4, LONG_AGO), mobile: aMobile(FAR_EXPIRED) }),
  aPerson({ nationalId: idOf(5), registration: "DELETED", email: null, mobile: null }),
];

interface Shown {
  id: string;
  state: string;
  recipients: number;
  handled: number;
  reached: number;
  forecast: { outcome: string; reason: string | null; channels: string[]; people: number }[];
  results: Shown["forecast"];
  messages: Record<"queued" | "sent" | "dead", number>;
  finishesAt: string | null;
}
const FIELDS = `id name state recipients handled reached finishesAt
  forecast { outcome reason channels people } results { outcome reason channels people }
  messages { queued sent dead }`;

const reason = "§ 32";
async function move(mutation: string, input: object): Promise<Shown> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await varde.ask(
    `mutation($input: ${type}Input!) { done: ${mutation}(input: $input) { __typename
      ... on Problem { code } ... on ${type}Success { campaign { ${FIELDS} } receipt { logIndex } } } }`,
    { input: { reason, ...input } },
    operator,
  );
  if (errors) throw new Error(errors[0]?.message);
  const done = data?.done as { campaign?: Shown; code?: string };
  if (done.code) throw new Error(done.code);
  return done.campaign as Shown;
}

async function see(id: string): Promise<Shown> {
  const { data, errors } = await varde.ask(
    `query($id: ID!) { campaign(id: $id) { ${FIELDS} } }`,
    { id },
    operator,
  );
  expect(errors).toBeUndefined();
  return data?.campaign as Shown;
}

/** Waits until it is in a state; the worker looks twice a second. */
async function until(id: string, state: string, passing = 0): Promise<Shown> {
  for (let i = 0; i < 100; i++) {
    const seen = await see(id);
    if (seen.state === state) return seen;
    now += passing;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`expected the campaign to become ${state}, it is ${(await see(id)).state}`);
}

const planned = async (input: object) =>
  until((await move("planCampaign", { ...A_CAMPAIGN, ...input })).id, "PLANNED");

async function carriedOut(input: object): Promise<Shown> {
  const { id } = await planned({ peoplePerSecond: 1000, ...input });
  await move("startCampaign", { id });
  return until(id, "COMPLETED", 10);
}

const messages = async () =>
  [...(await varde.store.outbox.list(null, null, 1000))].reverse().map((message) => ({
    to: message.nationalId,
    by: message.channel,
    in: message.language,
    kind: message.kind,
  }));
const all = { nationalIds: PEOPLE.map(({ nationalId }) => nationalId) };

describe("planning", () => {
  it("finds the people, tells what would come of it, and writes to nobody", async () => {
    const { recipients, forecast, handled, results } = await planned(all);
    expect(recipients).toBe(6);
    expect(forecast).toEqual([
      { outcome: "NOTIFY", reason: null, channels: ["EMAIL", "SMS"], people: 2 },
      { outcome: "NOTIFY", reason: null, channels: ["EMAIL"], people: 2 },
      { outcome: "NOTIFY", reason: null, channels: ["SMS"], people: 1 },
      { outcome: "CANNOT_NOTIFY", reason: "REGISTRATION_DELETED", channels: [], people: 1 },
    ]);
    expect([handled, results]).toEqual([0, []]);
    expect(await messages()).toEqual([]);
  });

  it("heeds the purpose: a decision goes to nobody who reserved or whose addresses are old", async () => {
    const { forecast } = await planned({ ...all, purpose: "DECISION" });
    expect(forecast.find(({ reason }) => reason === "RESERVED")?.people).toBe(1);
    expect(forecast.find(({ reason }) => reason === "ALL_CONTACT_EXPIRED")?.people).toBe(1);
    const { forecast: none } = await planned({ ...all, purpose: "MARKETING" });
    expect(none).toEqual([
      { outcome: "NOT_PERMITTED", reason: "PURPOSE_NOT_PERMITTED", channels: [], people: 6 },
    ]);
  });

  it.each([
    [{ channel: "SMS" }, [0, 2, 4]],
    [{ channel: "EMAIL", freshness: "EXPIRED" }, [4]],
    [{ freshness: "FRESH" }, [0, 1, 2, 3]],
    [{ languages: ["EN", "NN"] }, [1, 2]],
    [{ languages: ["NB"], reserved: false }, [0, 4]],
    [{ reserved: true }, [3]],
    [{ expiresWithinDays: 1 }, []],
    [{ expiresWithinDays: 550 }, [0, 1, 2, 3]],
  ])("finds by %j whom it should, and nobody else", async (filter, expected) => {
    const { id, recipients } = await planned({ filter });
    const found = await varde.store.campaigns.recipientsAfter(Number(id), null, 10_000);
    const ours = found.filter((each) => PEOPLE.some(({ nationalId }) => nationalId === each));
    expect(ours).toEqual(expected.map(idOf).sort());
    expect(recipients).toBe(found.length);
  });

  it("takes each person once, however often and by which number they stand on the list", async () => {
    const NEW = idOf(1500);
    const replaced = await varde.ask(
      `mutation($input: ReplaceNationalIdInput!) { replaceNationalId(input: $input) { __typename } }`,
      { input: { nationalId: idOf(0), newNationalId: NEW, reason } },
      operator,
    );
    expect(replaced.data?.replaceNationalId).toEqual({ __typename: "ReplaceNationalIdSuccess" });
    const { recipients } = await carriedOut({ nationalIds: [idOf(0), NEW, idOf(0), idOf(1)] });
    expect(recipients).toBe(2);
    expect((await messages()).map(({ to }) => to).sort()).toEqual([NEW, NEW, idOf(1)].sort());
  });

  it.each([
    [{ filter: {}, nationalIds: [idOf(0)] }, /nationalIds or a filter/],
    [{}, /nationalIds or a filter/],
    [{ nationalIds: [] }, /1 to 1000/],
    [{ nationalIds: ["123"] }, /11 digits/],
    [{ filter: {}, name: " " }, /name/],
    [{ filter: {}, peoplePerSecond: 0 }, /peoplePerSecond/],
    [{ filter: { expiresWithinDays: 0 } }, /expiresWithinDays/],
    [{ filter: {}, texts: [] }, /texts/],
    [{ filter: {}, texts: [{ ...A_CAMPAIGN.texts[1] }] }, /texts/],
    [{ filter: {}, texts: [A_CAMPAIGN.texts[0], A_CAMPAIGN.texts[0]] }, /texts/],
    [withText({ subject: "Hei\r\nBcc: all@example.com" }), /texts.NB.subject/],
    [withText({ sms: "x".repeat(161) }), /texts.NB.sms/],
    [withText({ email: "x".repeat(501) }), /texts.NB.email/],
    [withText({ email: "a\u0000b" }), /texts.NB.email/],
  ])("refuses what cannot be meant: %j", async (input, expected) => {
    await expect(move("planCampaign", { ...A_CAMPAIGN, ...input })).rejects.toThrow(expected);
    expect(await varde.store.campaigns.list(null, 10)).toEqual([]);
  });

  function withText(but: object) {
    return { filter: {}, texts: [{ ...A_CAMPAIGN.texts[0], ...but }] };
  }

  it("shows what one person would get, and that person sees it", async () => {
    const { id } = await planned(all);
    const { data } = await varde.ask(
      `query($id: ID!, $of: NationalId!) { campaign(id: $id) { preview(nationalId: $of) {
        outcome reasons channels language subject sms } } }`,
      { id, of: idOf(1) },
      operator,
    );
    expect(data?.campaign).toEqual({
      preview: {
        outcome: "NOTIFY",
        reasons: expect.arrayContaining(["MOBILE_ABSENT"]),
        channels: ["EMAIL"],
        language: "EN",
        subject: "Is this right?",
        sms: "Confirm.",
      },
    });
    const citizen = await varde.token({ kind: "CITIZEN", pid: idOf(1) });
    const own = "{ me { lookups(byOthers: true) { nodes { kind purpose } } } }";
    const { data: seen } = await varde.ask(own, {}, citizen);
    expect(seen?.me).toEqual({
      lookups: { nodes: [{ kind: "OPERATOR", purpose: "CAMPAIGN_PREVIEW" }] },
    });
  });
});

describe("carrying out", () => {
  it("writes once to each person and channel, in their language", async () => {
    const { reached, handled, results, messages: counts } = await carriedOut(all);
    expect([handled, reached]).toEqual([6, 5]);
    expect(results.map(({ people }) => people)).toEqual([2, 2, 1, 1]);
    expect(counts).toEqual({ queued: 7, sent: 0, dead: 0 });
    const written = await messages();
    expect(new Set(written.map((message) => JSON.stringify(message))).size).toBe(7);
    expect(written.filter(({ to }) => to === idOf(1))).toEqual([
      { to: idOf(1), by: "EMAIL", in: "EN", kind: "CAMPAIGN" },
    ]);
  });

  it("decides when it is somebody's turn, not when they were found", async () => {
    const { id, forecast } = await planned({ ...all, purpose: "DECISION", peoplePerSecond: 1000 });
    expect(forecast.find(({ reason }) => reason === "RESERVED")?.people).toBe(1);
    const citizen = await varde.token({ kind: "CITIZEN", pid: idOf(0) });
    await varde.ask("mutation { reserve(input: {}) { __typename } }", {}, citizen);
    await move("startCampaign", { id });
    const { results } = await until(id, "COMPLETED", 10);
    expect(results.find(({ reason }) => reason === "RESERVED")?.people).toBe(2);
    expect((await messages()).some(({ to }) => to === idOf(0))).toBe(false);
  });

  it("sends no SMS between 22 and 08 by an Oslo clock, and e-mail at any time", async () => {
    now = Date.parse("2026-11-24T23:30:00+01:00");
    operator = await varde.token({ kind: "OPERATOR" });
    await carriedOut({ nationalIds: [idOf(0)] });
    const found = await varde.store.outbox.list(null, null, 10);
    const due = Object.fromEntries(found.map((each) => [each.channel, each.nextAttemptAt]));
    expect(due).toEqual({ EMAIL: found[0]?.at, SMS: Date.parse("2026-11-25T08:00:00+01:00") });
  });

  it("keeps to its rate, halts, goes on, and says when it will be through", async () => {
    const { id } = await planned({ ...all, peoplePerSecond: 2 });
    const { finishesAt } = await move("startCampaign", { id });
    expect(finishesAt).toBe(new Date(NOW + 3000).toISOString());
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect((await see(id)).handled).toBeLessThanOrEqual(2);
    now += 1000;
    await new Promise((resolve) => setTimeout(resolve, 700));
    const halted = await move("pauseCampaign", { id });
    expect(halted.handled).toBeGreaterThan(0);
    expect(halted.handled).toBeLessThanOrEqual(4);
    expect(halted.finishesAt).toBe(null);
    now += 60_000;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await see(id)).handled).toBe(halted.handled);
    await move("startCampaign", { id });
    for (let i = 0; i < 12; i++) {
      now += 1000;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(await until(id, "COMPLETED")).toMatchObject({ handled: 6, reached: 5 });
    expect(await messages()).toHaveLength(7);
  });

  it("called off, writes to nobody else and takes back what was not tried", async () => {
    const { id } = await planned({ ...all, peoplePerSecond: 2 });
    await move("startCampaign", { id });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const cancelled = await move("cancelCampaign", { id });
    expect(cancelled.state).toBe("CANCELLED");
    expect(await messages()).toEqual([]);
    await expect(move("startCampaign", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
  });

  it("lets each step be done from where it makes sense only", async () => {
    const { id } = await planned(all);
    await expect(move("pauseCampaign", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
    await expect(move("startCampaign", { id: "99" })).rejects.toThrow("CAMPAIGN_NOT_FOUND");
    await move("startCampaign", { id });
    await expect(move("startCampaign", { id })).rejects.toThrow("CAMPAIGN_NOT_READY");
    await until(id, "COMPLETED").catch(() => move("pauseCampaign", { id }));
  });

  it("leaves evidence of every step", async () => {
    const { id } = await planned(all);
    await move("startCampaign", { id });
    await move("cancelCampaign", { id });
    const size = await varde.store.auditLog.size();
    const kinds = [];
    for (let i = size - 3; i < size; i++)
      kinds.push(JSON.parse(String(await varde.store.auditLog.entry(i))).kind);
    expect(kinds).toEqual(["CAMPAIGN_PLANNED", "CAMPAIGN_STARTED", "CAMPAIGN_CANCELLED"]);
  });

  it("forgets whoever is erased", async () => {
    const { id } = await planned({ ...all, peoplePerSecond: 1 });
    const erase = `mutation($input: ErasePersonInput!) { erasePerson(input: $input) { __typename } }`;
    await varde.ask(erase, { input: { nationalId: idOf(1), reason } }, operator);
    const found = await varde.store.campaigns.recipientsAfter(Number(id), null, 100);
    expect(found).not.toContain(idOf(1));
    expect(found).toHaveLength(5);
  });
});

it("is for operators only", async () => {
  const { id } = await planned(all);
  const agency = await varde.token({ kind: "AGENCY" });
  const citizen = await varde.token({ kind: "CITIZEN" });
  for (const token of [agency, citizen, null]) {
    const { data, errors } = await varde.ask(`{ campaign(id: "${id}") { name } }`, {}, token);
    expect(data?.campaign ?? null).toBe(null);
    expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }
});
