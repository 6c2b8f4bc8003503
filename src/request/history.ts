import type { PastChange } from "../../db/commit.ts";
import type { Instant, Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { Register } from "./asking.ts";

/** A page of something listed newest first. */
export interface PageWish {
  first?: number | null | undefined;
  /** The cursor that the page before ended with. */
  after?: string | null | undefined;
}

export interface Page<Item> {
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** One change of a person's record, with who made it and why. */
export interface RecordChange {
  revision: number;
  at: Instant;
  kind: string;
  fields: readonly string[];
  actor: { kind: string; name: string | null; organization: string | null };
  reason: string | null;
  channel: string | null;
  logIndex: number | null;
  before: Person | null;
  after: Person | null;
}

const MOST = 100;
const USUAL = 20;

/** A person's changes, newest first. */
export async function changesOf(
  { store }: Register,
  person: Person,
  wish: PageWish,
): Promise<Page<RecordChange>> {
  const { first, below } = readPage(wish);
  const found = await store.changesOf(person.nationalId, below, first + 1);
  const shown = found.slice(0, first);
  const nodes: RecordChange[] = [];
  for (const change of shown) {
    const { actor, reason = null, channel = null } = await whoMade(store, change);
    const newer = nodes.at(-1);
    nodes.push({
      revision: change.revision,
      at: change.at,
      kind: change.kind,
      fields: change.fields,
      actor: readActor(actor),
      reason,
      channel,
      logIndex: change.entryIndex,
      before: change.before,
      after: newer ? newer.before : await store.recordOf(person.nationalId, change.revision),
    });
  }
  return pageOf(nodes, found.length > first, shown.at(-1)?.number);
}

/** @throws {Refusal} when the page cannot be meant. */
export function readPage({ first, after }: PageWish): { first: number; below: number | null } {
  if (first != null && (first < 1 || first > MOST))
    throw new Refusal("BAD_USER_INPUT", `first: expected 1 to ${MOST}`);
  if (after != null && !/^\d{1,15}$/.test(after))
    throw new Refusal("BAD_USER_INPUT", "after: expected the endCursor of the page before");
  return { first: first ?? USUAL, below: after == null ? null : Number(after) };
}

export function pageOf<Item>(
  nodes: Item[],
  hasNextPage: boolean,
  last: number | undefined,
): Page<Item> {
  return { nodes, pageInfo: { hasNextPage, endCursor: last === undefined ? null : String(last) } };
}

/** What lies beside a change's entry of who made it; nothing when it was erased. */
async function whoMade({ auditLog }: Register["store"], { entryIndex }: PastChange): Promise<Who> {
  const values = entryIndex === null ? [] : await auditLog.values(entryIndex);
  return (values.find(({ name }) => name === "who")?.value ?? {}) as Who;
}

interface Who {
  actor?: readonly string[];
  reason?: string | null;
  channel?: string | null;
}

function readActor([kind = "SYSTEM", who = null]: readonly (
  | string
  | null
)[] = []): RecordChange["actor"] {
  return {
    kind: kind ?? "SYSTEM",
    name: kind === "OPERATOR" || kind === "SYSTEM" ? who : null,
    organization: kind === "AGENCY" ? who : null,
  };
}
