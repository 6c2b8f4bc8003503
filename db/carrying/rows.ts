import type { Settled } from "../settled.ts";
import type { Store } from "../store.ts";
import type { CarriedTable } from "./tables.ts";

export type Key = string | number;

/** As both databases answer it: a flag is 0 or 1, an instant milliseconds. */
export type Value = string | number | Buffer | null;

/** In the order of the table's columns. */
export type Row = readonly Value[];

/** The rows whose keys are greater than one, up to and with another; null is no border. */
export interface Span {
  after: Key | null;
  upTo: Key | null;
}

/** What has to change in a table for it to be as another: rows by their keys. */
export interface Difference {
  /** Keys of rows that are others there, or not there at all. */
  drop: readonly Key[];
  add: readonly Row[];
}

/** How far a table's numbers were given out; 0 where none was. */
export interface Numbered {
  table: CarriedTable;
  last: number;
}

/** A register as the rows of its tables. */
export interface RegisterRows {
  /** Null where there is no register yet. */
  settled(): Promise<Settled | null>;
  count(table: CarriedTable): Promise<number>;
  greatestKey(table: CarriedTable): Promise<Key | null>;
  /** The first rows after a key, in order of keys. */
  page(table: CarriedTable, after: Key | null, first: number): Promise<Row[]>;
  /** In no order. */
  within(table: CarriedTable, span: Span): Promise<Row[]>;
  lastNumber(table: CarriedTable): Promise<number>;
  people: Store["people"];
  close(): Promise<void>;
}

/** One that rows are carried to. */
export interface WritableRows extends RegisterRows {
  /**
   * Says of the register that only a part of it is there, synced.
   *
   * @param from what it says now.
   * @throws {Error} when it says something else.
   */
  begin(from: Settled | null, to: Settled): Promise<void>;
  /**
   * In one transaction, synced.
   *
   * @throws {RangeError} when the register was called whole meanwhile.
   */
  change(table: CarriedTable, difference: Difference): Promise<void>;
  /**
   * Says that all is there, synced, with what follows from the rows: where the logs end, and which
   * numbers come next.
   */
  finish(from: Settled, numbers: readonly Numbered[]): Promise<void>;
}

export const keyOf = ({ keyAt }: CarriedTable, row: Row): Key => row[keyAt] as Key;
