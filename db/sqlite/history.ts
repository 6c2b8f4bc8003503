import { asc, eq, gt, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Person } from "../../src/rules/person.ts";
import type { PastChange } from "../commit.ts";
import { IMPORTED } from "../load-steps.ts";
import { nationalIdOf, PERSON_COLUMNS, type PersonRow, readPerson } from "../person-row.ts";
import type { KnownHistory } from "../person-steps.ts";
import { auditNode, change, idempotency, person, personEntry } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { openLog } from "./log.ts";
import { preparing } from "./preparing.ts";

/** What the register did before: each person's changes, newest first, and the feed of all of them. */
export function openHistory(connection: Connection) {
  const statements = prepareHistory(connection);
  const { values: valuesOf } = openLog(connection);

  const lastChange = (nationalId: string) =>
    (statements.lastChange.get(Number(nationalId)) as number | null | undefined) ?? null;

  /** The record before a change, from beside its entry where it does not lie in the change itself. */
  function withRecord(change: PastChange): PastChange {
    if (change.before !== null || change.entryIndex === null) return change;
    const found = valuesOf(change.entryIndex).find(({ name }) => name === "record");
    const record = found?.value as unknown as { before: Person | null } | undefined;
    return { ...change, before: record?.before ?? null };
  }

  /** Follows `previous` from the newest change back to the first. */
  function* chain(nationalId: string): Generator<PastChange> {
    let number = lastChange(nationalId);
    while (number !== null) {
      const row = statements.change.get(number) as ChangeRow;
      yield withRecord(readChange(row));
      number = row[PREVIOUS];
    }
  }

  const current = (nationalId: string): Person | null => {
    const row = statements.person.get(Number(nationalId)) as PersonRow | undefined;
    return row === undefined ? null : readPerson(row);
  };

  /** The record that a walk back stops at: the one that the last change passed found. */
  function recordUntil(nationalId: string, isReached: (change: PastChange) => boolean) {
    let record = current(nationalId);
    for (const past of chain(nationalId)) {
      if (isReached(past)) return record;
      record = past.before;
    }
    return record;
  }

  return {
    lastChange,
    newestChange: () => statements.newest.get() as number,

    known: (nationalId: string): KnownHistory => ({
      changes: [...chain(nationalId)].map((past) => ({
        number: past.number,
        nationalId: past.nationalId,
        entryIndex: past.kind === IMPORTED ? null : past.entryIndex,
      })),
      entries: statements.entries.all(Number(nationalId)) as number[],
    }),

    changesOf(nationalId: string, below: number | null, first: number) {
      const found: PastChange[] = [];
      for (const past of chain(nationalId)) {
        if (found.length === first) break;
        if (below === null || past.number < below) found.push(past);
      }
      return found;
    },

    recordAt: (nationalId: string, time: number) => recordUntil(nationalId, ({ at }) => at <= time),

    recordOf: (nationalId: string, revision: number) =>
      recordUntil(nationalId, (past) => past.revision <= revision),

    changesAfter: (number: number, first: number) =>
      (statements.changesAfter.all(number, first) as ChangeRow[]).map(readChange),

    done(key: string) {
      const row = statements.done.get(key) as [string, string, number, Buffer] | undefined;
      if (row === undefined) return null;
      const [bodyHash, answer, logIndex, hash] = row;
      const receipt = { logIndex, leafHash: hash.toString("base64") };
      return { bodyHash, answer: JSON.parse(answer), receipt };
    },
  };
}

type ChangeRow = [
  number: number,
  nationalId: number,
  revision: number,
  at: number,
  kind: string,
  fields: string,
  entryIndex: number | null,
  before: string | null,
  previous: number | null,
];
const PREVIOUS = 8;

function readChange([number, key, revision, at, kind, fields, entryIndex, before]: ChangeRow) {
  return {
    number,
    nationalId: nationalIdOf(key),
    revision,
    at,
    kind,
    fields: fields === "" ? [] : fields.split(" "),
    entryIndex,
    before: before === null ? null : (JSON.parse(before) as Person),
  } satisfies PastChange;
}

function prepareHistory(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const number = change.number as SQLiteColumn;
  const columns = {
    number,
    nationalId: change.nationalId as SQLiteColumn,
    revision: change.revision as SQLiteColumn,
    at: change.at as SQLiteColumn,
    kind: change.kind as SQLiteColumn,
    fields: change.fields as SQLiteColumn,
    entryIndex: change.entryIndex as SQLiteColumn,
    before: change.before as SQLiteColumn,
    previous: change.previous as SQLiteColumn,
  };
  return {
    lastChange: oneOf(person, person.nationalId as SQLiteColumn, ["lastChange"]).pluck(),
    person: oneOf(person, person.nationalId as SQLiteColumn, PERSON_COLUMNS).raw(),
    change: oneOf(change, number, Object.keys(columns)).raw(),
    newest: prepare(orm.select({ newest: sql`coalesce(max(${number}), 0)` }).from(change)).pluck(),
    changesAfter: prepare(
      orm
        .select(columns)
        .from(change)
        .where(gt(number, sql.placeholder("after")))
        .orderBy(asc(number))
        .limit(sql.placeholder("first")),
    ).raw(),
    entries: prepare(
      orm
        .select({ entryIndex: personEntry.entryIndex as SQLiteColumn })
        .from(personEntry)
        .where(eq(personEntry.nationalId as SQLiteColumn, sql.placeholder("key"))),
    ).pluck(),
    done: prepare(
      orm
        .select({
          bodyHash: idempotency.bodyHash as SQLiteColumn,
          answer: idempotency.answer as SQLiteColumn,
          entryIndex: idempotency.entryIndex as SQLiteColumn,
          hash: auditNode.hash as SQLiteColumn,
        })
        .from(idempotency)
        .innerJoin(auditNode, sql`${auditNode.nodeKey} = ${idempotency.entryIndex}`)
        .where(eq(idempotency.key as SQLiteColumn, sql.placeholder("key"))),
    ).raw(),
  };
}
