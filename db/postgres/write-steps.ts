import type { PgColumn } from "drizzle-orm/pg-core";
import { type Commit, type Load, type Receipt, RevisionConflict } from "../commit.ts";
import { loadSteps } from "../load-steps.ts";
import { kindOf, momentOf, notBefore } from "../moment.ts";
import { GUARDS, type Step } from "../step.ts";
import { defineSteps } from "../steps/statements.ts";
import { type Head, writingTo } from "../writes.ts";
import { auditEntry, person, tables } from "./columns.ts";
import type { Session } from "./connection.ts";
import { sql } from "./drizzle.ts";
import type { Outcome } from "./group.ts";
import { type Ending, holdEnding, moveEnding, peaksReader } from "./head.ts";
import { type Erasing, knownOf } from "./known-history.ts";
import { builder, eachOf } from "./preparing.ts";
import type { Mark } from "./settle.ts";
import { prepare, type Statement } from "./statement.ts";

const given = sql`nextval('outbox_number_seq')`;
const STEPS = Object.fromEntries(
  Object.entries(defineSteps({ tables, builder, given })).map(([name, query]) => [
    name,
    prepare(query),
  ]),
) as Record<Step[0], Statement>;
const LAST_CHANGES = eachOf(person, person.nationalId as PgColumn, ["nationalId", "lastChange"]);
const peaks = peaksReader(auditEntry);

export interface Written {
  /** In the order of the commits. */
  outcomes: Outcome<readonly Receipt[]>[];
  mark: Mark | null;
}

/**
 * Writes commits, in three round trips whatever their number: hold the log's end, read what has to
 * be known, and run all steps. They follow one another by their moments, for those who decided at the
 * same time come in any order; one that is too early for the log as it is found is left out.
 *
 * @throws {RevisionConflict} when one of them was decided on what is no longer so: nothing is to stay.
 */
export async function writeInto(session: Session, commits: readonly Commit[]): Promise<Written> {
  const ending = await holdEnding(session, "register");
  const { head, follow } = await headOf(session, ending, commits);
  const write = writingTo(head);
  const steps: Step[] = [];
  const outcomes: Outcome<readonly Receipt[]>[] = [];
  for (const [i, commit] of [...commits.entries()].sort(byMoment)) {
    try {
      const written = write(commit);
      follow(written.steps);
      steps.push(...written.steps);
      outcomes[i] = { result: written.receipts };
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
      outcomes[i] = { fault };
    }
  }
  return { outcomes, mark: await run(session, ending, steps) };
}

/** Of what was done at one moment, decisions come last: nothing may change after them at the same. */
function byMoment([, one]: [number, Commit], [, other]: [number, Commit]): number {
  const isLast = ({ deeds }: Commit) => Number(kindOf(deeds) === "DECISION");
  return one.at - other.at || isLast(one) - isLast(other);
}

/** Puts people in; see `Store.load`. */
export async function loadInto(session: Session, load: Load): Promise<Mark | null> {
  const ending = await holdEnding(session, "register");
  const known = load.people.flatMap(({ before }) => before?.nationalId ?? []);
  const { head } = await headKnowing(session, ending, known, null);
  const at = Math.max(load.at, notBefore(ending.newest, "CHANGE"));
  return run(session, ending, loadSteps({ ...load, at }, head));
}

async function headOf(session: Session, ending: Ending, commits: readonly Commit[]) {
  const changed = commits.flatMap(({ deeds }) =>
    deeds.flatMap((deed) => (deed.of === "PERSON" ? [deed.change] : [])),
  );
  const known = changed.map(({ before }) => before.nationalId);
  const erased = changed.filter(({ kind }) => kind === "ERASED");
  const reader = {
    read: async (statement: Statement, ...values: unknown[]) =>
      (await session.query(statement, ...values)).rows,
  };
  const erasing = new Map<string, Erasing>();
  for (const { before } of erased)
    erasing.set(before.nationalId, await knownOf(reader, before.nationalId));
  return headKnowing(session, ending, known, erasing);
}

/** The log's end with what has been read, kept up with the steps that are to be run. */
async function headKnowing(
  session: Session,
  { size, newest, changes }: Ending,
  known: readonly string[],
  erasing: ReadonlyMap<string, Erasing> | null,
) {
  const [read, found] = await Promise.all([
    peaks(session, size),
    session.query(LAST_CHANGES, known.map(Number)),
  ]);
  const lastChange = new Map(found.rows as [number, number | null][]);
  const of = (nationalId: string) => erasing?.get(nationalId) as Erasing;
  const head: Head = {
    size,
    newest,
    changes,
    read,
    lastChange: (nationalId) => lastChange.get(Number(nationalId)) ?? null,
    history: (nationalId) => of(nationalId).history,
    importedTogether: (index) =>
      [...(erasing?.values() ?? [])].flatMap(({ imports }) => imports.get(index) ?? [])[0] ??
      NOBODY,
  };
  /** Whoever is changed twice in a group has the first change before the second. */
  const follow = (steps: readonly Step[]) => {
    for (const [name, key, ...rest] of steps)
      if (name === "putPerson" || name === "addPerson")
        lastChange.set(key as number, rest.at(-1) as number);
  };
  return { head, follow };
}

const NOBODY = { who: null, importedIn: null, members: [] };

async function run(session: Session, from: Ending, steps: readonly Step[]): Promise<Mark | null> {
  let { size, changes } = from;
  let mark: Mark | null = null;
  for (const [name, ...values] of steps) {
    if (name === "addChange") changes = Math.max(changes, values[0] as number);
    if (name !== "addEntry") continue;
    size += 1;
    const index = values[0] as number;
    if (mark === null || index > mark.index) mark = { index, bytes: values[1] as Buffer };
  }
  const newest = mark === null ? from.newest : momentOf(mark.bytes);
  await Promise.all([
    ...steps.map(async ([name, ...values]) => {
      const answer = await session.query(STEPS[name], ...values);
      if (answer.changes === 0 && GUARDS.has(name)) throw new RevisionConflict();
    }),
    moveEnding(session, "register", from, { size, changes, newest }),
  ]);
  return mark;
}
