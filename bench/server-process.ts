import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A server under measurement, in a process of its own on the first core. */
export interface ServerProcess {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Seconds of processor time used so far; NaN where the system does not tell. */
  cpuSeconds(): number;
  /** Resident memory in MB, pages of mapped files among it; NaN likewise. */
  memoryMb(): number;
  /** The part of it that is pages of files, which the system takes back when it needs them. */
  mappedMb(): number;
  /** Settles when it has ended, so that its port and its files are free. */
  stop(): Promise<void>;
}

const TICKS_PER_SECOND = 100;
const PATIENCE = 60_000;
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

/** @param options of Node itself. */
export async function startServer(
  name: string,
  script: string,
  port: number,
  environment: Record<string, string>,
  headers: Record<string, string> = {},
  options: readonly string[] = [],
): Promise<ServerProcess> {
  const [command = "", ...args] = onCores("0", [process.execPath, ...options, script]);
  const child = spawn(command, args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  running.add(child);
  const url = `http://127.0.0.1:${port}/graphql`;
  await untilAnswering(url, child);
  const proc = (file: string) => {
    try {
      return readFileSync(`/proc/${child.pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const megabytes = (of: string) =>
    Math.round(Number(new RegExp(`${of}:\\s+(\\d+)`).exec(proc("status"))?.[1]) / 1024);
  return {
    name,
    url,
    headers,
    cpuSeconds() {
      const stat = proc("stat");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    },
    memoryMb: () => megabytes("VmRSS"),
    mappedMb: () => megabytes("RssFile"),
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

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`${url}: the server stopped at once`);
    try {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      await once(socket, "connect");
      socket.destroy();
      return;
    } catch {
      await sleep(10);
    }
  }
  throw new Error(`${url}: no answer within ${PATIENCE / 1000} seconds`);
}
