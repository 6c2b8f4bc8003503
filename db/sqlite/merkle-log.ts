import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { nodeKey } from "../append.ts";
import type { AuditLog } from "../store.ts";
import type { Table } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { preparing } from "./preparing.ts";

export interface LogTables {
  /** Has `entryIndex` and the entry's content. */
  entries: Table;
  /** How the content is read as bytes. */
  bytes: SQL | SQLiteColumn;
  /** Has `nodeKey` and `hash`. */
  nodes: Table;
}

/** What is read of a log: its entries under their index, and the complete nodes of its tree. */
export function readingLog(connection: Connection, { entries, bytes, nodes }: LogTables) {
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
  const nodeAt = oneOf(nodes, nodes.nodeKey as SQLiteColumn, ["hash"]).pluck();

  return {
    size: () => sizeNow.get() as number,
    entry: (at) => (entryAt.get(at) as Buffer | undefined) ?? null,
    node: (level, at) => (nodeAt.get(nodeKey(level, at)) as Buffer | undefined) ?? null,
  } satisfies Pick<AuditLog, "size" | "entry" | "node">;
}
