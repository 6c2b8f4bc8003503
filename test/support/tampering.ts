import type Database from "better-sqlite3";
import { growing } from "../../db/append.ts";
import { leafHash } from "../../src/audit/merkle.ts";

/** Takes away what keeps a log's table append-only, as whoever holds the file can. */
export function unlock(raw: Database.Database, table: "audit_entry" | "access_entry"): void {
  raw.exec(`DROP TRIGGER ${table}_is_not_changed; DROP TRIGGER ${table}_is_not_deleted`);
}

/** What somebody with the whole database in their hands can do: every hash worked out again. */
export function rewriteLog(raw: Database.Database, entries: readonly Buffer[]): void {
  const tree = growing(() => {
    throw new Error("expected every node to be made here");
  });
  const add = raw.prepare("INSERT INTO audit_entry VALUES (?, ?, ?)");
  raw.transaction(() => {
    raw.exec("DELETE FROM audit_entry");
    for (const [index, bytes] of entries.entries())
      add.run(index, bytes, tree(index, leafHash(bytes)));
  })();
}
