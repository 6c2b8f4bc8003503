import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Store } from "../../db/store.ts";
import { type DevIssuer, openDevIssuer } from "../../src/access/dev-issuer.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { openConfiguredStore } from "../../src/register.ts";
import { AT_ONCE } from "../../src/sending/lanes.ts";
import { askOperator } from "../../trust/ask-operator.ts";
import { type Mailbox, openMailbox } from "../../trust/mailbox.ts";
import { type Server, startServer, stop } from "../../trust/server.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { anEmail, aPerson } from "../support/a-person.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";

const PEOPLE = 300;
const addressOf = (i: number) => `mottaker${i}@example.com`;

let folder: string;
let database: string;
let store: Store;
let mailbox: Mailbox;
let issuer: DevIssuer;
let servers: Server[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-carried-on-"));
  database = await freshDatabase();
  store = await openConfiguredStore({ database, environment: "test" });
  mailbox = await openMailbox(40);
  issuer = await openDevIssuer(join(folder, "data/dev-issuer.pem"));
  servers = [];
  const at = Date.now();
  const people = [...syntheticIds().take(PEOPLE)].map((nationalId, i) => {
    const email = { ...anEmail(), address: addressOf(i), changedAt: at, confirmedAt: at };
    return { before: null, after: aPerson({ nationalId, email, mobile: null, revision: 1 }) };
  });
  await store.load({ at, source: "tests", people, suppliers: [], run: null });
});
afterEach(async () => {
  for (const { child } of servers) child.kill("SIGKILL");
  await Promise.all([store.close(), mailbox.close()]);
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Server> {
  const settings = {
    VARDE_DATABASE: database,
    VARDE_AUDIT_CHECKPOINTS: join(folder, `checkpoints-${servers.length}`),
    VARDE_SMTP_URL: mailbox.url,
    VARDE_MAIL_FROM: `server-${servers.length}@varde.example`,
  };
  const server = await startServer(folder, settings, ["worker-process.ts", "0"]);
  servers.push(server);
  return server;
}

const state = async () => (await store.campaigns.campaign(1))?.state;
const until = (isSo: () => Promise<boolean> | boolean) =>
  vi.waitUntil(isSo, { timeout: 60_000, interval: 20 });

/** Everybody is to be written to, and some have been. */
async function begun({ url }: Server): Promise<void> {
  const token = await issuer.sign({ kind: "OPERATOR" }, Date.now());
  const all = { preference: "EMAIL", filter: { channel: "EMAIL" }, peoplePerSecond: 40 };
  const input = { ...A_CAMPAIGN, purpose: "SERVICE", ...all, reason: "tests" };
  await askOperator(
    url,
    token,
    "mutation($input: PlanCampaignInput!) { planCampaign(input: $input) { __typename } }",
    { input },
  );
  await until(async () => (await state()) === "PLANNED");
  await askOperator(
    url,
    token,
    'mutation { startCampaign(input: { id: "1", reason: "tests" }) { __typename } }',
  );
  await until(() => mailbox.accepted.size > 40);
}

const had = () => Array.from({ length: PEOPLE }, (_, i) => mailbox.of.get(addressOf(i))?.size ?? 0);
const repeats = () => [...mailbox.accepted.values()].reduce((sum, times) => sum + times - 1, 0);
const exceptOnTheirWay = async () => {
  const { QUEUED } = await store.outbox.count();
  return (await state()) === "COMPLETED" && QUEUED <= AT_ONCE;
};

it("a campaign of a process that is killed is carried on by another", async () => {
  const first = await start();
  await begun(first);
  await stop(first.child, "SIGKILL");
  expect((await store.campaigns.campaign(1))?.handled).toBeLessThan(PEOPLE);
  const second = await start();
  await until(exceptOnTheirWay);
  second.child.send(200_000);
  await until(async () => (await store.outbox.count()).QUEUED === 0);
  expect(had()).toEqual(Array(PEOPLE).fill(1));
  expect(repeats()).toBeLessThanOrEqual(AT_ONCE);
  expect(mailbox.from.get("server-1@varde.example")).toBeGreaterThan(0);
}, 120_000);

it("a process that is stopped leaves nothing on its way, and nothing begun", async () => {
  const first = await start();
  await begun(first);
  await stop(first.child, "SIGTERM");
  expect((await store.campaigns.campaign(1))?.handled).toBeLessThan(PEOPLE);
  expect((await store.outbox.count()).SENT).toBe(mailbox.accepted.size);
  const name = new URL(database).pathname.slice(1);
  const active = "select count(*) from varde_jobs.job where state = 'active'";
  expect((await onServer(active, name)).rows).toEqual([[0]]);
  await start();
  await until(
    async () => (await state()) === "COMPLETED" && (await store.outbox.count()).QUEUED === 0,
  );
  expect(had()).toEqual(Array(PEOPLE).fill(1));
  expect(repeats()).toBe(0);
}, 120_000);
