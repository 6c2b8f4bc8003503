import type { Commit, Receipt } from "../db/commit.ts";
import { RevisionConflict } from "../db/commit.ts";
import { openStore } from "../db/postgres/store.ts";
import type { Store } from "../db/store.ts";
import { verifyPeople } from "../db/verify/people.ts";
import { leafHash } from "../src/audit/merkle.ts";
import { syntheticIds, syntheticPerson } from "../src/commands/synthetic-people.ts";
import { verifyAudit } from "../src/commands/verify-audit.ts";
import type { Change } from "../src/rules/change.ts";
import { chooseLanguage } from "../src/rules/language-choice.ts";
import type { Person } from "../src/rules/person.ts";
import { cuttingProxy, type Moment } from "./cutting-proxy.ts";
import { randomFrom } from "./random.ts";

export interface CutResult {
  cuts: number;
  acknowledged: number;
  /** Acknowledged and not in the log as its receipt says. */
  lost: number;
  /** Entries in the log beyond one for each change acknowledged. */
  duplicated: number;
  /** Changes that ended in an error, and not because somebody else was first. */
  failed: number;
  /** Milliseconds until the changes of one cut were acknowledged, the slowest. */
  slowest: number;
  fault: string | null;
}

const MOMENTS: readonly Moment[] = [
  "BEFORE_BEGIN",
  "MID_STATEMENT",
  "BEFORE_COMMIT",
  "AFTER_COMMIT",
];
const PEOPLE = 4;

/**
 * Cuts the connections to a database in the midst of changes, again and again, and counts what became
 * of them.
 *
 * @param url an empty database.
 */
export async function cutConnections(url: string, cuts: number, seed: number): Promise<CutResult> {
  const random = randomFrom(seed);
  const proxy = await cuttingProxy(url);
  const store = await openStore({ url: proxy.url, environment: "test" });
  const ids = await putPeople(store);
  const receipts: Receipt[] = [];
  let failed = 0;
  let slowest = 0;
  while (proxy.cuts() < cuts) {
    const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] as Moment;
    proxy.cut(moment, Math.min(1 + Math.floor(random() * 2), cuts - proxy.cuts()));
    const people = (await store.people(ids)) as Person[];
    const started = performance.now();
    const commits = people.map(async (person) => store.commit(await changeOf(store, person)));
    for (const outcome of await Promise.allSettled(commits))
      if (outcome.status === "fulfilled") receipts.push(...outcome.value);
      else if (!(outcome.reason instanceof RevisionConflict)) failed++;
    slowest = Math.max(slowest, performance.now() - started);
  }
  const { size, fault } = await verifyAudit(store.auditLog, []);
  let lost = 0;
  for (const receipt of receipts) if (!(await isKept(store, receipt))) lost++;
  const broken = fault ?? (await verifyPeople(store, new Set()));
  await store.close();
  await proxy.close();
  return {
    cuts: proxy.cuts(),
    acknowledged: receipts.length,
    lost,
    duplicated: size - 1 - receipts.length,
    failed,
    slowest: Math.round(slowest),
    fault: broken,
  };
}

async function putPeople(store: Store): Promise<string[]> {
  const people: { before: null; after: Person }[] = [];
  for (const id of syntheticIds()) {
    const after = syntheticPerson(people.length, id, Date.now());
    if (after.registration === "ACTIVE") people.push({ before: null, after });
    if (people.length === PEOPLE) break;
  }
  await store.load({ at: Date.now(), source: "pgcut", people, suppliers: [], run: null });
  return people.map(({ after }) => after.nationalId);
}

async function changeOf(store: Store, person: Person): Promise<Commit> {
  const at = Math.max(Date.now(), await store.notBefore("CHANGE"));
  const code = person.language?.code === "NN" ? "NB" : "NN";
  const change = chooseLanguage(code)(person, at) as Change;
  const deeds = [{ of: "PERSON" as const, change, values: {} }];
  return { at, actor: "CITIZEN", deeds, idempotency: null };
}

async function isKept({ auditLog }: Store, receipt: Receipt): Promise<boolean> {
  const entry = await auditLog.entry(receipt.logIndex);
  return entry !== null && leafHash(entry).toString("base64") === receipt.leafHash;
}
