import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";

export type Client = Database.Database;

export interface Connection {
  client: Client;
  orm: BetterSQLite3Database;
}

/** Older ones lose pages when two processes reset the WAL at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;
const MEMORY = ":memory:";
const MIGRATIONS = join(import.meta.dirname, "migrations");
const FULL = 2;

/**
 * Opens the database file, made if it is missing, brings its tables up to date and checks that the
 * promises about durability hold: SQLite is new enough, the journal is a WAL, and every commit is
 * synced before it is acknowledged.
 *
 * @param file a path, or `:memory:`.
 * @param trace is told the text of every statement before it runs.
 * @throws {Error} when one of them does not hold, saying which.
 */
export function connect(file: string, trace?: (statement: string) => void): Connection {
  if (file !== MEMORY) mkdirSync(dirname(file), { recursive: true });
  const isNew = file === MEMORY || !existsSync(file);
  const client = new Database(file, {
    timeout: 5000,
    ...(trace ? { verbose: (statement) => trace(String(statement)) } : {}),
  });
  try {
    checkVersion(client.prepare("SELECT sqlite_version()").pluck().get() as string);
    if (isNew) client.pragma("page_size = 4096");
    client.pragma("journal_mode = WAL");
    client.pragma("synchronous = FULL");
    client.pragma("foreign_keys = ON");
    client.pragma("trusted_schema = OFF");
    client.pragma("cell_size_check = ON");
    client.pragma("mmap_size = 2147483648");
    client.pragma("cache_size = -16000");
    checkDurability(client, file);
    const orm = drizzle(client);
    migrate(orm, { migrationsFolder: MIGRATIONS });
    return { client, orm };
  } catch (fault) {
    client.close();
    throw fault;
  }
}

/** @throws {Error} when the version is older than the oldest one that may be used. */
export function checkVersion(version: string): void {
  const found = version.split(".").map(Number);
  const differing = OLDEST_SQLITE.findIndex((part, i) => part !== found[i]);
  if (differing === -1 || (found[differing] ?? 0) > (OLDEST_SQLITE[differing] ?? 0)) return;
  throw new Error(`expected SQLite ${OLDEST_SQLITE.join(".")} or newer, found ${version}`);
}

function checkDurability(client: Client, file: string): void {
  const journal = client.pragma("journal_mode", { simple: true });
  if (file !== MEMORY && journal !== "wal")
    throw new Error(`expected journal_mode wal, the database answers ${journal}`);
  const synchronous = client.pragma("synchronous", { simple: true });
  if (synchronous !== FULL)
    throw new Error(`expected synchronous ${FULL} (FULL), the database answers ${synchronous}`);
}
