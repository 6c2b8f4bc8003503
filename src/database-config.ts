import { z } from "zod";

/** Where the register and the log of its look-ups are kept. */
export interface DatabaseConfig {
  /** A path, `:memory:`, or the URL of a PostgreSQL database. */
  database: string;
  /** The URL of a replica of it that reads may go to; null without one. */
  databaseReads: string | null;
  /** Where checkpoints are kept outside the database. */
  checkpoints: string;
  accessLog: AccessLogConfig;
}

export interface AccessLogConfig {
  /** As `database`; one database for both where that is a URL. */
  file: string;
  checkpoints: string;
}

/** The name of a register without a file. */
export const MEMORY = ":memory:";
const SERVER = /^postgres(ql)?:\/\//;

/** Whether the register lies with a server, and not in a file of this machine. */
export function isOnServer(database: string): boolean {
  return SERVER.test(database);
}

/** The database as it may be shown: without what opens it. */
export function shownDatabase(database: string): string {
  if (!isOnServer(database)) return database;
  const { host, pathname } = new URL(database);
  return `the database ${pathname.slice(1)} on ${host}`;
}

const PLACE = "expected a file, :memory:, or a URL such as postgres://user@host/database";
const URL_ONLY = "expected a URL such as postgres://user@host/database";
const isDatabaseUrl = (text: string) => isOnServer(text) && URL.canParse(text);

const settings = z.object({
  VARDE_DATABASE: z
    .string()
    .min(1, PLACE)
    .refine((text) => !text.includes("://") || isDatabaseUrl(text), PLACE)
    .default("data/varde.db"),
  VARDE_DATABASE_READS: z.string().refine(isDatabaseUrl, URL_ONLY).optional(),
  VARDE_AUDIT_CHECKPOINTS: z.string().min(1, "expected a folder").optional(),
  VARDE_ACCESS_LOG: z.string().min(1, "expected a file or :memory:").optional(),
});

/** Reads where the register is kept; what is wrong with a setting is added to `faults`. */
export function readDatabase(
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): DatabaseConfig | null {
  const parsed = settings.safeParse(environment);
  for (const { path, message } of parsed.error?.issues ?? [])
    faults.push(`${path.join()}: ${message}`);
  if (!parsed.success) return null;
  const { VARDE_DATABASE: database, VARDE_DATABASE_READS: reads } = parsed.data;
  const { VARDE_AUDIT_CHECKPOINTS, VARDE_ACCESS_LOG } = parsed.data;
  const isServer = isOnServer(database);
  if (isServer && VARDE_ACCESS_LOG !== undefined)
    faults.push("VARDE_ACCESS_LOG: expected none, the log lies in the database of VARDE_DATABASE");
  if (!isServer && reads !== undefined)
    faults.push("VARDE_DATABASE_READS: expected none, VARDE_DATABASE is a file of this machine");
  const checkpoints =
    VARDE_AUDIT_CHECKPOINTS ?? (isServer ? "data/checkpoints" : `${database}.checkpoints`);
  const isBeside = database !== MEMORY && !isServer;
  const file = VARDE_ACCESS_LOG ?? (isBeside ? `${database}.access` : database);
  return {
    database,
    databaseReads: reads ?? null,
    checkpoints,
    accessLog: { file, checkpoints: `${checkpoints}/access` },
  };
}

const FILE = /^file:(\/\/(?=\/))?/;
const PLACE_OF_MOVE = "expected file: and a path, or a URL such as postgres://user@host/database";

/**
 * Reads one end of a move. Its log of look-ups and its checkpoints are where a start there would look
 * for them.
 *
 * @throws {RangeError} when it is neither a file nor the URL of a database.
 */
export function readPlace(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): DatabaseConfig {
  const database = text.replace(FILE, "");
  if (database === "" || database === MEMORY) throw new RangeError(PLACE_OF_MOVE);
  const faults: string[] = [];
  const place = readDatabase(
    {
      VARDE_DATABASE: database,
      VARDE_AUDIT_CHECKPOINTS: environment.VARDE_AUDIT_CHECKPOINTS,
      VARDE_ACCESS_LOG: isOnServer(database) ? undefined : environment.VARDE_ACCESS_LOG,
    },
    faults,
  );
  if (place === null || faults.length > 0) throw new RangeError(PLACE_OF_MOVE);
  return place;
}
