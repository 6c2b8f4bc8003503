import type { Results } from "../results.ts";

/** What a group that is written in one transaction takes, microseconds. */
export interface GroupTimes {
  /** Whatever is in it, and what each entry adds; `server` is the part of `wall` on the server's cores. */
  any: { wall: number; server: number };
  each: { wall: number; server: number };
}

/** Service times as they were measured, microseconds. */
export interface Times {
  /** A process's time for a request, all its statements and entries included. */
  process: { single: number; batch: number; change: number };
  /** A server's time for a statement about one person, and what each further person adds. */
  statement: { one: number; further: number };
  lookUp: GroupTimes;
  batchLookUp: GroupTimes;
  change: GroupTimes;
}

/** People in a batch. */
export const BATCH = 1000;

/** @throws {RangeError} when a section that they come from was not measured. */
export function timesFrom(results: Results): Times {
  const server = (name: string) => figureOf(results, "server", name);
  const group = (name: string): GroupTimes => ({
    any: {
      wall: server(`${name}, any group: wall µs`),
      server: server(`${name}, any group: server µs`),
    },
    each: { wall: server(`${name}, each: wall µs`), server: server(`${name}, each: server µs`) },
  });
  const one = server("one person: server µs");
  return {
    process: {
      single: server("single: CPU µs"),
      batch: server("batch: CPU µs"),
      change: cellOf(results, "changes", "64 connections", "Varde", "CPU µs/request"),
    },
    statement: { one, further: (server("1000 people: server µs") - one) / (BATCH - 1) },
    lookUp: group("look-up"),
    batchLookUp: group("look-up of 1000"),
    change: group("change"),
  };
}

/** The same for a register in a file of the process's machine, which waits for no server. */
export function timesInFile(results: Results): Times {
  const nothing = { any: { wall: 0, server: 0 }, each: { wall: 0, server: 0 } };
  const cpu = (title: string) => cellOf(results, "look-ups", title, "Varde", "CPU µs/request");
  return {
    process: { single: cpu("One person, 16 connections"), batch: cpu(BATCH_TABLE), change: 0 },
    statement: { one: 0, further: 0 },
    lookUp: nothing,
    batchLookUp: nothing,
    change: nothing,
  };
}

const BATCH_TABLE = `${BATCH} persons in one request, 4 connections`;

/** @throws {RangeError} when it was not measured. */
export function figureOf(results: Results, section: string, name: string): number {
  const found = results[section]?.figures[name];
  if (found === undefined || !Number.isFinite(found)) throw missing(section, name);
  return found;
}

/** A number from the table whose title ends so. */
export function cellOf(
  results: Results,
  section: string,
  title: string,
  row: string,
  column: string,
): number {
  const table = results[section]?.tables.find((one) => one.title.endsWith(title));
  const cells = table?.rows.find(([first]) => first === row);
  const found = Number(cells?.[table?.columns.indexOf(column) ?? -1] ?? Number.NaN);
  if (Number.isNaN(found)) throw missing(section, `${row}, ${column}`);
  return found;
}

function missing(section: string, name: string): RangeError {
  return new RangeError(
    `expected “${name}” in bench/results.json: npm run bench -- ${section} measures it`,
  );
}
