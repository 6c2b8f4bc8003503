import { join } from "node:path";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { leafHash } from "../../../src/audit/merkle.ts";
import { newReference } from "../../../src/audit/reference.ts";
import { writeAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Disclosure } from "../../access-log.ts";
import { growing } from "../../append.ts";
import type { RunSize } from "../../lookup-run.ts";
import { keyOf, NATIONAL_ID } from "../../number-key.ts";
import { countingBeside } from "../beside.ts";
import { type Connection, connect, MEMORY } from "../connection.ts";
import { eq, sql } from "../drizzle.ts";
import { groupCommits } from "../group.ts";
import { readingLog } from "../merkle-log.ts";
import { preparing } from "../preparing.ts";
import { accessEntry, stranger } from "./columns.ts";
import { openLookups } from "./lookups.ts";
import { countLookups } from "./statistics.ts";

const MIGRATIONS = join(import.meta.dirname, "migrations");

export interface AccessLogOptions {
  /** A path, or `:memory:`. */
  file: string;
  /** How much is derived at a time; what suits a register of millions when left out. */
  runSize?: RunSize;
  /** Is told the text of every statement before it runs. */
  trace?: (statement: string) => void;
}

/**
 * An access log in one SQLite file.
 *
 * @throws {StoreUnavailable} when it cannot be opened, or commits to it are not synced.
 */
export function openAccessLog({ file, runSize, trace }: AccessLogOptions): AccessLog {
  const connection = connect(file, MIGRATIONS, trace);
  const { wal } = connection;
  const statements = prepareWriting(connection);
  const bytes = sql`cast(${accessEntry.entry} as blob)`;
  const log = readingLog(connection, accessEntry, bytes);
  const beside = countingBeside(file);
  const read = (level: number, index: number) => log.node(level, index) as Buffer;

  const strangerReference = (nationalId: string) =>
    (statements.stranger.get(keyOf(nationalId, NATIONAL_ID)) as string | undefined) ?? null;

  function nameStranger(nationalId: string): string {
    const known = strangerReference(nationalId);
    if (known !== null) return known;
    const reference = newReference();
    statements.addStranger.run(Number(nationalId), reference);
    return reference;
  }

  const writes = groupCommits(connection, () => {
    const tree = growing(read);
    let next = log.size();
    return (disclosure: Disclosure) => {
      const index = next++;
      const references = [...disclosure.references, ...disclosure.strangers.map(nameStranger)];
      const entry = writeAccessEntry(index, disclosure, references);
      statements.addEntry.run(index, entry, tree(index, leafHash(Buffer.from(entry))));
      return { index, references };
    };
  });

  const { add: addWaiting, ...view } = openLookups(connection, log.size, runSize);

  return {
    ...view,

    async write(disclosure) {
      if (!disclosure.strangers.every((nationalId) => NATIONAL_ID.test(nationalId)))
        throw new RangeError("expected strangers' national ids of 11 digits");
      const { index, references } = await writes.add(disclosure);
      addWaiting(index, references);
    },

    strangerReference,
    forgetStranger: wal.durable((nationalId) => {
      statements.dropStranger.run(keyOf(nationalId, NATIONAL_ID));
    }),

    statistics: async (from, asOf) =>
      file === MEMORY
        ? countLookups(connection, from, asOf)
        : beside.run({ of: "LOOKUPS", from, now: asOf }),

    log: { ...log, size: wal.durable(log.size), values: () => [] },

    vacuum: wal.vacuum,

    close() {
      beside.close();
      writes.close();
      connection.close();
    },
  };
}

function prepareWriting(connection: Connection) {
  const { oneOf, add, drop } = preparing(connection);
  const nationalId = stranger.nationalId as SQLiteColumn;
  return {
    addEntry: add(accessEntry, ["entryIndex", "entry", "nodes"]),
    stranger: oneOf(stranger, nationalId, ["reference"]).pluck(),
    addStranger: add(stranger, ["nationalId", "reference"]),
    dropStranger: drop(stranger, eq(nationalId, sql.placeholder("key"))),
  };
}
