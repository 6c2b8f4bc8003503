/** Some entries of the access log, one after another, with whom each is about. */
export interface Shown {
  index: number;
  references: readonly string[];
}

/** One part of a run: its records, in order, under a key by which it is found. */
export interface Block {
  key: string;
  records: string;
}

/** What is derived at a time, as soon as that much waits: so many people, or so many entries. */
export interface RunSize {
  people: number;
  entries: number;
}

/** What suits a register of millions. */
export const USUAL: RunSize = { people: 8192, entries: 8192 };
/** As many records as fit a page of the database. */
const RECORDS_A_BLOCK = 128;
const INDEX_DIGITS = 12;

/**
 * Sorts who was shown by which entries by person, into blocks. A run is written once and never
 * again: written as they come, a thousand people would touch a thousand places on the disk.
 */
export function blocksOf(run: number, entries: readonly Shown[]): Block[] {
  const records: string[] = [];
  for (const { index, references } of entries) {
    const entry = ` ${padded(index)}`;
    for (const reference of references) records.push(reference + entry);
  }
  records.sort();
  const blocks: Block[] = [];
  for (let start = 0; start < records.length; start += RECORDS_A_BLOCK) {
    const [first = ""] = (records[start] ?? "").split(" ");
    blocks.push({
      key: `${startOf(run)}${first}/${padded(blocks.length)}`,
      records: records.slice(start, start + RECORDS_A_BLOCK).join("\n"),
    });
  }
  return blocks;
}

/** What a run's keys begin with, and those of the blocks that begin with a person. */
export function startOf(run: number, reference?: string): string {
  return reference === undefined ? `${padded(run)}/` : `${padded(run)}/${reference}/`;
}

/** The entries that show a person, by the records of a block. */
export function entriesIn(records: string, reference: string): number[] {
  const found: number[] = [];
  const wanted = `${reference} `;
  for (let at = records.indexOf(wanted); at !== -1; at = records.indexOf(wanted, at + 1)) {
    const start = at + wanted.length;
    found.push(Number(records.slice(start, start + INDEX_DIGITS)));
  }
  return found;
}

function padded(number: number): string {
  return String(number).padStart(INDEX_DIGITS, "0");
}
