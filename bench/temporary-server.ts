import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server on a port and in a folder of its own. */
export interface TemporaryServer {
  /** Of a database that whoever has it may fill, and make others beside. */
  url: string;
  /** Ends the server and deletes its folder. */
  stop(): Promise<void>;
}

export const NO_SERVER = "expected PostgreSQL on this machine (apt-get install postgresql)";

/**
 * Starts a server that syncs what it commits, as the store demands; null where none is installed.
 *
 * @param settings as in `shared_buffers=1GB`.
 */
export async function startTemporaryServer(
  ...settings: readonly string[]
): Promise<TemporaryServer | null> {
  const programs = findPrograms();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "varde-postgres-"));
  const server = await start(programs, folder, settings);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the programs of each version beside each other, and out of the path. */
function findPrograms(): string | null {
  const versions = "/usr/lib/postgresql";
  const newest = existsSync(versions)
    ? readdirSync(versions).sort((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    ...newest.map((version) => join(versions, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return places.find((place) => existsSync(join(place, "initdb"))) ?? null;
}

/** Only making it is not synced. */
async function start(programs: string, folder: string, settings: readonly string[]) {
  const as = owner();
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const making = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
  execFileSync(join(programs, "initdb"), making, { ...as, cwd: folder, stdio: "ignore" });
  const port = await freePort();
  const options = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`];
  const server = spawn(
    join(programs, "postgres"),
    [
      ["-D", data, "-p", String(port)],
      [...options, "max_connections=300", ...settings].flatMap((setting) => ["-c", setting]),
    ].flat(),
    { ...as, cwd: folder, stdio: "ignore" },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await answering(url, server);
  return { url, stop: () => stop(server) };
}

/** Who may run a server: PostgreSQL refuses to be run by root. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client(url);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(50);
    }
  }
  throw new Error("the temporary PostgreSQL server did not start");
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    /** A fast shutdown, which waits for nobody. */
    if (server.exitCode !== null || !server.kill("SIGINT")) resolve();
  });
}
