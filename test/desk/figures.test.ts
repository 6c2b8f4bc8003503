import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticIds, syntheticPerson } from "../../src/commands/synthetic-people.ts";
import { expiresAt, isFresh } from "../../src/rules/freshness.ts";
import { decideNotification } from "../../src/rules/notification-decision.ts";
import type { ContactPoint, Instant, Person } from "../../src/rules/person.ts";
import { aMobile, anEmail, aPerson, NOW } from "../support/a-person.ts";
import { keptIn, startVarde, type Varde } from "../support/varde.ts";

const DAY = 86_400_000;
const ids = syntheticIds().drop(9000).take(4000).toArray();

/** 18 months before a moment, to the millisecond, and the moments around it. */
const EDGES = [
  "2025-05-24T10:00:00.000Z",
  "2025-05-24T22:00:00.000Z",
  "2025-04-30T22:00:00.000Z",
  "2026-04-30T00:30:00.000Z",
  "2026-04-30T01:30:00.000Z",
];
const edgePeople = EDGES.flatMap((edge) => [-1, 0, 1].map((ms) => Date.parse(edge) + ms)).map(
  (at, i) => {
    const dates = { changedAt: at, confirmedAt: null };
    const own = { nationalId: ids[i] ?? "", revision: 1 };
    const email = anEmail({ ...dates, address: `edge${i}@example.com` });
    const mobile = i % 2 ? null : aMobile({ changedAt: null, confirmedAt: at });
    return aPerson({ ...own, email, mobile });
  },
);
const others = [
  aPerson({ email: null, mobile: null }),
  aPerson({ email: anEmail({ address: "FELLES@example.com" }), mobile: null }),
  aPerson({ email: anEmail({ address: "felles@example.com" }), mobile: null }),
  aPerson({ email: anEmail({ changedAt: null, confirmedAt: null }), mobile: null }),
].map((person, i) => ({ ...person, nationalId: ids[20 + i] ?? "" }));
const people: Person[] = [
  ...edgePeople,
  ...others,
  ...ids.slice(30).map((id, i) => syntheticPerson(i, id, NOW)),
];

let folder: string;
let varde: Varde;
let operator: string;
const time = { now: NOW };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-figures-"));
  varde = await startVarde({ config: keptIn(folder), clock: () => time.now, people });
  operator = await varde.token({ kind: "OPERATOR" });
});
afterAll(async () => {
  await varde.close();
  rmSync(folder, { recursive: true, force: true });
});

const QUALITY = `{ registerQuality { asOf registered deleted reserved withoutAddress reachable
  sharedValues peopleSharingValues
  channels { channel given fresh expired expiring { month count } } } }`;

const monthOf = (instant: Instant) =>
  new Date(instant).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" }).slice(0, 7);

/** The same figures, worked out person by person. */
function countedOneByOne(all: readonly Person[], now: Instant) {
  const active = all.filter(({ registration }) => registration === "ACTIVE");
  const count = (is: (person: Person) => boolean) => active.filter(is).length;
  const holders = Map.groupBy(
    active.flatMap(({ nationalId, email, mobile }) =>
      [email?.address.toLowerCase(), mobile?.number].map((value) => ({ nationalId, value })),
    ),
    ({ value }) => value,
  );
  const shared = [...holders].filter(([value, by]) => value !== undefined && by.length > 1);
  const channel = (name: string, points: ContactPoint[]) => {
    const fresh = points.filter((point) => isFresh(point, now));
    const months = Map.groupBy(fresh, (point) => monthOf(expiresAt(point)));
    const counts = Object.fromEntries([...months].map(([month, each]) => [month, each.length]));
    return { channel: name, given: points.length, fresh: fresh.length, counts };
  };
  return {
    registered: active.length,
    deleted: all.length - active.length,
    reserved: count(({ reservation }) => reservation.reserved),
    withoutAddress: count(({ email, mobile }) => !email && !mobile),
    reachable: count(
      (person) => decideNotification(person, "DECISION", null, now).outcome === "NOTIFY",
    ),
    sharedValues: shared.length,
    peopleSharingValues: new Set(shared.flatMap(([, by]) => by.map(({ nationalId }) => nationalId)))
      .size,
    channels: [
      channel(
        "EMAIL",
        active.flatMap(({ email }) => email ?? []),
      ),
      channel(
        "SMS",
        active.flatMap(({ mobile }) => mobile ?? []),
      ),
    ],
  };
}

// biome-ignore lint/suspicious/noExplicitAny: read as each test knows it
async function ask(query: string, token = operator, of = varde): Promise<any> {
  const { data, errors } = await of.ask(query, {}, token);
  expect(errors).toBeUndefined();
  return data;
}

