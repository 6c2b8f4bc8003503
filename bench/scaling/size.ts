/**
 * `npx node bench/scaling/size.ts --people 5000000 --look-ups 1000`: what that takes. Every
 * assumption can be given otherwise, as in `--round-trip 1000`; `--help` lists them.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gridOf } from "../grid.ts";
import { readResults } from "../results.ts";
import { ASSUMED, type Assumptions } from "./assumptions.ts";
import { bytesFrom } from "./storage.ts";
import { costTable, sizeAll, sizeTable } from "./tables.ts";
import { timesFrom } from "./times.ts";

const DEMANDED = { people: 5_000_000, "look-ups": 1000, batched: 0 };
const optionOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const defaults: Readonly<Record<string, number>> = {
  ...DEMANDED,
  ...Object.fromEntries(Object.entries(ASSUMED).map(([name, value]) => [optionOf(name), value])),
};

const given = readOptions();
const assumed = Object.fromEntries(
  Object.keys(ASSUMED).map((name) => [name, given(optionOf(name))]),
) as Assumptions;
const people = given("people");
const demand = {
  people,
  lookUps: given("look-ups"),
  batched: given("batched"),
  changes: (people / 1e6) * assumed.changesPerMillion,
};
if (demand.batched > 1) stop("batched: expected a share from 0 to 1");
const results = readResults(join(import.meta.dirname, "../results.json"));
const bytes = bytesFrom(results);
try {
  const cells = sizeAll([demand], timesFrom(results), bytes, assumed);
  for (const table of [sizeTable("Size", cells), costTable("Cost", cells, bytes, assumed)])
    process.stdout.write(`${gridOf(table)}\n\n`);
} catch (fault) {
  stop((fault as Error).message);
}

function readOptions(): (name: string) => number {
  const names = Object.keys(defaults);
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: "boolean" } } });
    if (values.help) stop(names.map((name) => `--${name} ${defaults[name]}`).join("\n"), 0);
    return (name) => {
      const value = Number((values as Record<string, unknown>)[name] ?? defaults[name]);
      if (!(value >= 0)) stop(`${name}: expected a number that is not negative`);
      return value;
    };
  } catch (fault) {
    return stop((fault as Error).message);
  }
}

function stop(said: string, code = 2): never {
  (code === 0 ? process.stdout : process.stderr).write(`${said}\n`);
  process.exit(code);
}
