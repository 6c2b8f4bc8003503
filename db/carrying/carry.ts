import { type Difference, keyOf, type RegisterRows, type Row, type WritableRows } from "./rows.ts";
import { CARRIED, type CarriedTable } from "./tables.ts";

/** Rows that are read and written at a time. */
const PAGE = 2000;

/** Is told how many rows were done, page by page. */
export type Advance = (rows: number) => void;

/** How the same table differs in two registers; rows by the key. */
export interface TableDifference {
  table: string;
  missing: number;
  differing: number;
  tooMany: number;
}

/**
 * The target's log is not the beginning of the source's: it is another register's, or this one's of
 * another past.
 */
export class OtherLog extends RangeError {
  constructor({ name }: CarriedTable) {
    super(`expected the entries in ${name} to be those of the source: this is another register`);
    this.name = "OtherLog";
  }
}

/**
 * Makes every table as it is in the source, page by page. What is there already is compared, so that
 * it may be cut off anywhere and done again, and brings up to date what has changed since.
 *
 * @throws {OtherLog} before anything but entries was written, when an entry is another there.
 */
export async function carry(from: RegisterRows, to: WritableRows, advance: Advance): Promise<void> {
  for (const table of CARRIED) {
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const difference of differencesOf(table, from, to, advance)) {
        if (table.isLog && difference.drop.length > 0) throw new OtherLog(table);
        await writing;
        if (difference.drop.length + difference.add.length === 0) continue;
        writing = to.change(table, difference);
        /** Awaited with the next page. */
        writing.catch(() => {});
      }
    } finally {
      await writing;
    }
  }
}

/** Holds every row of two registers against each other. */
export async function compare(
  from: RegisterRows,
  to: RegisterRows,
  advance: Advance,
): Promise<TableDifference[]> {
  const found: TableDifference[] = [];
  for (const table of CARRIED) {
    const sum: TableDifference = { table: table.name, missing: 0, differing: 0, tooMany: 0 };
    for await (const { drop, add } of differencesOf(table, from, to, advance)) {
      const added = new Set(add.map((row) => keyOf(table, row)));
      const differing = drop.filter((key) => added.has(key)).length;
      sum.differing += differing;
      sum.missing += add.length - differing;
      sum.tooMany += drop.length - differing;
    }
    if (sum.missing + sum.differing + sum.tooMany > 0) found.push(sum);
  }
  return found;
}

/** What differs, for each page of the source; the next page is read meanwhile. */
async function* differencesOf(
  table: CarriedTable,
  from: RegisterRows,
  to: RegisterRows,
  advance: Advance,
): AsyncGenerator<Difference> {
  let reading = from.page(table, null, PAGE);
  for (let after = null as Parameters<RegisterRows["page"]>[1]; ; ) {
    const rows = await reading;
    const last = rows.at(-1);
    const upTo = last !== undefined && rows.length === PAGE ? keyOf(table, last) : null;
    if (upTo !== null) {
      reading = from.page(table, upTo, PAGE);
      /** Awaited with the next page. */
      reading.catch(() => {});
    }
    yield differenceOf(table, rows, await to.within(table, { after, upTo }));
    advance(rows.length);
    if (upTo === null) return;
    after = upTo;
  }
}

function differenceOf(
  table: CarriedTable,
  wanted: readonly Row[],
  there: readonly Row[],
): Difference {
  if (there.length === 0) return { drop: [], add: wanted };
  const left = new Map(there.map((row) => [keyOf(table, row), row]));
  const drop: Difference["drop"][number][] = [];
  const add = wanted.filter((row) => {
    const key = keyOf(table, row);
    const found = left.get(key);
    left.delete(key);
    if (found === undefined) return true;
    if (isSame(row, found)) return false;
    drop.push(key);
    return true;
  });
  return { drop: [...drop, ...left.keys()], add };
}

function isSame(row: Row, other: Row): boolean {
  return row.every((value, i) => {
    const found = other[i];
    return Buffer.isBuffer(value) && Buffer.isBuffer(found) ? value.equals(found) : value === found;
  });
}
