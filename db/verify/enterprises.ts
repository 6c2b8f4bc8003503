import { createHash } from "node:crypto";
import { type AuditValue, canonicalBytes } from "../../src/audit/canonical.ts";
import type { Enterprise } from "../../src/rules/enterprise.ts";
import type { Store } from "../store.ts";
import { entryAt, openedValue } from "./evidence-kept.ts";

/** What the log says of a unit: at which revision it is, and a digest of its record. */
interface Said {
  revision: number;
  digest: string;
  entry: number;
}

/**
 * Holds every unit, with its addresses, against the newest entry about it; each entry about a unit
 * leaves it at the revision after that of the one before.
 *
 * @returns the first thing that is not as the log says; null when everything is.
 */
export async function verifyEnterprises(store: Store): Promise<string | null> {
  const said = new Map<string, Said>();
  const size = await store.auditLog.size();
  for (let index = 0; index < size; index++) {
    const values = await store.auditLog.values(index);
    const unit = openedValue<Enterprise>(values, "enterprise");
    if (unit === null) continue;
    const fault = await faultOfEntry(store, index, unit, said.get(unit.orgNumber)?.revision ?? 0);
    if (fault !== null) return fault;
    said.set(unit.orgNumber, { revision: unit.revision, digest: digestOf(unit), entry: index });
  }
  let addresses = 0;
  for await (const unit of everyUnit(store)) {
    addresses += unit.own.length;
    const newest = said.get(unit.orgNumber);
    if (newest === undefined) return `unit ${unit.orgNumber} came by no entry`;
    if (newest.digest !== digestOf(unit))
      return `unit ${unit.orgNumber} is not as entry ${newest.entry} left it`;
    said.delete(unit.orgNumber);
  }
  const [missing] = said;
  if (addresses !== (await store.countEnterpriseAddresses()))
    return "there are addresses of units that are not there";
  return missing ? `unit ${missing[0]}, which entry ${missing[1].entry} left, is missing` : null;
}

async function faultOfEntry(
  store: Store,
  index: number,
  { orgNumber, revision, reference }: Enterprise,
  before: number,
): Promise<string | null> {
  const entry = await entryAt(store, index);
  const isOfUnit = entry?.subject === reference && entry.revision?.to === revision;
  if (!isOfUnit) return `entry ${index} is not about the unit that lies beside it`;
  return revision === before + 1
    ? null
    : `entry ${index} leaves unit ${orgNumber} at revision ${revision}, expected ${before + 1}`;
}

function digestOf(unit: Enterprise): string {
  const bytes = canonicalBytes({ ...unit } as unknown as AuditValue);
  return createHash("sha256").update(bytes).digest("base64");
}

const PAGE = 1000;

async function* everyUnit(store: Store): AsyncGenerator<Enterprise> {
  let after: string | null = null;
  for (;;) {
    const page: Enterprise[] = await store.keptEnterprises(after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.orgNumber ?? null;
  }
}
