import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gridOf } from "../grid.ts";
import { type Results, readResults, type SectionResult, type Table } from "../results.ts";
import { ASSUMED } from "../scaling/assumptions.ts";
import { loadOneProcess } from "../scaling/one-process.ts";
import type { Kind } from "../scaling/simulate.ts";
import type { Demand } from "../scaling/sizing.ts";
import { bytesFrom } from "../scaling/storage.ts";
import { costTable, sizeAll, sizeTable, wallTable } from "../scaling/tables.ts";
import { figureOf, timesFrom, timesInFile } from "../scaling/times.ts";
import { wallsOf } from "../scaling/walls.ts";

const PEOPLE = [5e6, 50e6, 450e6];
const LOOK_UPS = [1000, 10_000, 100_000];
const CAMPAIGNS = 0.99;

const here = (file: string) => join(import.meta.dirname, "../..", file);

/** What larger registers take, simulated with what was measured; brings `docs/scaling.md` up to date. */
export async function scaling(): Promise<SectionResult> {
  const results = readResults(here("bench/results.json"));
  const times = timesFrom(results);
  const bytes = bytesFrom(results);
  const walls = wallsOf(times, ASSUMED);
  const singles = sizeAll(demandsOf(PEOPLE, 0), times, bytes, ASSUMED);
  const batches = sizeAll(demandsOf(PEOPLE, CAMPAIGNS), times, bytes, ASSUMED);
  const checks = oneProcess(results);
  const tables: Table[] = [
    wallTable("How far each layout goes, one person a request", walls),
    sizeTable("Each look-up a request of its own", singles),
    sizeTable("99 of 100 people in batches of 1000", batches),
    costTable(
      "What it keeps and costs, each look-up a request of its own",
      singles,
      bytes,
      ASSUMED,
    ),
    costTable("The same, 99 of 100 people in batches of 1000", batches, bytes, ASSUMED),
    {
      title: "One process, simulated and measured",
      columns: ["request", "simulated requests/s", "measured requests/s", "simulated / measured"],
      rows: checks.map(({ kind, simulated, measured }) => [
        kind,
        simulated.toFixed(0),
        measured.toFixed(0),
        (simulated / measured).toFixed(2),
      ]),
    },
  ];
  /** What draws is installed for the bench only, and sections are known to tests too. */
  const { drawWalls } = await import("../scaling/picture.ts");
  writeFileSync(here("docs/scaling.svg"), await drawWalls(walls));
  quoteIn(here("docs/scaling.md"), tables);
  return {
    title: "Larger registers, simulated",
    text: `Not measured: a simulation (\`bench/scaling/\`) fed with what the sections \`server\` and \`changes\` measured, and with
the assumptions in \`bench/scaling/assumptions.ts\`. \`docs/scaling.md\` says what it means.`,
    tables,
    figures: Object.fromEntries(
      checks.flatMap(({ kind, simulated, measured }) => [
        [`${kind}: simulated`, simulated],
        [`${kind}: measured`, measured],
      ]),
    ),
  };
}

/** What one process does, as it was measured and as it is simulated. */
function oneProcess(results: Results) {
  const onServer = timesFrom(results);
  const inFile = timesInFile(results);
  return [
    { of: "single", at: 16, times: inFile, where: "file", measured: ["look-ups", "single: Varde"] },
    { of: "batch", at: 4, times: inFile, where: "file", measured: ["look-ups", "batch: Varde"] },
    {
      of: "single",
      at: 16,
      times: onServer,
      where: "server",
      measured: ["server", "single: requests/s"],
    },
    {
      of: "batch",
      at: 4,
      times: onServer,
      where: "server",
      measured: ["server", "batch: requests/s"],
    },
  ].map(({ of, at, times, where, measured: [section = "", figure = ""] }) => ({
    kind: `${of}, ${where === "file" ? "in a file" : "on a server"}`,
    simulated: loadOneProcess(of as Kind, at, times),
    measured: figureOf(results, section, figure),
  }));
}

function demandsOf(sizes: readonly number[], batched: number): Demand[] {
  return sizes.flatMap((people) =>
    LOOK_UPS.map((lookUps) => ({
      people,
      lookUps,
      batched,
      changes: (people / 1e6) * ASSUMED.changesPerMillion,
    })),
  );
}

/** Puts each table where the document has its title in a comment. */
function quoteIn(file: string, tables: readonly Table[]): void {
  let text = readFileSync(file, "utf8");
  for (const table of tables) {
    const place = new RegExp(`(<!-- ${table.title} -->\n)[^]*?(\n<!-- end -->)`);
    if (!place.test(text)) throw new Error(`expected a place for “${table.title}” in ${file}`);
    text = text.replace(place, (_, before, after) => `${before}\n${gridOf(table)}\n${after}`);
  }
  writeFileSync(file, text);
}
