import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { AuditLog } from "../store.ts";
import { auditEntry, auditNode, auditValue } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { readingLog } from "./merkle-log.ts";
import { preparing } from "./preparing.ts";

/** Reads the audit log, at once. */
export function openLog(connection: Connection) {
  const { oneOf } = preparing(connection);
  const opened = oneOf(auditValue, auditValue.entryIndex as SQLiteColumn, ["opened"]).pluck();
  const bytes = auditEntry.bytes as SQLiteColumn;
  return {
    ...readingLog(connection, { entries: auditEntry, bytes, nodes: auditNode }),
    values(index: number) {
      const text = opened.get(index) as string | undefined;
      const values: Opened[] = text === undefined ? [] : JSON.parse(text);
      return values.map(({ salt, ...rest }) => ({ ...rest, salt: Buffer.from(salt, "hex") }));
    },
  } satisfies AuditLog;
}

type Value = Awaited<ReturnType<AuditLog["values"]>>[number];
type Opened = Omit<Value, "salt"> & { salt: string };
