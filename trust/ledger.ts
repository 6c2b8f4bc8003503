import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";

/** What a client knows of one change it asked for. */
export interface LedgerEntry {
  key: string;
  citizen: string;
  /** The receipt it was answered with; null while it does not know. */
  receipt: { logIndex: number; leafHash: string } | null;
}

/** A client's own book, outside the server: synced before each request and after each answer. */
export function openLedger(file: string) {
  const handle = openSync(file, "a");
  const entries = new Map<string, LedgerEntry>();
  const write = (line: unknown) => {
    writeSync(handle, `${JSON.stringify(line)}\n`);
    fsyncSync(handle);
  };
  return {
    entries,
    intend(key: string, citizen: string): void {
      entries.set(key, { key, citizen, receipt: null });
      write({ key, citizen });
    },
    acknowledge(key: string, receipt: LedgerEntry["receipt"]): void {
      const entry = entries.get(key);
      if (entry) entry.receipt = receipt;
      write({ key, receipt });
    },
    close: () => closeSync(handle),
  };
}
