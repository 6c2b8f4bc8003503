import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { familyOf, type ProcessFamily } from "./process-family.ts";

/** A server under measurement, with what it has started. */
export interface ServerProcess extends ProcessFamily {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Settles when it has ended, so that its port and its files are free. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Of Node itself. */
  node?: readonly string[];
  /** Which cores it is kept to; the first when left out. */
  cores?: string;
}

const PATIENCE = 60_000;
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

export async function startServer(
  name: string,
  script: string,
  port: number,
  environment: Record<string, string>,
  headers: Record<string, string> = {},
  { node = [], cores = "0" }: ServerOptions = {},
): Promise<ServerProcess> {
  const [command = "", ...args] = onCores(cores, [process.execPath, ...node, script]);
  const child = spawn(command, args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  running.add(child);
  const url = `http://127.0.0.1:${port}/graphql`;
  await untilAnswering(url, child);
  return {
    ...familyOf(child.pid as number),
    name,
    url,
    headers,
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      running.delete(child);
    },
  };
}

/** Keeps this process, which makes the load, off the servers' core. */
export function pinLoad(): boolean {
  if (!canPin()) return false;
  execFileSync("taskset", ["-a", "-cp", "1", String(process.pid)], { stdio: "ignore" });
  return true;
}

/** A command that is kept to these cores, as in `0,1`, where the system can. */
export function onCores(cores: string, command: readonly string[]): string[] {
  return canPin() ? ["taskset", "-c", cores, ...command] : [...command];
}

function canPin(): boolean {
  try {
    execFileSync("taskset", ["-c", "1", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const NOTHING_ASKED = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: "{ __typename }", variables: { ids: [] } }),
};

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`${url}: the server stopped at once`);
    try {
      /** Whatever it says. */
      await (await fetch(url, NOTHING_ASKED)).arrayBuffer();
      return;
    } catch {
      await sleep(10);
    }
  }
  throw new Error(`${url}: no answer within ${PATIENCE / 1000} seconds`);
}
