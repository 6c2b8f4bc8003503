import type { Client } from "./connection.ts";
import { readMigrationFiles } from "./drizzle.ts";

const TABLE = "__drizzle_migrations";

/**
 * Holds the tables of a file against those of this program. A migration is known by its time.
 *
 * @param may be `OLDER` where they are brought up to date after this, be it from none.
 * @throws {Error} when there are none, they are of an older version, or of a newer one.
 */
export function expectMigrated(
  client: Client,
  migrationsFolder: string,
  may: "BE THE SAME" | "BE OLDER",
): void {
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  const found = newestIn(client);
  if (found > known) throw new Error("expected tables of this program, found newer ones");
  if (may === "BE OLDER") return;
  if (found === 0) throw new Error("expected a register, found no tables of one");
  if (found < known)
    throw new Error("expected tables of this program, found older ones: start it on them once");
}

function newestIn(client: Client): number {
  const isThere = client.prepare("select 1 from sqlite_master where name = ?").get(TABLE);
  if (isThere === undefined) return 0;
  return Number(client.prepare(`select max(created_at) from ${TABLE}`).pluck().get() ?? 0);
}
