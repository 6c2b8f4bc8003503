import { readOpened } from "../../src/audit/entry.ts";
import { completedAt } from "../../src/audit/merkle.ts";
import { nodeAmong } from "../append.ts";
import type { AuditLog } from "../store.ts";
import { keyOf, type RegisterRows, type Row } from "./rows.ts";
import { type CarriedTable, carriedTable } from "./tables.ts";

/** Entries that are read at a time. */
const PAGE = 500;

/** Both logs of a register. */
export const LOGS = ["register", "access"] as const;
export type LogName = (typeof LOGS)[number];

const ENTRIES = { register: carriedTable("auditEntry"), access: carriedTable("accessEntry") };
const VALUES = carriedTable("auditValue");

export type CarriedLog = { [Read in keyof AuditLog]: Awaiting<AuditLog[Read]> };
type Awaiting<Read> = Read extends (...args: infer Args) => infer Result
  ? (...args: Args) => Promise<Awaited<Result>>
  : never;

/** A log as its rows, for whoever goes through it from end to end: it is read by the page. */
export function carriedLog(rows: RegisterRows, name: LogName): CarriedLog {
  const entries = ENTRIES[name];
  const entryAt = readingByPage(rows, entries);
  const valuesAt = readingByPage(rows, VALUES);
  const bytesAt = entries.columns.indexOf(name === "register" ? "bytes" : "entry");
  const nodesAt = entries.columns.indexOf("nodes");
  const openedAt = VALUES.columns.indexOf("opened");
  return {
    async size() {
      return Number((await rows.greatestKey(entries)) ?? -1) + 1;
    },
    async entry(index) {
      const content = (await entryAt(index))?.[bytesAt] as Buffer | string | undefined;
      return content === undefined ? null : Buffer.from(content as string);
    },
    async node(level, index) {
      const nodes = (await entryAt(completedAt(level, index)))?.[nodesAt] as Buffer | undefined;
      return nodes === undefined ? null : nodeAmong(nodes, level);
    },
    async values(index) {
      const opened = name === "register" ? (await valuesAt(index))?.[openedAt] : undefined;
      return opened === undefined ? [] : readOpened(String(opened));
    },
  };
}

/** Finds rows by their number, best one after the other. */
function readingByPage(rows: RegisterRows, table: CarriedTable) {
  let from = 0;
  let end = 0;
  let found = new Map<unknown, Row>();
  return async (key: number): Promise<Row | null> => {
    if (key < from || key >= end) {
      const page = await rows.page(table, key - 1, PAGE);
      found = new Map(page.map((row) => [keyOf(table, row), row]));
      from = key;
      const last = page.at(-1);
      const isFull = last !== undefined && page.length === PAGE;
      end = isFull ? Number(keyOf(table, last)) + 1 : Number.POSITIVE_INFINITY;
    }
    return found.get(key) ?? null;
  };
}
