import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { StoreUnavailable } from "../store.ts";
import { drizzle, migrate } from "./drizzle.ts";
import { openWal, type Wal, withoutWal } from "./wal.ts";

export type Client = Database.Database;

export interface Connection {
  client: Client;
  orm: BetterSQLite3Database;
}

/** One that writes. */
export interface WritingConnection extends Connection {
  wal: Wal;
  close(): void;
}

/** Older ones lose pages when two processes reset the WAL at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;
/** The name of a database without a file. */
export const MEMORY = ":memory:";
const NORMAL = 1;

const PRAGMAS = [
  "journal_mode = WAL",
  /** The WAL is synced beside the thread. */
  "synchronous = NORMAL",
  "foreign_keys = ON",
  "trusted_schema = OFF",
  "cell_size_check = ON",
  "mmap_size = 2147483648",
  "cache_size = -16000",
  /** Another thread copies it back. */
  "wal_autocheckpoint = 0",
  /** What a WAL keeps of its room when it begins anew, in bytes. */
  "journal_size_limit = 67108864",
  /** What a savepoint would restore is kept in memory, not in a file. */
  "temp_store = MEMORY",
];

/**
 * Opens the database file, made if it is missing, brings its tables up to date and checks that the
 * promises about durability hold: SQLite is new enough, the journal is a WAL, and it is synced where
 * it is copied back and where it begins anew. That a commit is synced before it is acknowledged is
 * for whoever acknowledges it (`Wal.synced`).
 *
 * @param file a path, or `:memory:`.
 * @param migrationsFolder where the statements are that make its tables.
 * @param trace is told the text of every statement before it runs.
 * @throws {StoreUnavailable} when it cannot be opened or one of them does not hold.
 */
export function connect(
  file: string,
  migrationsFolder: string,
  trace?: (statement: string) => void,
): WritingConnection {
  let client: Client | null = null;
  try {
    if (file !== MEMORY) mkdirSync(dirname(file), { recursive: true });
    client = new Database(file, {
      timeout: 5000,
      ...(trace ? { verbose: (statement) => trace(String(statement)) } : {}),
    });
    checkVersion(client.prepare("SELECT sqlite_version()").pluck().get() as string);
    for (const pragma of PRAGMAS) client.pragma(pragma);
    checkDurability(client, file);
    const orm = drizzle(client);
    migrateOnce(orm, migrationsFolder);
    const wal = file === MEMORY ? withoutWal(client) : openWal(client, file);
    const opened = { client, orm, wal };
    return {
      ...opened,
      close() {
        wal.close();
        opened.client.close();
      },
    };
  } catch (fault) {
    client?.close();
    throw new StoreUnavailable(file, fault);
  }
}

/** Opens a file that somebody else keeps, to read what is in it. */
export function connectReading(file: string): Connection {
  const client = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  client.pragma("mmap_size = 2147483648");
  return { client, orm: drizzle(client) };
}

/** Two processes may open a new file at once: the one that comes second finds the tables made. */
function migrateOnce(orm: BetterSQLite3Database, migrationsFolder: string): void {
  try {
    migrate(orm, { migrationsFolder });
  } catch {
    migrate(orm, { migrationsFolder });
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
  if (synchronous !== NORMAL)
    throw new Error(`expected synchronous ${NORMAL} (NORMAL), the database answers ${synchronous}`);
}
