import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { anEmail, aPerson, NOW } from "../support/a-person.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const IDS = syntheticIds().take(450).toArray();
const SHARED = "kontor@example.com";
const PEOPLE = IDS.map((nationalId) =>
  aPerson({ nationalId, email: { ...anEmail(), address: SHARED }, mobile: null }),
);
const reason = "Delt adresse, se brev";

let now: number;
let database: string;
let processes: [Varde, Varde, Varde];
let clock: NodeJS.Timeout;
beforeEach(async () => {
  now = NOW;
  database = await freshDatabase();
  const start = async (people: typeof PEOPLE) => {
    const checkpoints = mkdtempSync(join(tmpdir(), "varde-checkpoints-"));
    const accessLog = { file: database, checkpoints };
    return startVarde({ config: { database, accessLog }, clock: () => now, people });
  };
  processes = [await start(PEOPLE), await start([]), await start([])];
  clock = setInterval(() => {
    now += 100;
  }, 100);
});
afterEach(async () => {
  clearInterval(clock);
  await Promise.all(processes.map((varde) => varde.close()));
});

async function move(varde: Varde, mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await varde.ask(
    `mutation($input: ${type}Input!) { done: ${mutation}(input: $input) { __typename ... on Problem { code } } }`,
    { input: { reason, ...input } },
    await varde.token({ kind: "OPERATOR" }),
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ done: { __typename: `${type}Success` } });
}

const [store, onlooker] = [() => processes[0].store, () => processes[2].store];
const until = (state: string) =>
  vi.waitUntil(async () => (await onlooker().campaigns.campaign(1))?.state === state, {
    timeout: 40_000,
    interval: 50,
  });

async function asked(): Promise<void> {
  const filter = { channel: "EMAIL", sharedByMoreThan: 2 };
  const all = { ...A_CAMPAIGN, purpose: "SERVICE", filter, clearAfterDays: 30 };
  await move(processes[0], "planCampaign", { ...all, peoplePerSecond: 1000 });
  await until("PLANNED");
  await move(processes[1], "startCampaign", { id: "1" });
  await until("COMPLETED");
}

const faultOf = async () =>
  (await verifyRegister(store(), processes[0].register.accessLog, { register: [], access: [] }))
    .fault;

it("a clean-up is carried out once, by however many processes", async () => {
  await asked();
  now += 31 * 86_400_000;
  await move(processes[1], "clearSharedContactPoints", { id: "1" });
  await until("CLEARED");
  expect(await store().campaigns.campaign(1)).toMatchObject({ cleared: IDS.length });
  for (const person of await store().people(IDS)) expect(person?.email).toBeNull();
  const made = await Promise.all(
    IDS.map(async (id) => (await store().changesOf(id, null, 10)).length),
  );
  /** One that put them in, one that cleared their address. */
  expect(made).toEqual(IDS.map(() => 2));
  expect(await faultOf()).toBeNull();
}, 90_000);

/** Does something to the server again and again while everybody is written to; what it answered. */
async function writtenToWhile(statement: (name: string) => string): Promise<unknown[]> {
  const name = new URL(database).pathname.slice(1);
  const answers: unknown[] = [];
  let isOver = false;
  const disturbing = (async () => {
    while (!isOver) {
      answers.push((await onServer(statement(name), name)).rows[0]?.[0]);
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
  })();
  const filter = { channel: "EMAIL" };
  const all = { ...A_CAMPAIGN, purpose: "SERVICE", filter, peoplePerSecond: 100 };
  const plan = { ...all, idempotencyKey: "plan-the-campaign-0001" };
  await vi.waitFor(() => move(processes[0], "planCampaign", plan), { timeout: 20_000 });
  await until("PLANNED");
  const begin = { id: "1", idempotencyKey: "start-the-campaign-001" };
  await vi.waitFor(() => move(processes[1], "startCampaign", begin), { timeout: 20_000 });
  await until("COMPLETED");
  isOver = true;
  await disturbing;
  return answers;
}

async function everybodyHasOneMessage(): Promise<void> {
  const messages = await store().outbox.list(null, null, 10_000);
  const to = messages.map(({ nationalId }) => nationalId).filter((id) => IDS.includes(id));
  expect(to.sort()).toEqual([...IDS].sort());
  expect(await faultOf()).toBeNull();
}

it("a campaign outlives the server's going away again and again, and doubles nothing", async () => {
  await writtenToWhile(
    (name) =>
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  );
  await everybodyHasOneMessage();
}, 120_000);

it("a job that is lost does no harm", async () => {
  await writtenToWhile(() => "delete from varde_jobs.job");
  await everybodyHasOneMessage();
}, 120_000);

it("a job that comes twice does no harm", async () => {
  const active = "select count(*) from varde_jobs.job where name = 'CAMPAIGN' and state = 'active'";
  /** Without the policy nothing keeps a second one from beginning. */
  const free = "update varde_jobs.job set policy = 'standard' where name = 'CAMPAIGN'";
  const counts = await writtenToWhile(() => `${free}; ${active}`);
  expect(Math.max(...counts.map(Number))).toBeGreaterThan(1);
  await everybodyHasOneMessage();
}, 120_000);
