import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { syntheticIds } from "../src/commands/synthetic-people.ts";
import { openConfiguredStore } from "../src/register.ts";
import { notRegistered, type Person } from "../src/rules/person.ts";
import { askOperator } from "./ask-operator.ts";
import { openMailbox } from "./mailbox.ts";
import { randomFrom } from "./random.ts";
import { configIn, startServer, stop } from "./server.ts";

export interface CampaignResult {
  recipients: number;
  kills: number;
  /** Different messages to these people that the SMTP server accepted. */
  messages: number;
  /** People with no message. */
  missing: number;
  /** People with two messages: not the same one twice. */
  twice: number;
  /** How often a message came again under its own `Message-ID`, by which it is known to be the same. */
  repeats: number;
  seconds: number;
}

const RATE = 1000;
/** What was on its way when a process was killed is tried again after this; with some to spare. */
const MOST_WAITED = 300_000;
const TEXT = { language: "NB", subject: "Stemmer dette?", email: "Logg inn.", sms: "Logg inn." };

/** Carries out a campaign in a server that is killed again and again, and counts what arrives. */
export async function killedCampaign(
  recipients: number,
  kills: number,
  seed: number,
): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), "varde-campaign-"));
  const random = randomFrom(seed);
  const mailbox = await openMailbox();
  const settings = { VARDE_SMTP_URL: mailbox.url, VARDE_MAIL_FROM: "register@varde.example" };
  const issuer = await openDevIssuer(join(folder, "data/dev-issuer.pem"));
  const started = performance.now();
  try {
    const addresses = await fill(folder, recipients);
    let server = await startServer(folder, settings);
    const ask = async (query: string, variables = {}) => {
      const token = await issuer.sign({ kind: "OPERATOR" }, Date.now());
      return askOperator<Record<string, Shown>>(server.url, token, query, variables);
    };
    const look = async () => (await ask(LOOK)).campaign as Shown;
    await ask(PLAN, { input: PLANNED });
    while ((await look()).state !== "PLANNED") await sleep(100);
    await ask(START);
    for (let round = 0; round < kills; round++) {
      const until = ((round + 0.2 + 0.6 * random()) * recipients) / kills;
      while (mailbox.accepted.size < until) await sleep(2);
      await stop(server.child, "SIGKILL");
      server = await startServer(folder, settings);
    }
    for (let waited = 0; waited < MOST_WAITED; waited += 250) {
      const { state, messages } = await look();
      if (state === "COMPLETED" && messages.queued === 0) break;
      await sleep(250);
    }
    await stop(server.child, "SIGTERM");
    const had = addresses.map((address) => mailbox.of.get(address)?.size ?? 0);
    return {
      recipients,
      kills,
      messages: had.reduce((sum, count) => sum + count, 0),
      missing: had.filter((count) => count === 0).length,
      twice: had.filter((count) => count > 1).length,
      repeats: [...mailbox.accepted.values()].reduce((sum, times) => sum + times - 1, 0),
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    await mailbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** As many people with an address each that nobody else has. */
async function fill(folder: string, count: number): Promise<string[]> {
  const store = await openConfiguredStore(configIn(folder));
  const now = Date.now();
  const dates = { changedAt: now, confirmedAt: now, validatedAt: null, markedShared: false };
  const people = [...syntheticIds().take(count)].map((nationalId, i): Person => {
    const email = { address: `mottaker${i}@example.com`, ...dates };
    return { ...notRegistered(nationalId), registration: "ACTIVE", revision: 1, email };
  });
  for (let from = 0; from < count; from += 1000) {
    const part = people.slice(from, from + 1000).map((after) => ({ before: null, after }));
    await store.load({ at: now, source: "trust", people: part, suppliers: [], run: null });
  }
  store.close();
  return people.map(({ email }) => email?.address ?? "");
}

interface Shown {
  state: string;
  messages: { queued: number };
}

const PLANNED = {
  name: "Kill loop",
  purpose: "SERVICE",
  preference: "EMAIL",
  filter: { channel: "EMAIL" },
  texts: [TEXT],
  peoplePerSecond: RATE,
  reason: "trust",
};
const LOOK = `{ campaign(id: "1") { state messages { queued } } }`;
const PLAN = "mutation($input: PlanCampaignInput!) { planCampaign(input: $input) { __typename } }";
const START = 'mutation { startCampaign(input: { id: "1", reason: "trust" }) { __typename } }';
