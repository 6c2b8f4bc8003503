import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../db/store.ts";
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { syntheticIds } from "../src/commands/synthetic-people.ts";
import { verifyRegister } from "../src/commands/verify-register.ts";
import { openConfiguredAccessLog, openConfiguredStore } from "../src/register.ts";
import { notRegistered, type Person } from "../src/rules/person.ts";
import { CLAIMED_FOR } from "../src/sending/lane.ts";
import { askOperator } from "./ask-operator.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { randomFrom } from "./random.ts";
import { type Server, startServer, stop } from "./server.ts";
import { openSmsBox } from "./sms-box.ts";

export interface WorkersResult {
  recipients: number;
  workers: number;
  kills: number;
  /** Different messages to these people that were accepted, on both channels. */
  messages: number;
  /** People and channels with no message. */
  missing: number;
  /** People and channels with two messages: not the same one twice. */
  twice: number;
  /** How often a message came again under its own reference, by which it is known to be the same. */
  repeats: number;
  /** How many messages the idlest worker has sent. */
  fewest: number;
  /** What is wrong with the register afterwards. */
  fault: string | null;
  seconds: number;
}

export interface WorkersOptions {
  /** The URL of an empty database. */
  database: string;
  recipients: number;
  workers: number;
  kills: number;
  seed: number;
}

/** What another's server takes to accept a message, so that one worker alone is too slow. */
const DELAY = 40;
const MOST_WAITED = 120_000;

/**
 * Carries out a campaign by e-mail and SMS in several servers on one database, kills one of them now
 * and then, and counts what arrives.
 */
export async function killedWorkers(options: WorkersOptions): Promise<WorkersResult> {
  const { database, recipients, workers, kills, seed } = options;
  const folder = mkdtempSync(join(tmpdir(), "varde-workers-"));
  const random = randomFrom(seed);
  const boxes = [await openMailbox(DELAY), await openSmsBox(DELAY)] as const;
  const issuer = await openDevIssuer(join(folder, "data/dev-issuer.pem"));
  const ahead = untilNoon(Date.now());
  const started = performance.now();
  const store = await openConfiguredStore({ database, environment: "test" });
  const servers: Server[] = [];
  const start = async (i: number) => {
    const settings = settingsOf(i, folder, database, boxes);
    servers[i] = await startServer(folder, settings, ["worker-process.ts", String(ahead)]);
  };
  try {
    const people = await fill(store, recipients, Date.now() + ahead);
    await start(0);
    await Promise.all(Array.from({ length: workers - 1 }, (_, i) => start(i + 1)));
    const token = () => issuer.sign({ kind: "OPERATOR" }, Date.now() + ahead);
    const { url } = servers[0] as Server;
    await askOperator(url, await token(), PLAN, { input: PLANNED });
    const state = async () => (await store.campaigns.campaign(1))?.state;
    await until(async () => (await state()) === "PLANNED");
    await askOperator(url, await token(), START);
    const accepted = () => boxes.reduce((sum, { accepted: { size } }) => sum + size, 0);
    for (let round = 0; round < kills; round++) {
      const enough = ((round + 0.2 + 0.6 * random()) * 2 * recipients) / kills;
      await until(async () => accepted() >= enough, 2);
      const killed = Math.floor(random() * workers);
      await stop((servers[killed] as Server).child, "SIGKILL");
      await start(killed);
    }
    await until(async () => (await state()) === "COMPLETED");
    await untilQuiet(async () => (await store.outbox.count()).QUEUED);
    /** What was on its way in a process that was killed is due again then. */
    for (const { child } of servers) child.send(ahead + CLAIMED_FOR);
    await until(async () => (await store.outbox.count()).QUEUED === 0);
    await Promise.all(servers.map(({ child }) => stop(child, "SIGTERM")));
    return {
      recipients,
      workers,
      kills,
      ...(await judge(store, database, people, boxes, workers)),
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    for (const { child } of servers) child.kill("SIGKILL");
    await Promise.all([store.close(), ...boxes.map((box) => box.close())]);
    rmSync(folder, { recursive: true });
  }
}

async function judge(
  store: Store,
  database: string,
  people: readonly Person[],
  boxes: readonly Mailbox[],
  workers: number,
) {
  const addresses = people.flatMap(({ email, mobile }) => [email?.address, mobile?.number]);
  const [mail, sms] = boxes as [Mailbox, Mailbox];
  const had = addresses.map((to = "") => (mail.of.get(to) ?? sms.of.get(to))?.size ?? 0);
  const times = boxes.flatMap(({ accepted }) => [...accepted.values()]);
  const sent = Array.from(
    { length: workers },
    (_, i) => (mail.from.get(addressOf(i)) ?? 0) + (sms.from.get(`Bearer ${tokenOf(i)}`) ?? 0),
  );
  const accessLog = await openConfiguredAccessLog({
    accessLog: { file: database, checkpoints: "" },
  });
  const { fault } = await verifyRegister(store, accessLog, { register: [], access: [] });
  await accessLog.close();
  return {
    messages: had.reduce((sum, count) => sum + count, 0),
    missing: had.filter((count) => count === 0).length,
    twice: had.filter((count) => count > 1).length,
    repeats: times.reduce((sum, count) => sum + count - 1, 0),
    fewest: Math.min(...sent),
    fault,
  };
}

/** What each worker calls itself, and where it keeps what is its own. */
function settingsOf(i: number, folder: string, database: string, boxes: readonly Mailbox[]) {
  const [mail, sms] = boxes as [Mailbox, Mailbox];
  return {
    VARDE_DATABASE: database,
    VARDE_AUDIT_CHECKPOINTS: join(folder, `checkpoints-${i}`),
    VARDE_SMTP_URL: mail.url,
    VARDE_MAIL_FROM: addressOf(i),
    VARDE_SMS_URL: sms.url,
    VARDE_SMS_TOKEN: tokenOf(i),
  };
}

const addressOf = (i: number) => `worker-${i}@varde.example`;
const tokenOf = (i: number) => `worker-${i}`;

/** SMS wait at night: milliseconds until it is noon by UTC. */
function untilNoon(now: number): number {
  const day = 86_400_000;
  return (day + day / 2 - (now % day)) % day;
}

async function until(isSo: () => Promise<boolean>, every = 50): Promise<void> {
  const deadline = performance.now() + MOST_WAITED;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error("the campaign did not go on");
    await sleep(every);
  }
}

