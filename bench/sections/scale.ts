import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { type Bench, startVarde } from "../bench.ts";
import { BATCH, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternateBetween, howWith } from "../rounds.ts";
import { onCores, type ServerProcess } from "../server-process.ts";
import { serverTable } from "../server-table.ts";
import { timeStarts } from "../starts.ts";

/** Registers by the name that figures know them by. The second is seeded anew each time. */
const SIZES = { "10 k": 10_000, "1 M": 1_000_000, "5 M": 5_000_000 };
const SEEDED = "1 M";
/** So many people of a register are asked about, from all of it. */
const ASKED = 100_000;
/** So that each of them is asked about more than once: a page is mapped at its first use. */
const SECONDS = 3;

/** How a register answers, starts and is filled when it is larger. */
export async function scale(bench: Bench): Promise<SectionResult> {
  const seeding = seedAnew(SIZES[SEEDED]);
  for (const people of Object.values(SIZES)) if (!existsSync(fileOf(people))) seed(people);
  const registers = await Promise.all(
    Object.entries(SIZES).map(async ([name, people], i) => ({
      name,
      ids: idsOf(people),
      server: await startVarde(
        `${people.toLocaleString("en")} people`,
        4151 + i,
        fileOf(people),
        await bench.bearer("AGENCY"),
      ),
    })),
  );
  const servers = registers.map(({ server }) => server);
  const figures: Record<string, number> = {};
  const tables: Table[] = [];
  for (const operation of [SINGLE, BATCH]) {
    const rounds = await alternateBetween(
      registers.map(({ server, ids }) => ({ server, operation, ids })),
      SECONDS,
    );
    tables.push(serverTable(operation, servers, rounds));
    for (const [i, { name }] of registers.entries())
      figures[`${operation.name} at ${name}`] = rounds[i]?.perSecond ?? Number.NaN;
  }
  for (const { name, server } of registers) figures[`MB at ${name}`] = server.memoryMb();
  tables.push(memoryOf(servers));
  await Promise.all(servers.map((server) => server.stop()));
  const start = await timeStarts(bench, fileOf(SIZES["5 M"]), 4160);
  return {
    title: "Larger registers",
    text: `${howWith(SECONDS)}, in turn between servers of three registers, each asked about ${ASKED.toLocaleString("en")} of its people at most, from all
of it. Resident memory has pages of the mapped file in it, which the system takes back when it needs them. With
5,000,000 people it takes ${Math.round(start)} ms from the command to the first answer, median of 5. \`npm run varde -- seed\` puts
1,000,000 people into an empty register at ${Math.round(seeding).toLocaleString("en")} a second, its own start and end included.`,
    tables,
    figures: { ...figures, "start at 5 M": start, seeding },
  };
}

function memoryOf(servers: readonly ServerProcess[]): Table {
  return {
    title: "Memory after that load",
    columns: ["register", "resident MB", "of which pages of files"],
    rows: servers.map((server) => [
      server.name,
      String(server.memoryMb()),
      String(server.mappedMb()),
    ]),
  };
}

const fileOf = (people: number) => `data/bench-${people}.db`;

/** @returns people per second. */
function seedAnew(people: number): number {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${fileOf(people)}${suffix}`, { force: true });
  const started = performance.now();
  seed(people);
  return people / ((performance.now() - started) / 1000);
}

/** By the command, with both cores. */
function seed(people: number): void {
  const cli = join(import.meta.dirname, "../../src/cli.ts");
  const command = [process.execPath, cli, "seed", "--people", String(people)];
  const [program = "", ...args] = onCores("0,1", command);
  const env = { ...process.env, VARDE_DATABASE: fileOf(people) };
  execFileSync(program, args, { env, stdio: ["ignore", "ignore", "inherit"] });
}

function idsOf(people: number): string[] {
  const every = Math.max(1, people / ASKED);
  return syntheticIds()
    .take(people)
    .filter((_, i) => i % every === 0)
    .toArray();
}
