import { join } from "node:path";
import type { Environment } from "../../src/rules/national-id.ts";
import { expectSettled } from "../settled.ts";
import { readCode, readImportRun } from "../small-rows.ts";
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
  const { endReads, close: closeLookUps, ...lookUps } = openLookUps(connection, file);
  const changes = openChanges(connection);
  const history = openHistory(connection);
  const outbox = openOutbox(connection);
  const beside = countingBeside(file);

  statements.putRegister.run(1, environment);
  const settled = (statements.register.get(1) as { environment: string }).environment;
  try {
    expectSettled(settled, environment);
  } catch (fault) {
    closeLookUps();
    connection.close();
    throw new StoreUnavailable(file, fault);
  }

  return {
    ...history,
    ...lookUps,
    ...changes,
    done: wal.published(history.done),
    changesAfter: wal.published(history.changesAfter),
    ...openEnterprises(connection),
    ...openReminders(connection),

    environment,
    outbox,
    campaigns: openCampaigns(connection),

    sentCode: (key) => readCode(statements.sentCode.get(key)),
    takeTry: wal.durable((key: string) => readCode(statements.takeTry.get(key))),
    addressBudget(key) {
      const row = statements.addressBudget.get(key) as [number, number] | undefined;
      return row === undefined ? null : { day: row[0], sentToday: row[1] };
    },

    countPeople: () => statements.countPeople.get() as number,
    quality: async (now) =>
      file === MEMORY ? countQuality(connection, now) : beside.run({ of: "PEOPLE", now }),

    importRun(number) {
      return readImportRun(statements.importRun.get(number));
    },

    vacuum() {
      endReads();
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
