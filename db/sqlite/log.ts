import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { readOpened } from "../../src/audit/entry.ts";
import type { AuditLog } from "../store.ts";
import { auditEntry, auditValue } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { readingLog } from "./merkle-log.ts";
import { preparing } from "./preparing.ts";

/** Reads the audit log, at once. */
export function openLog(connection: Connection) {
  const { oneOf } = preparing(connection);
  const opened = oneOf(auditValue, auditValue.entryIndex as SQLiteColumn, ["opened"]).pluck();
  return {
    ...readingLog(connection, auditEntry, auditEntry.bytes as SQLiteColumn),
    values(index: number) {
      const text = opened.get(index) as string | undefined;
      return text === undefined ? [] : readOpened(text);
    },
  } satisfies AuditLog;
}
