import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DevIssuer, openDevIssuer } from "../src/access/dev-issuer.ts";
import { openSigner, readCheckpoints } from "../src/audit/signer.ts";
import { TEST_PERSONS } from "../src/commands/test-persons.ts";
import { verifyAudit } from "../src/commands/verify-audit.ts";
import { verifyRegister } from "../src/commands/verify-register.ts";
import type { Config } from "../src/config.ts";
import {
  accessSignerOptions,
  openConfiguredAccessLog,
  openConfiguredStore,
  signerOptions,
} from "../src/register.ts";
import { openLedger } from "./ledger.ts";
import { randomFrom } from "./random.ts";
import { configIn, type Server, startServer, stop } from "./server.ts";

export interface KillResult {
  kills: number;
  acknowledged: number;
  /** Acknowledged and not in the log as its receipt says. */
  lost: number;
  /** Entries in the log beyond one for each change asked for. */
  duplicated: number;
  /** Asked for again with its key after a kill, and answered. */
  settled: number;
  /** Milliseconds from start to ready, the slowest. */
  slowestStart: number;
  /** How often the log was derived again, once after each start, and held. */
  verified: number;
  fault: string | null;
}

/** Within this a server is to be ready again; milliseconds. */
export const READY_WITHIN = 3000;

const WRITERS = 8;
const CITIZENS = [
  ...TEST_PERSONS.emailAndMobile,
  ...TEST_PERSONS.mobileOnly,
  ...TEST_PERSONS.emailOnly,
];
const CONFIRM =
  "mutation($key: String!) { confirmContactInfo(input: { idempotencyKey: $key }) { ... on ConfirmContactInfoSuccess { receipt { logIndex leafHash } } } }";

/** What the log calls the changes that are made here; it has others, of the start. */
const KIND = '"kind":"CONTACT_INFO_CONFIRMED"';

/** Kills a server in the midst of changes, again and again, and counts what became of them. */
export async function kill9(kills: number, seed: number, workers = "1"): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "varde-kill9-"));
  const random = randomFrom(seed);
  const ledger = openLedger(join(folder, "ledger.ndjson"));
  const issuer = await openDevIssuer(join(folder, "data/dev-issuer.pem"));
  let slowestStart = 0;
  let settled = 0;
  let verified = 0;
  let fault: string | null = null;
  try {
    for (let round = 0; round <= kills; round++) {
      const started = performance.now();
      const server = await startServer(folder, { VARDE_WORKERS: workers });
      slowestStart = Math.max(slowestStart, performance.now() - started);
      fault ??= await faultOfLog(folder);
      if (fault === null) verified += 1;
      const ask = await asking(server.url, issuer);
      for (const { key, citizen, receipt } of ledger.entries.values()) {
        if (receipt !== null) continue;
        ledger.acknowledge(key, await ask(citizen, key));
        settled += 1;
      }
      if (round < kills) await writeUntilKilled(server, ask, ledger, random, round);
      else await stop(server.child, "SIGTERM");
    }
    const judged = await judge(folder, ledger);
    return {
      kills,
      settled,
      slowestStart: Math.round(slowestStart),
      verified,
      ...judged,
      fault: fault ?? judged.fault,
    };
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true });
  }
}

type Ask = (citizen: string, key: string) => Promise<{ logIndex: number; leafHash: string }>;
type Ledger = ReturnType<typeof openLedger>;

async function writeUntilKilled(
  { child }: Server,
  ask: Ask,
  ledger: Ledger,
  random: () => number,
  round: number,
): Promise<void> {
  let isAlive = true;
  const writer = async (number: number) => {
    for (let i = 0; isAlive; i++) {
      const citizen = CITIZENS[Math.floor(random() * CITIZENS.length)] as string;
      const key = `${round}-${number}-${i}`;
      ledger.intend(key, citizen);
      try {
        ledger.acknowledge(key, await ask(citizen, key));
      } catch {
        return;
      }
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, number) => writer(number));
  await sleep(30 + random() * 300);
  isAlive = false;
  await stop(child, "SIGKILL");
  await Promise.all(writers);
}

/** The checkpoints that are kept of both logs. */
function keptIn(config: Config) {
  const [register, access] = [signerOptions(config), accessSignerOptions(config)].map((options) =>
    readCheckpoints(options.folder, openSigner(options).key),
  );
  return { register: register ?? [], access: access ?? [] };
}

/** What is wrong with the log of a server that has just started. */
async function faultOfLog(folder: string): Promise<string | null> {
  const config = configIn(folder);
  const store = await openConfiguredStore(config);
  const { fault } = await verifyAudit(store.auditLog, keptIn(config).register);
  store.close();
  return fault;
}

/** Holds logs and records against the ledger, with the server stopped. */
async function judge(folder: string, { entries }: Ledger) {
  const config = configIn(folder);
  const store = await openConfiguredStore(config);
  const accessLog = await openConfiguredAccessLog(config);
  const { fault } = await verifyRegister(store, accessLog, keptIn(config));
  accessLog.close();
  const size = await store.auditLog.size();
  let made = 0;
  for (let index = 0; index < size; index++)
    if (String(await store.auditLog.entry(index)).includes(KIND)) made += 1;
  let lost = 0;
  const changes = new Map<string, number>();
  for (const { citizen, receipt } of entries.values()) {
    changes.set(citizen, (changes.get(citizen) ?? 0) + 1);
    const leaf = receipt && (await store.auditLog.node(0, receipt.logIndex));
    if (leaf?.toString("base64") !== receipt?.leafHash) lost += 1;
  }
  for (const person of await store.people([...changes.keys()]))
    if (person?.revision !== 1 + (changes.get(person?.nationalId ?? "") ?? 0)) lost += 1;
  store.close();
  return { acknowledged: entries.size, lost, duplicated: made - entries.size, fault };
}

async function asking(url: string, issuer: DevIssuer): Promise<Ask> {
  const tokens = new Map<string, string>();
  for (const pid of CITIZENS)
    tokens.set(pid, await issuer.sign({ kind: "CITIZEN", pid }, Date.now()));
  return async (citizen, key) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${tokens.get(citizen)}`,
      },
      body: JSON.stringify({ query: CONFIRM, variables: { key } }),
    });
    const { data } = (await answer.json()) as {
      data?: { confirmContactInfo: { receipt?: { logIndex: number; leafHash: string } } };
    };
    const receipt = data?.confirmContactInfo.receipt;
    if (receipt === undefined) throw new Error("the server did not answer with a receipt");
    return receipt;
  };
}