describe("the quality of the register", () => {
  it.each([
    ["at noon", NOW],
    ["at the last moment of an edge", Date.parse("2026-11-24T10:00:00.000Z")],
    ["a moment later", Date.parse("2026-11-24T10:00:00.001Z")],
    ["where the clock is put back", Date.parse("2027-10-31T00:30:00.000Z")],
    ["an hour later, at the same time by the clock", Date.parse("2027-10-31T01:30:00.000Z")],
    ["on a day that the month before does not have", Date.parse("2027-03-31T12:00:00.000Z")],
    ["on the last of February", Date.parse("2027-02-28T22:59:59.999Z")],
  ])("is what the rules give one by one, %s", async (_, now) => {
    const counted = await varde.store.quality(now);
    const { channels, ...expected } = countedOneByOne(await everybody(), now);
    expect(counted).toMatchObject({ asOf: now, ...expected });
    for (const [i, { counts, ...channel }] of channels.entries()) {
      const found = counted.channels[i];
      expect(found).toMatchObject({ ...channel, expired: channel.given - channel.fresh });
      const months = found?.expiring ?? [];
      expect(months).toHaveLength(19);
      expect(Object.fromEntries(months.filter(({ count }) => count > 0).map(pair))).toEqual(counts);
    }
  });

  it("is asked for by those who run the register, and holds for five minutes", async () => {
    const first = (await ask(QUALITY)).registerQuality;
    expect(first.registered).toBeGreaterThan(3000);
    expect(Date.parse(first.asOf)).toBe(NOW);
    time.now = NOW + 5 * 60_000 - 1;
    expect((await ask(QUALITY)).registerQuality).toEqual(first);
    time.now = NOW + 5 * 60_000;
    expect((await ask(QUALITY)).registerQuality).toEqual(first);
    await expect
      .poll(async () => (await ask(QUALITY)).registerQuality.asOf)
      .toBe(new Date(time.now).toISOString());
    time.now = NOW;
  });

  it("is counted on another thread, while requests are answered", async () => {
    const counting = varde.store.quality(NOW);
    let isCounted = false;
    void counting.then(() => {
      isCounted = true;
    });
    await ask(`{ whoami { kind } }`);
    expect(isCounted).toBe(false);
    expect((await counting).registered).toBeGreaterThan(3000);
  });

  it("is the same for a register in memory", async () => {
    const inMemory = await startVarde({ people });
    const kept = await varde.store.quality(NOW);
    expect(await inMemory.store.quality(NOW)).toEqual(kept);
    await inMemory.close();
  });

  it.each(["AGENCY", "CITIZEN"] as const)("is refused to %s", async (kind) => {
    const { errors } = await varde.ask(QUALITY, {}, await varde.token({ kind }));
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("the statistics of look-ups", () => {
  const LOOK = `query($ids: [NationalId!]!, $why: String) {
    persons(nationalIds: $ids, lookupPurpose: $why) { registration } }`;
  const STATISTICS = `{ lookupStatistics { from asOf lookups people
    rows { organization agency { name } purpose lookups people } } }`;

  it("counts requests and people by agency and purpose, over 30 days and no more", async () => {
    const fresh = mkdtempSync(join(tmpdir(), "varde-figures-"));
    const clock = { now: NOW - 31 * DAY };
    const own = await startVarde({ config: keptIn(fresh), clock: () => clock.now, people });
    const look = async (some: string[], why: string | null) => {
      const agency = await own.devIssuer?.sign({ kind: "AGENCY" }, clock.now);
      await own.ask(LOOK, { ids: some, why }, agency);
    };
    await look(ids.slice(0, 7), "Too old");
    clock.now = NOW - 29 * DAY;
    await look(ids.slice(0, 3), "Vedtak");
    clock.now = NOW;
    await look(ids.slice(0, 5), "Vedtak");
    await look(ids.slice(0, 2), null);
    const token = await own.devIssuer?.sign({ kind: "OPERATOR" }, NOW);
    const { lookupStatistics: found } = await ask(STATISTICS, token, own);
    expect(found).toMatchObject({ lookups: 3, people: 10, asOf: new Date(NOW).toISOString() });
    expect(found.rows).toMatchObject([
      { organization: "310385980", purpose: "Vedtak", lookups: 2, people: 8 },
      { organization: "310385980", purpose: null, lookups: 1, people: 2 },
    ]);
    await own.close();
    rmSync(fresh, { recursive: true, force: true });
  });

  it.each([0, 91])("is not made for %i days", async (days) => {
    const { errors } = await varde.ask(
      `{ lookupStatistics(days: ${days}) { people } }`,
      {},
      operator,
    );
    expect(errors?.[0]).toMatchObject({ message: "days: expected 1 to 90" });
  });
});

describe("the agencies", () => {
  it("are listed page by page, with those that are not connected any more", async () => {
    const listed: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: string = after === null ? "" : `, after: "${after}"`;
      const { agencies } = await ask(
        `{ agencies(first: 1${page}) { nodes { orgNumber name } pageInfo { hasNextPage endCursor } } }`,
      );
      listed.push(...agencies.nodes.map(({ orgNumber }: { orgNumber: string }) => orgNumber));
      after = agencies.pageInfo.endCursor;
      more = agencies.pageInfo.hasNextPage;
    }
    expect(listed.length).toBeGreaterThan(1);
    expect(listed).toEqual([...new Set(listed)].sort());
    expect(listed).toContain("310385980");
  });
});

/** The dev profile's own test people are counted too. */
async function everybody(): Promise<Person[]> {
  const kept = await varde.store.keptPeople(null, 100_000);
  return kept.filter(({ replacedBy }) => replacedBy === null).map(({ person }) => person);
}

function pair({ month, count }: { month: string; count: number }): [string, number] {
  return [month, count];
}
