/**
 * `npm run bench`: what Varde is judged by; with `all`, or the names of sections, all or those. Each
 * section measured brings its own part of results.json up to date, from which RESULTS.md and
 * results.svg are made anew.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { openBench } from "./bench.ts";
import { drawPicture } from "./picture.ts";
import { barsOf } from "./picture-data.ts";
import { reportOf } from "./report.ts";
import { type Results, readResults, writeResults } from "./results.ts";
import { SECTIONS, type Section } from "./sections.ts";

const here = (file: string) => join(import.meta.dirname, file);

/** How busy others kept the machine: processes that wanted a core, in the minute before. */
const others = (loadavg()[0] ?? 0).toFixed(1);
const chosen = choose(process.argv.slice(2));
const bench = await openBench();
for (const [name, { measure }] of chosen) {
  process.stderr.write(`${name} ...\n`);
  const result = await measure(bench);
  const on = new Date().toISOString().slice(0, 10);
  const measured = { ...result, on, machine: machine(bench.isPinned) };
  await keep({ ...readResults(here("results.json")), [name]: measured });
}
process.stdout.write(reportOf(readResults(here("results.json"))));

/** By their names: `profile single` is one. Without any, those that are quick. */
function choose(words: readonly string[]): [string, Section][] {
  const all: [string, Section][] = Object.entries(SECTIONS);
  if (words.length === 0) return all.filter(([, { isQuick }]) => isQuick);
  if (words[0] === "all") return all;
  const [first, ...rest] = words;
  const names = new Set(first === "profile" ? rest.map((name) => `profile ${name}`) : words);
  const found = all.filter(([name]) => names.has(name));
  if (found.length === names.size && found.length > 0) return found;
  process.stderr.write(`expected all, or of: ${all.map(([name]) => name).join(", ")}\n`);
  process.exit(2);
}

async function keep(results: Results): Promise<void> {
  writeResults(here("results.json"), results);
  writeFileSync(here("RESULTS.md"), reportOf(results));
  const bars = barsOf(results);
  if (bars.length > 0) writeFileSync(here("results.svg"), await drawPicture(bars));
}

function machine(isPinned: boolean): string {
  const where = isPinned ? "servers on the first and load on the second" : "nothing pinned";
  return `Node ${process.version}, ${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores, ${where}; load average before it ${others}`;
}
