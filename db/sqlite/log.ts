import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { nodeKey } from "../append.ts";
import type { AuditLog } from "../store.ts";
import { auditEntry, auditNode, auditValue } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { preparing } from "./preparing.ts";

/** Reads the audit log, at once. */
export function openLog(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const entryIndex = auditEntry.entryIndex as SQLiteColumn;
  const size = prepare(
    orm.select({ size: sql`coalesce(max(${entryIndex}) + 1, 0)` }).from(auditEntry),
  ).pluck();
  const entry = oneOf(auditEntry, entryIndex, ["bytes"]).pluck();
  const node = oneOf(auditNode, auditNode.nodeKey as SQLiteColumn, ["hash"]).pluck();
  const opened = oneOf(auditValue, auditValue.entryIndex as SQLiteColumn, ["opened"]).pluck();

  return {
    size: () => size.get() as number,
    entry: (index: number) => (entry.get(index) as Buffer | undefined) ?? null,
    node: (level: number, index: number) =>
      (node.get(nodeKey(level, index)) as Buffer | undefined) ?? null,
    values(index: number) {
      const text = opened.get(index) as string | undefined;
      return (text === undefined ? [] : (JSON.parse(text) as Opened[])).map(
        ({ name, salt, value }) => ({ name, salt: Buffer.from(salt, "hex"), value }),
      );
    },
  } satisfies AuditLog;
}

type Opened = {
  name: string;
  salt: string;
  value: Awaited<ReturnType<AuditLog["values"]>>[number]["value"];
};
