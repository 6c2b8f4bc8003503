import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { completedAt } from "../../src/audit/merkle.ts";
import { nodeAmong } from "../append.ts";
import type { AuditLog } from "../store.ts";
import type { Table } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/**
 * What is read of a log: its entries under their index, and the complete nodes of its tree.
 *
 * @param entries has `entryIndex`, the entry's content, and the `nodes` that it completes.
 * @param bytes how the content is read as bytes.
 */
export function readingLog(connection: Connection, entries: Table, bytes: SQL | SQLiteColumn) {
  const { prepare, oneOf, orm } = preparing(connection);
  const index = entries.entryIndex as SQLiteColumn;
  const sizeNow = prepare(
    orm.select({ size: sql`coalesce(max(${index}) + 1, 0)` }).from(entries),
  ).pluck();
  const entryAt = prepare(
    orm
      .select({ bytes })
      .from(entries)
      .where(sql`${index} = ${sql.placeholder("index")}`),
  ).pluck();
  const nodesOf = oneOf(entries, index, ["nodes"]).pluck();

  return {
    size: () => sizeNow.get() as number,
    entry: (at) => (entryAt.get(at) as Buffer | undefined) ?? null,
    node(level, at) {
      const nodes = nodesOf.get(completedAt(level, at)) as Buffer | undefined;
      return nodes === undefined ? null : nodeAmong(nodes, level);
    },
  } satisfies Pick<AuditLog, "size" | "entry" | "node">;
}
