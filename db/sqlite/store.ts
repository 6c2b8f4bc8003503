import { join } from "node:path";
import type { Environment } from "../../src/rules/national-id.ts";
import type { SentCode } from "../../src/rules/validation-code.ts";
import type { ImportRun } from "../positions.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { countingBeside } from "./beside.ts";
import { openCampaigns } from "./campaigns.ts";
import { openChanges } from "./changes.ts";
import { connect, MEMORY } from "./connection.ts";
import { openEnterprises } from "./enterprises.ts";
import { openHistory } from "./history.ts";
import { openLookUps } from "./look-ups.ts";
import { openOutbox } from "./outbox.ts";
import { countQuality } from "./quality.ts";
import { openReminders } from "./reminders.ts";
import { prepareStatements } from "./statements.ts";

const MIGRATIONS = join(import.meta.dirname, "migrations");

export interface OpenOptions {
  /** A path, or `:memory:`. */
  file: string;
  /** Which people the store may hold; settled for good when it is made. */
  environment: Environment;
  /** Is told the text of every statement before it runs. */
  trace?: (statement: string) => void;
}

/** A store in one SQLite file, answering at once. */
export function openStore({ file, environment, trace }: OpenOptions): Store {
  const connection = connect(file, MIGRATIONS, trace);
  const { wal } = connection;
  const statements = prepareStatements(connection);
  const { seeCommitted, close: closeLookUps, ...lookUps } = openLookUps(connection, file);
  const changes = openChanges(connection);
  const history = openHistory(connection);
  const outbox = openOutbox(connection);
  const beside = countingBeside(file);

  statements.putRegister.run(1, environment);
  const settled = (statements.register.get(1) as { environment: Environment }).environment;
  if (settled !== environment) {
    closeLookUps();
    connection.close();
    const cause = `expected a store for ${environment} people, it was made for ${settled} people`;
    throw new StoreUnavailable(file, new Error(cause));
  }

  return {
    ...history,
    ...lookUps,
    ...changes,
    async commit(commit) {
      const receipts = await changes.commit(commit);
      seeCommitted();
      return receipts;
    },
    async load(load) {
      await changes.load(load);
      seeCommitted();
    },
    done: wal.published(history.done),
    changesAfter: wal.published(history.changesAfter),
    ...openEnterprises(connection),
    ...openReminders(connection),
    environment,
    outbox,
    campaigns: openCampaigns(connection),

    sentCode: (key) => readCode(statements.sentCode.get(key) as CodeRow | undefined),
    takeTry: wal.durable((key) => readCode(statements.takeTry.get(key) as CodeRow | undefined)),
    addressBudget(key) {
      const row = statements.addressBudget.get(key) as [number, number] | undefined;
      return row === undefined ? null : { day: row[0], sentToday: row[1] };
    },

    countPeople: () => statements.countPeople.get() as number,
    quality: async (now) =>
      file === MEMORY ? countQuality(connection, now) : beside.run({ of: "PEOPLE", now }),

    importRun(number) {
      const row = statements.importRun.get(number) as ImportRunRow | undefined;
      if (row === undefined) return null;
      const { byte_offset, finished_at, ...rest } = row;
      return { ...rest, byteOffset: byte_offset, finishedAt: finished_at };
    },

    vacuum() {
      seeCommitted();
      wal.vacuum();
    },

    close() {
      beside.close();
      changes.close();
      outbox.close();
      closeLookUps();
      connection.close();
    },
  };
}

function readCode(row: CodeRow | undefined): SentCode | null {
  if (row === undefined) return null;
  const [, codeHash, triesLeft, sentAt, day, sentToday] = row;
  return { codeHash, triesLeft, sentAt, day, sentToday };
}

type CodeRow = [
  key: string,
  codeHash: string,
  triesLeft: number,
  sentAt: number,
  day: number,
  sentToday: number,
];

interface ImportRunRow extends Omit<ImportRun, "byteOffset" | "finishedAt"> {
  byte_offset: number;
  finished_at: number | null;
}
