import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { startProgress } from "../src/commands/progress.ts";
import { seedPeople } from "../src/commands/seed-people.ts";
import { syntheticIds, syntheticPerson } from "../src/commands/synthetic-people.ts";
import { readConfig } from "../src/config.ts";
import { isOnServer } from "../src/database-config.ts";
import { openConfiguredStore } from "../src/register.ts";
import type { Person } from "../src/rules/person.ts";
import { pinLoad, type ServerOptions, type ServerProcess, startServer } from "./server-process.ts";

const PEOPLE = 100_000;
const DATABASE = "data/bench.db";

/** What sections measure with. */
export interface Bench {
  /** The register that is asked, of synthetic people. */
  database: string;
  ids: readonly string[];
  /** Those who have something to confirm. */
  able: readonly Person[];
  /** Whether servers have the first core, and the load the second. */
  isPinned: boolean;
  /** The header that makes a caller one of this kind. */
  bearer(kind: "AGENCY" | "OPERATOR"): Promise<Record<string, string>>;
}

/** Makes the register where there is none, and keeps this process to its core. */
export async function openBench(): Promise<Bench> {
  mkdirSync("data", { recursive: true });
  await seedRegister(DATABASE, PEOPLE);
  const ids = syntheticIds().take(PEOPLE).toArray();
  const issuer = await openDevIssuer(readConfig({}).devKeyFile);
  return {
    database: DATABASE,
    ids,
    able: ids
      .map((id, i) => syntheticPerson(i, id, Date.now()))
      .filter(({ registration, email }) => registration === "ACTIVE" && email !== null),
    isPinned: pinLoad(),
    bearer: async (kind) => ({
      authorization: `Bearer ${await issuer.sign({ kind }, Date.now())}`,
    }),
  };
}

/** A register of the first so many synthetic people as of a moment, left as it is where there is one. */
export async function seedRegister(
  database: string,
  people: number,
  now = Date.now(),
): Promise<void> {
  if (!isOnServer(database) && existsSync(database)) return;
  const store = await openConfiguredStore({ database, environment: "test" });
  const progress = startProgress(process.stderr, "people", people, Date.now);
  await seedPeople(store, people, now, progress);
  await store.close();
}

/** Varde as `npm start` runs it, with logs of its own and nobody refused for having asked too much. */
export function startVarde(
  name: string,
  port: number,
  database: string,
  headers: Record<string, string>,
  { workers = 1, node = [], ...options }: ServerOptions & { workers?: number } = {},
): Promise<ServerProcess> {
  const main = join(import.meta.dirname, "../src/main.ts");
  const settings = { ...freshFiles(port, database), VARDE_WORKERS: String(workers) };
  const asStarted = { ...options, node: [...optionsOfStart(), ...node] };
  return startServer(name, main, port, settings, headers, asStarted);
}

/** What `npm start` tells Node. */
export function optionsOfStart(): string[] {
  const file = readFileSync(join(import.meta.dirname, "../package.json"), "utf8");
  const { start } = JSON.parse(file).scripts as { start: string };
  return start.split(" ").filter((word) => word.startsWith("--"));
}

/** The settings of a server that reads this register, with logs that are its own, and empty. */
export function freshFiles(port: number, database: string): Record<string, string> {
  const own = `data/bench-${port}`;
  const accessLog = `${own}.access`;
  const checkpoints = `${own}.checkpoints`;
  for (const path of [accessLog, `${accessLog}-wal`, `${accessLog}-shm`, checkpoints])
    rmSync(path, { recursive: true, force: true });
  return {
    VARDE_DATABASE: database,
    /** On a server both are in one database. */
    ...(isOnServer(database) ? {} : { VARDE_ACCESS_LOG: accessLog }),
    VARDE_AUDIT_CHECKPOINTS: checkpoints,
    VARDE_PERSONS_PER_HOUR: "1000000000000",
  };
}
