import { StoreUnavailable } from "../store.ts";
import { type Connection, type ConnectOptions, connect } from "./connection.ts";
import { sayingOf } from "./faults.ts";
import { expectMigrated, migrateOnce } from "./migrate.ts";

/** What distributed engines that speak the same protocol answer at least; by PostgreSQL's numbering. */
const OLDEST = 130_000;

/**
 * Connects to a database, brings its tables up to date and checks what the promises rest on: the
 * server is new enough, a commit is synced before it is acknowledged, and text sorts by its bytes.
 *
 * @throws {StoreUnavailable} when it cannot be reached or one of them does not hold.
 */
export async function openDatabase(options: ConnectOptions): Promise<Connection> {
  return openWith(options, migrateOnce);
}

/**
 * The same for one that is only read: its tables are those of this program already.
 *
 * @throws {StoreUnavailable} when they are not, too.
 */
export async function openMadeDatabase(options: ConnectOptions): Promise<Connection> {
  return openWith(options, expectMigrated);
}

async function openWith(
  options: ConnectOptions,
  prepareTables: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  const connection = connect(options);
  try {
    const [found] = await connection.read(SETTINGS);
    const [version, isByBytes, ...durability] = found as Settings;
    checkVersion(version);
    checkDurability(...durability);
    if (!isByBytes) throw new Error("expected a database that sorts text by bytes (locale C)");
    await prepareTables(connection);
    return connection;
  } catch (fault) {
    await connection.close();
    throw unavailable(options.url, fault);
  }
}

/** @throws {Error} when the version is older than the oldest one that may be used. */
export function checkVersion(version: string): void {
  if (Number(version) >= OLDEST) return;
  throw new Error(`expected PostgreSQL ${OLDEST / 10_000} or newer, found ${version}`);
}

/** An engine that syncs always may not have the settings. */
export function checkDurability(synchronousCommit: string | null, fsync: string | null): void {
  if (synchronousCommit === "off")
    throw new Error("expected synchronous_commit on, the server answers off");
  if (fsync === "off") throw new Error("expected fsync on, the server answers off");
}

export function unavailable(url: string, fault: unknown): StoreUnavailable {
  const { cause = fault } = fault as { cause?: unknown };
  return new StoreUnavailable(withoutPassword(url), new Error(sayingOf(cause)));
}

/** The URL as it may be shown. */
function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return "a database whose URL cannot be read";
  const url = new URL(text);
  url.password = "";
  url.search = "";
  return url.href;
}

type Settings = [
  version: string,
  isByBytes: boolean,
  synchronousCommit: string | null,
  fsync: string | null,
];

const SETTINGS = {
  name: "varde_settings",
  text: "select current_setting('server_version_num'), 'Z' < 'a' and 'z' < '~', current_setting('synchronous_commit', true), current_setting('fsync', true)",
};
