import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { AccessLog } from "../../db/access-log.ts";
import type { RunSize } from "../../db/lookup-run.ts";
import { openAccessLog as openLogOnServer } from "../../db/postgres/access/log.ts";
import { openStore as openOnServer } from "../../db/postgres/store.ts";
import { openAccessLog as openLogFile } from "../../db/sqlite/access/log.ts";
import { openStore as openFile } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import type { Environment } from "../../src/rules/national-id.ts";
import { freshDatabase, onServer as run } from "./postgres.ts";

export interface Opening {
  environment?: Environment;
  /** Is told the text of every statement before it runs. */
  trace?: (statement: string) => void;
}

/** Where one register is kept, empty at first; each opening of it stands for a process. */
export interface Place {
  open(opening?: Opening): Promise<Store>;
  openLog(opening?: Pick<Opening, "trace"> & { runSize?: RunSize }): Promise<AccessLog>;
  /** What somebody with the database in their hands can do; answers rows as arrays. */
  raw(statement: string): Promise<unknown[][]>;
  remove(): void;
}

/** Every database that keeps the store's promises. */
export const DATABASES: readonly {
  name: string;
  place(): Promise<Place>;
  /** How often a property is tried that needs a place of its own each time. */
  runs: number;
}[] = [
  { name: "SQLite", place: async () => inFolder(), runs: 150 },
  { name: "Postgres", place: onServer, runs: 25 },
];

function inFolder(): Place {
  const folder = mkdtempSync(join(tmpdir(), "varde-store-"));
  const file = join(folder, "made", "register.db");
  const access = join(folder, "made", "access.db");
  return {
    open: async ({ environment = "test", trace } = {}) =>
      openFile({ file, environment, ...(trace ? { trace } : {}) }),
    openLog: async (opening = {}) => openLogFile({ file: access, ...opening }),
    async raw(statement) {
      const db = new Database(
        /\b(access_entry|lookup_run|stranger)\b/.test(statement) ? access : file,
      );
      try {
        const prepared = db.prepare(statement);
        return prepared.reader ? (prepared.raw().all() as unknown[][]) : [[prepared.run().changes]];
      } finally {
        db.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export async function onServer(): Promise<Place> {
  const url = await freshDatabase();
  return {
    open: ({ environment = "test", trace } = {}) =>
      openOnServer({ url, environment, sessions: 4, ...(trace ? { trace } : {}) }),
    openLog: (opening = {}) => openLogOnServer({ url, sessions: 4, ...opening }),
    raw: async (statement) => (await run(statement, nameOf(url))).rows,
    remove: () => {},
  };
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);
