import { readOpened } from "../../src/audit/entry.ts";
import type { Person } from "../../src/rules/person.ts";
import { nodeAmong } from "../append.ts";
import { CHANGE, type ChangeRow, readChange } from "../change-row.ts";
import type { PastChange } from "../commit.ts";
import {
  MOST_REPLACEMENTS,
  nationalIdOf,
  PERSON_COLUMNS,
  type PersonRow,
  readPerson,
} from "../person-row.ts";
import type { KeptPerson, Store } from "../store.ts";
import type { Connection } from "./connection.ts";
import * as statements from "./history-statements.ts";

type History = Pick<
  Store,
  | "changesAfter"
  | "recordAfter"
  | "newestChange"
  | "keptPeople"
  | "changesOf"
  | "recordAt"
  | "recordOf"
  | "done"
>;

/** What the register did before: each person's changes, newest first, and the feed of all of them. */
export function openHistory({ read }: Pick<Connection, "read">) {
  /** The record as it is, with the number of its newest change, from which all others follow. */
  async function current(nationalId: string) {
    const [row] = await read(statements.PERSON, Number(nationalId));
    if (row === undefined) return { record: null, newest: null };
    const record = readPerson(row as unknown as PersonRow);
    return { record, newest: row[AFTER_PERSON] as number | null };
  }

  async function chain(newest: number | null): Promise<PastChange[]> {
    if (newest === null) return [];
    return (await read(statements.CHAIN, newest)).map(withRecord);
  }

  /** The record that a walk back stops at: the one that the last change passed found. */
  async function recordUntil(nationalId: string, isReached: (change: PastChange) => boolean) {
    const { record: kept, newest } = await current(nationalId);
    let record = kept;
    for (const past of await chain(newest)) {
      if (isReached(past)) return record;
      record = past.before;
    }
    return record;
  }

  /** A person's number now, by one they had. */
  async function holderOf(nationalId: string): Promise<string> {
    let holder = nationalId;
    for (let times = 0; times < MOST_REPLACEMENTS; times++) {
      const [row] = (await read(statements.REPLACED_BY, Number(holder))) as [[number | null]?];
      if (row?.[0] == null) break;
      holder = nationalIdOf(row[0]);
    }
    return holder;
  }

  async function allChangesOf(nationalId: string): Promise<PastChange[]> {
    const { newest } = await current(nationalId);
    return chain(newest);
  }

  return {
    allChangesOf,

    async recordAfter({ nationalId, number }: Pick<PastChange, "nationalId" | "number">) {
      return recordUntil(await holderOf(nationalId), (past) => past.number <= number);
    },

    async changesAfter(number: number, first: number) {
      const rows = await read(statements.CHANGES_AFTER, number, first);
      return (rows as ChangeRow[]).map(readChange);
    },

    async newestChange() {
      return Number((await read(statements.NEWEST))[0]?.[0]);
    },

    async keptPeople(after: string | null, first: number): Promise<KeptPerson[]> {
      const from = after === null ? -1 : Number(after);
      return (await read(statements.KEPT_PEOPLE, from, first)).map((row) => ({
        person: readPerson(row as unknown as PersonRow),
        row: row.slice(0, AFTER_PERSON) as unknown as PersonRow,
        replacedBy: row[AFTER_PERSON] === null ? null : nationalIdOf(row[AFTER_PERSON] as number),
        lastChange: row[AFTER_PERSON + 1] as number | null,
      }));
    },

    async changesOf(nationalId: string, below: number | null, first: number) {
      const changes = await allChangesOf(nationalId);
      return changes.filter(({ number }) => below === null || number < below).slice(0, first);
    },

    recordAt: (nationalId: string, time: number) => recordUntil(nationalId, ({ at }) => at <= time),

    recordOf: (nationalId: string, revision: number) =>
      recordUntil(nationalId, (past) => past.revision <= revision),

    async done(key: string) {
      const [row] = (await read(statements.DONE, key)) as [[string, string, number, Buffer]?];
      if (row === undefined) return null;
      const [bodyHash, answer, logIndex, nodes] = row;
      const receipt = { logIndex, leafHash: String(nodeAmong(nodes, 0)?.toString("base64")) };
      return { bodyHash, answer: JSON.parse(answer), receipt };
    },
  } satisfies History & { allChangesOf(nationalId: string): Promise<PastChange[]> };
}

/** A change with the record before it, from beside its entry where it does not lie in itself. */
function withRecord(row: unknown[]): PastChange {
  const change = readChange(row as unknown as ChangeRow);
  const opened = row[OPENED];
  if (typeof opened !== "string") return change;
  const found = readOpened(opened).find(({ name }) => name === "record");
  const record = found?.value as unknown as { before: Person | null } | undefined;
  return { ...change, before: record?.before ?? null };
}

const AFTER_PERSON = PERSON_COLUMNS.length;
/** After the columns of a change. */
const OPENED = CHANGE.length;
