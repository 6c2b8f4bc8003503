import type { SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { readOpened } from "../../src/audit/entry.ts";
import { completedAt } from "../../src/audit/merkle.ts";
import { nodeAmong } from "../append.ts";
import type { AuditLog } from "../store.ts";
import { auditEntry, auditValue, type Table } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { oneOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

export const OPENED = oneOf(auditValue, auditValue.entryIndex as PgColumn, ["opened"]);

/**
 * What is read of a log: its entries under their index, and the complete nodes of its tree.
 *
 * @param entries has `entryIndex`, the entry's content, and the `nodes` that it completes.
 * @param bytes how the content is read as bytes.
 */
export function readingLog({ read }: Connection, entries: Table, bytes: SQL | PgColumn) {
  const index = entries.entryIndex as PgColumn;
  const size = prepare(orm.select({ size: sql`coalesce(max(${index}) + 1, 0)` }).from(entries));
  const entry = prepare(
    orm
      .select({ bytes })
      .from(entries)
      .where(sql`${index} = ${sql.placeholder("index")}`),
  );
  const nodes = oneOf(entries, index, ["nodes"]);
  return {
    async size() {
      return Number((await read(size))[0]?.[0]);
    },
    async entry(at) {
      return ((await read(entry, at))[0]?.[0] as Buffer | undefined) ?? null;
    },
    async node(level, at) {
      const found = (await read(nodes, completedAt(level, at)))[0]?.[0] as Buffer | undefined;
      return found === undefined ? null : nodeAmong(found, level);
    },
  } satisfies Pick<AuditLog, "size" | "entry" | "node">;
}

/** Reads the log of changes. */
export function openLog(connection: Connection): AuditLog {
  return {
    ...readingLog(connection, auditEntry, auditEntry.bytes as PgColumn),
    async values(index) {
      const text = (await connection.read(OPENED, index))[0]?.[0];
      return text === undefined ? [] : readOpened(String(text));
    },
  };
}
