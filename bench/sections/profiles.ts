import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, startVarde } from "../bench.ts";
import { makeLoad, requestsFor } from "../load.ts";
import { BATCH, bodiesOf, FIFTY, type Operation, SINGLE } from "../operations.ts";
import { type Share, summarise } from "../profile.ts";
import type { SectionResult, Table } from "../results.ts";

const WARM_UP_SECONDS = 2;
const SECONDS = 5;
const FUNCTIONS = 15;
/** The least share of a part that is shown. */
const LEAST = 0.005;

/** Where the time of an operation goes, in the thread that answers. */
const profiled =
  (operation: Operation) =>
  async ({ database, ids, bearer }: Bench): Promise<SectionResult> => {
    const folder = mkdtempSync(join(tmpdir(), "varde-bench-profile-"));
    const options = ["--cpu-prof", "--cpu-prof-interval=200", `--cpu-prof-dir=${folder}`];
    const server = await startVarde("Varde", 4171, database, await bearer("AGENCY"), {
      node: options,
    });
    const requests = requestsFor(server.url, server.headers, bodiesOf(operation, ids));
    const load = (seconds: number) =>
      makeLoad(server.url, requests, operation.connections, seconds);
    await load(WARM_UP_SECONDS);
    const from = microseconds();
    await load(SECONDS);
    const to = microseconds();
    await server.stop();
    const { parts, functions } = summarise(readMainThread(folder), from, to);
    rmSync(folder, { recursive: true });
    const shown = parts.filter(({ share }) => share >= LEAST);
    return {
      title: `Where the time goes: ${operation.title.toLowerCase()}`,
      text: `Varde under the load of that operation for ${SECONDS} s, sampled by \`node --cpu-prof\`: each function's own time,
of the time in which the thread that answers was not idle.`,
      tables: [tableOf("part", shown), tableOf("function", functions.slice(0, FUNCTIONS))],
      figures: Object.fromEntries(shown.map(({ name, share }) => [name, share])),
    };
  };

export const profileSingle = profiled(SINGLE);
export const profileBatch = profiled(BATCH);
export const profileAliases = profiled(FIFTY);

/** The profiler's clock: the system's monotonic one, which processes share. */
const microseconds = () => Number(process.hrtime.bigint() / 1000n);

/** The profile of the thread with the lowest number: a worker writes one of its own. */
function readMainThread(folder: string) {
  const threadOf = (file: string) => Number(file.split(".")[4]);
  const [file = ""] = readdirSync(folder).sort((a, b) => threadOf(a) - threadOf(b));
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

function tableOf(what: string, shares: readonly Share[]): Table {
  return {
    title: `By ${what}`,
    columns: [what, "% of the time"],
    rows: shares.map(({ name, share }) => [name, (100 * share).toFixed(1)]),
  };
}
