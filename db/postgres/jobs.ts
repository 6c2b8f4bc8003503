import pg from "pg";
import { PgBoss } from "pg-boss";
import { EXPIRES_AFTER, type Jobs, type Task } from "../jobs.ts";
import { sayingOf } from "./faults.ts";
import { unavailable } from "./open.ts";

export interface JobsOptions {
  url: string;
  /** Is told what went wrong between jobs; each is tried again. */
  onFault(fault: Error): void;
}

/** The tables of the queue lie in a schema of their own, and are the library's. */
const SCHEMA = "varde_jobs";
const SESSIONS = 2;
const PATIENCE = 5_000;
const STATEMENT = 30_000;

/**
 * Of a campaign one job waits and one runs: `stately` is that for each key. On a channel one waits,
 * and any number run: `short`.
 */
const POLICY = { CAMPAIGN: "stately", CLEAN_UP: "stately", EMAIL: "short", SMS: "short" } as const;

/** Jobs that one process runs at once. */
const AT_ONCE: Record<Task, number> = { CAMPAIGN: 8, CLEAN_UP: 2, EMAIL: 1, SMS: 1 };

/** Whoever asks wakes the workers of their own process; the others look this often; seconds. */
const LOOK_EVERY = 2;
/** How often is looked for jobs whose process is gone; seconds. */
const SUPERVISE_EVERY = 5;
/** A job that is done says nothing that the register does not; seconds. */
const KEEP_FOR = 3600;
/** A process that stops gives a job back after this; milliseconds. */
const FINISH_WITHIN = 30_000;

/**
 * The queue of jobs in the register's database, made or brought up to date by whoever starts first.
 *
 * @returns null where the engine is none that it runs on.
 * @throws {StoreUnavailable} when it cannot be reached or made, or is newer than this program.
 */
export async function openJobs({ url, onFault }: JobsOptions): Promise<Jobs | null> {
  const pool = openPool(url);
  try {
    const { rows } = await pool.query<{ version: string }>("select version()");
    if (!takesQueue(rows[0]?.version ?? "")) {
      await pool.end();
      return null;
    }
    const boss = await start(pool, onFault);
    return jobsOf(boss, pool);
  } catch (fault) {
    await pool.end();
    throw unavailable(url, new Error(`the queue of jobs: ${sayingOf(fault)}`));
  }
}

/** Whether the engine has what the library asks of it: partitions, functions, advisory locks. */
export function takesQueue(version: string): boolean {
  return !/CockroachDB|-YB-/i.test(version);
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: SESSIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    statement_timeout: STATEMENT,
    application_name: "varde jobs",
  });
  /** Whoever asks next hears of a session that is lost; an event that nobody listens to ends a process. */
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

async function start(pool: pg.Pool, onFault: (fault: Error) => void): Promise<PgBoss> {
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  const common = { db, schema: SCHEMA, schedule: false, registerInstance: false };
  const boss = new PgBoss({
    ...common,
    superviseIntervalSeconds: SUPERVISE_EVERY,
    monitorIntervalSeconds: SUPERVISE_EVERY,
    maintenanceIntervalSeconds: KEEP_FOR,
  });
  /** The library tells of faults as plain objects. */
  boss.on("error", ({ message, stack }) => onFault(Object.assign(new Error(message), { stack })));
  try {
    await boss.start();
    await checkVersion(new PgBoss({ ...common, migrate: false, supervise: false }));
    for (const [task, policy] of Object.entries(POLICY))
      if ((await boss.getQueue(task)) === null) await boss.createQueue(task, { policy });
    return boss;
  } catch (fault) {
    await boss.stop({ graceful: false });
    throw fault;
  }
}

/** The library brings older tables up to date, and says nothing of newer ones unless it may not. */
async function checkVersion(reader: PgBoss): Promise<void> {
  try {
    await reader.start();
  } catch (cause) {
    const found = await reader.schemaVersion();
    throw new Error(
      `expected tables of this program's version in the schema ${SCHEMA}, found ${found}: newer than this program`,
      { cause },
    );
  } finally {
    await reader.stop({ graceful: false });
  }
}

function jobsOf(boss: PgBoss, pool: pg.Pool): Jobs {
  const workers = new Map<Task, string>();
  return {
    async ask(task, of = "") {
      const kept = { retryLimit: 0, expireInSeconds: EXPIRES_AFTER, deleteAfterSeconds: KEEP_FOR };
      await boss.send(task, { of }, { ...kept, singletonKey: of });
      const own = workers.get(task);
      if (own !== undefined) boss.notifyWorker(own);
    },
    async work(task, work) {
      const looking = { batchSize: AT_ONCE[task], pollingIntervalSeconds: LOOK_EVERY };
      const worker = await boss.work<{ of: string }>(task, looking, async (jobs) => {
        await Promise.all(jobs.map(({ data }) => work(data.of)));
      });
      workers.set(task, worker);
    },
    async close() {
      await boss.stop({ timeout: FINISH_WITHIN });
      if (!pool.ending) await pool.end();
    },
  };
}
