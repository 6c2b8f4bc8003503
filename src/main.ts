import "./production.ts";
import cluster from "node:cluster";
import { parseArgs } from "node:util";
import { StoreUnavailable } from "../db/store.ts";
import { LogRewritten } from "./audit/signer.ts";
import { InvalidConfig, readConfig } from "./config.ts";
import { serve, serveAsWorker, serveByWorkers } from "./serve.ts";
import { WorkerEnded } from "./workers/supervise.ts";

try {
  const config = readConfig({ ...process.env, ...readOptions(process.argv.slice(2)) });
  if (cluster.isWorker) await serveAsWorker(config);
  else if (config.workers > 1) await serveByWorkers(config);
  else await serve(config);
} catch (fault) {
  const said = explain(fault);
  if (said !== "") process.stderr.write(`${said}\n`);
  process.exitCode = 1;
  if (cluster.isWorker) process.disconnect?.();
}

/** What the command line says in the place of the environment. */
function readOptions(args: string[]): Record<string, string> {
  try {
    const { workers } = parseArgs({ args, options: { workers: { type: "string" } } }).values;
    return workers === undefined ? {} : { VARDE_WORKERS: workers };
  } catch (fault) {
    throw new InvalidConfig([`expected --workers and a number: ${(fault as Error).message}`]);
  }
}

/** What an operator can act on; the stack only where nobody foresaw the fault. */
function explain(fault: unknown): string {
  if (fault instanceof InvalidConfig) return fault.message;
  /** It has said itself why. */
  if (fault instanceof WorkerEnded) return "";
  if (fault instanceof StoreUnavailable || fault instanceof LogRewritten)
    return `Varde cannot start: ${fault.message}`;
  const { code, message, stack } = fault as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `Varde cannot start: ${message}. Set PORT to a free one`;
  if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL" || code === "EACCES")
    return `Varde cannot start: ${message}. Set HOST and PORT to what this machine may listen on`;
  return `Varde cannot start: ${stack}`;
}
