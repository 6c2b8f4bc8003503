import type { PgColumn } from "drizzle-orm/pg-core";
import { leafHash } from "../../../src/audit/merkle.ts";
import { newReference } from "../../../src/audit/reference.ts";
import { writeAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Disclosure } from "../../access-log.ts";
import { growing } from "../../append.ts";
import type { RunSize } from "../../lookup-run.ts";
import { keyOf, NATIONAL_ID } from "../../number-key.ts";
import { accessEntry, stranger } from "../columns.ts";
import type { ConnectOptions, Session } from "../connection.ts";
import { eq, sql } from "../drizzle.ts";
import { groupCommits } from "../group.ts";
import { holdEnding, moveEnding, peaksReader } from "../head.ts";
import { readingLog } from "../log.ts";
import { openDatabase } from "../open.ts";
import { eachOf, oneOf, preparedAdd, preparedDrop } from "../preparing.ts";
import { type Attempt, type Mark, settlingIn } from "../settle.ts";
import { openLookups } from "./lookups.ts";
import { countLookups } from "./statistics.ts";

export interface AccessLogOptions extends ConnectOptions {
  /** How much is derived at a time; what suits a register of millions when left out. */
  runSize?: RunSize;
}

const NATIONAL_ID_KEY = stranger.nationalId as PgColumn;
const ADD_ENTRY = preparedAdd(accessEntry, ["entryIndex", "entry", "nodes"]);
const STRANGER = oneOf(stranger, NATIONAL_ID_KEY, ["reference"]);
const STRANGERS = eachOf(stranger, NATIONAL_ID_KEY, ["nationalId", "reference"]);
const ADD_STRANGER = preparedAdd(stranger, ["nationalId", "reference"]);
const DROP_STRANGER = preparedDrop(stranger, eq(NATIONAL_ID_KEY, sql.placeholder("key")));
const peaks = peaksReader(accessEntry);

/**
 * An access log in a Postgres database, be it the register's own: its tables are its own, and so is
 * the row that its writers hold.
 *
 * @throws {StoreUnavailable} when the database cannot be reached or used.
 */
export async function openAccessLog({ runSize, ...options }: AccessLogOptions): Promise<AccessLog> {
  const connection = await openDatabase(options);
  const settle = settlingIn(connection, "access", { table: accessEntry, bytes: "entry" });
  const log = readingLog(connection, accessEntry, sql`convert_to(${accessEntry.entry}, 'UTF8')`);
  const writes = groupCommits<Disclosure, void>(async (group) => {
    await settle((session) => append(session, group));
    return group.map(() => ({ result: undefined }));
  });

  return {
    ...openLookups(connection, runSize),

    async write(disclosure) {
      if (!disclosure.strangers.every((nationalId) => NATIONAL_ID.test(nationalId)))
        throw new RangeError("expected strangers' national ids of 11 digits");
      await writes.add(disclosure);
    },

    async strangerReference(nationalId) {
      const [row] = await connection.read(STRANGER, keyOf(nationalId, NATIONAL_ID));
      return row === undefined ? null : String(row[0]);
    },
    async forgetStranger(nationalId) {
      await connection.once(DROP_STRANGER, keyOf(nationalId, NATIONAL_ID));
    },

    statistics: (from, asOf) => countLookups(connection, from, asOf),
    log: { ...log, values: () => [] },
    vacuum: () => connection.vacuum("stranger"),
    async close() {
      await writes.close();
      await connection.close();
    },
  };
}

async function append(session: Session, group: readonly Disclosure[]): Promise<Attempt<void>> {
  const ending = await holdEnding(session, "access");
  const asked = group.flatMap(({ strangers }) => strangers.map(Number));
  const [read, found] = await Promise.all([
    peaks(session, ending.size),
    asked.length === 0 ? null : session.query(STRANGERS, asked),
  ]);
  const names = new Map(found?.rows as [number, string][] | undefined);
  const running: Promise<unknown>[] = [];
  const nameOf = (nationalId: string): string => {
    const key = Number(nationalId);
    const name = names.get(key) ?? newReference();
    if (!names.has(key)) running.push(session.query(ADD_STRANGER, key, name));
    names.set(key, name);
    return name;
  };
  const tree = growing(read);
  let { size } = ending;
  let mark: Mark | null = null;
  for (const disclosure of group) {
    const index = size++;
    const references = [...disclosure.references, ...disclosure.strangers.map(nameOf)];
    const entry = writeAccessEntry(index, disclosure, references);
    const bytes = Buffer.from(entry);
    running.push(session.query(ADD_ENTRY, index, entry, tree(index, leafHash(bytes))));
    mark = { index, bytes };
  }
  running.push(moveEnding(session, "access", ending, { ...ending, size }));
  await Promise.all(running);
  return { result: undefined, mark };
}