/** Settles when a count has stayed the same for a while. */
async function untilQuiet(count: () => Promise<number>): Promise<void> {
  for (let last = -1, same = 0; same < 10; await sleep(250)) {
    const found = await count();
    same = found === last ? same + 1 : 0;
    last = found;
  }
}

/** As many people with an address on each channel that nobody else has. */
async function fill(store: Store, count: number, now: number): Promise<Person[]> {
  const dates = { changedAt: now, confirmedAt: now, validatedAt: null, markedShared: false };
  const people = [...syntheticIds().take(count)].map((nationalId, i): Person => {
    const email = { address: `mottaker${i}@example.com`, ...dates };
    const mobile = { number: `+47${41_000_000 + i}`, ...dates };
    return { ...notRegistered(nationalId), registration: "ACTIVE", revision: 1, email, mobile };
  });
  for (let from = 0; from < count; from += 1000) {
    const part = people.slice(from, from + 1000).map((after) => ({ before: null, after }));
    await store.load({ at: now, source: "trust", people: part, suppliers: [], run: null });
  }
  return people;
}

const PLANNED = {
  name: "Many workers",
  purpose: "SERVICE",
  preference: "EMAIL_AND_SMS",
  filter: { channel: "EMAIL" },
  texts: [{ language: "NB", subject: "Stemmer dette?", email: "Logg inn.", sms: "Logg inn." }],
  peoplePerSecond: 1000,
  reason: "trust",
};
const PLAN = "mutation($input: PlanCampaignInput!) { planCampaign(input: $input) { __typename } }";
const START = 'mutation { startCampaign(input: { id: "1", reason: "trust" }) { __typename } }';
