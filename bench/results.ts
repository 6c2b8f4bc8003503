import { existsSync, readFileSync, writeFileSync } from "node:fs";

export interface Table {
  title: string;
  /** The first names what the row is about; the others hold numbers. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a section found out. */
export interface SectionResult {
  title: string;
  /** What was measured, and how. */
  text: string;
  tables: readonly Table[];
  /** What targets and the picture are made from, each by its name. */
  figures: Readonly<Record<string, number>>;
}

/** The same with when and where: sections are measured one at a time. */
export interface KeptResult extends SectionResult {
  /** A day, as in 2026-01-31. */
  on: string;
  machine: string;
}

/** By the name of the section. */
export type Results = Readonly<Record<string, KeptResult>>;

/** Of sections that were measured before; empty where there is no such file. */
export function readResults(file: string): Results {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

export function writeResults(file: string, results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
