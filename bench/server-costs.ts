import { readFileSync } from "node:fs";
import pg from "pg";

/** What one call costs, in microseconds: its time, and the processor time of either side. */
export interface Cost {
  wall: number;
  client: number;
  server: number;
}

/** Watches a PostgreSQL server of this machine from a session of its own. */
export interface ServerWatch {
  /**
   * The quickest of some rounds, for others on the machine only ever add to a time; in each so many
   * calls are under way until the time is up.
   */
  costOf(work: () => Promise<unknown>, inFlight?: number): Promise<Cost>;
  /** Bytes of tables with their indexes; of the whole database without any name. */
  bytesOf(...tables: string[]): Promise<number>;
  close(): Promise<void>;
}

const ROUNDS = 5;
const SECONDS = 0.5;
const TICK = 10_000;

export async function watchServer(url: string): Promise<ServerWatch> {
  const client = new pg.Client(url);
  await client.connect();

  /** Microseconds of processor time that Varde's sessions have used. */
  async function serverCpu(): Promise<number> {
    const { rows } = await client.query(
      "select pid from pg_stat_activity where application_name = 'varde'",
    );
    return rows.reduce((sum: number, { pid }: { pid: number }) => sum + cpuOf(pid), 0);
  }

  async function round(work: () => Promise<unknown>, inFlight: number): Promise<Cost> {
    const server = await serverCpu();
    const before = process.cpuUsage();
    const started = performance.now();
    const until = started + SECONDS * 1000;
    let calls = 0;
    const caller = async () => {
      while (performance.now() < until) {
        await work();
        calls += 1;
      }
    };
    await Promise.all(Array.from({ length: inFlight }, caller));
    const wall = (performance.now() - started) * 1000;
    const { user, system } = process.cpuUsage(before);
    return {
      wall: wall / calls,
      client: (user + system) / calls,
      server: ((await serverCpu()) - server) / calls,
    };
  }

  return {
    async costOf(work, inFlight = 1) {
      await round(work, inFlight);
      const rounds: Cost[] = [];
      for (let i = 0; i < ROUNDS; i++) rounds.push(await round(work, inFlight));
      const least = (key: keyof Cost) => Math.min(...rounds.map((cost) => cost[key]));
      return { wall: least("wall"), client: least("client"), server: least("server") };
    },
    async bytesOf(...tables) {
      const { rows } = await client.query(
        tables.length === 0
          ? "select pg_database_size(current_database()) as bytes"
          : "select sum(pg_total_relation_size(name::regclass)) as bytes from unnest($1::text[]) as name",
        tables.length === 0 ? [] : [tables],
      );
      return Number(rows[0].bytes);
    },
    close: () => client.end(),
  };
}

/** Microseconds; none of a session that has ended. */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return 0;
  }
}
