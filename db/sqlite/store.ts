import { join } from "node:path";
import type { Environment } from "../../src/rules/national-id.ts";
import type { Person } from "../../src/rules/person.ts";
import { keyOf, NATIONAL_ID, ORG_NUMBER } from "../number-key.ts";
import {
  MOST_REPLACEMENTS,
  nationalIdOf,
  type PersonRow,
  REPLACED,
  readPerson,
} from "../person-row.ts";
import { type AgencyRow, readAgency, readCode, readImportRun } from "../small-rows.ts";
import { type Store, StoreUnavailable } from "../store.ts";
import { countingBeside } from "./beside.ts";
import { openCampaigns } from "./campaigns.ts";
import { openChanges } from "./changes.ts";
import { connect, MEMORY, vacuum } from "./connection.ts";
import { openEnterprises } from "./enterprises.ts";
import { openHistory } from "./history.ts";
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
  const { client } = connection;
  const statements = prepareStatements(connection);
  const changes = openChanges(connection);
  const history = openHistory(connection);
  const outbox = openOutbox(connection);
  const beside = countingBeside(file);

  statements.putRegister.run(1, environment);
  const settled = (statements.register.get(1) as { environment: Environment }).environment;
  if (settled !== environment) {
    client.close();
    const message = `expected a store for ${environment} people, it was made for ${settled} people`;
    throw new StoreUnavailable(file, new Error(message));
  }

  function people(nationalIds: readonly string[], mayLead = MOST_REPLACEMENTS): (Person | null)[] {
    const first = nationalIds.length === 1 ? keyOf(nationalIds[0] ?? "", NATIONAL_ID) : null;
    const rows = (
      first === null
        ? statements.people.all(jsonOfKeys(nationalIds, NATIONAL_ID))
        : statements.person.all(first)
    ) as PersonRow[];
    const isReplaced = rows.some((row) => row[STATE] === REPLACED);
    if (rows.length === nationalIds.length && !isReplaced) return rows.map(readPerson);
    const byId = new Map<string, Person>();
    for (const row of rows)
      if (row[STATE] !== REPLACED) byId.set(nationalIdOf(row[0]), readPerson(row));
    if (isReplaced && mayLead > 0) followInto(byId, rows, mayLead - 1);
    return nationalIds.map((nationalId) => byId.get(nationalId) ?? null);
  }

  /** Puts the people that replaced numbers lead to under the numbers asked for. */
  function followInto(
    byId: Map<string, Person>,
    rows: readonly PersonRow[],
    mayLead: number,
  ): void {
    const replaced = rows.flatMap((row) => (row[STATE] === REPLACED ? [row[0]] : []));
    const ways = statements.replacements.all(JSON.stringify(replaced)) as [number, number][];
    const found = people(
      ways.map(([, to]) => nationalIdOf(to)),
      mayLead,
    );
    for (const [i, [from]] of ways.entries()) {
      const redirectedFrom = nationalIdOf(from);
      const person = found[i];
      if (person) byId.set(redirectedFrom, { ...person, redirectedFrom });
    }
  }

  return {
    ...history,
    ...changes,
    ...openEnterprises(connection),
    ...openReminders(connection),
    environment,
    outbox,
    campaigns: openCampaigns(connection),

    people: (nationalIds) => people(nationalIds),

    sharedEmails: (addresses) =>
      statements.sharedEmails.all(JSON.stringify(addresses)).map(Boolean),
    sharedMobiles: (numbers) => statements.sharedMobiles.all(JSON.stringify(numbers)).map(Boolean),

    mailboxSuppliers(orgNumbers) {
      const rows = statements.mailboxSuppliers.all(jsonOfKeys(orgNumbers, ORG_NUMBER)) as [
        number,
        string,
      ][];
      const certificates = new Map(rows.map(([key, certificate]) => [String(key), certificate]));
      return orgNumbers.map((orgNumber) => {
        const certificate = certificates.get(orgNumber);
        return certificate === undefined ? null : { orgNumber, certificate };
      });
    },

    agency(orgNumber) {
      const row = statements.agency.get(Number(orgNumber)) as AgencyRow | undefined;
      return row === undefined ? null : readAgency(row);
    },

    agencies(orgNumbers) {
      const rows = statements.agencies.all(jsonOfKeys(orgNumbers, ORG_NUMBER)) as AgencyRow[];
      const byNumber = new Map(rows.map((row) => [String(row[0]), readAgency(row)]));
      return orgNumbers.map((orgNumber) => byNumber.get(orgNumber) ?? null);
    },

    allAgencies(after, first) {
      const rows = statements.allAgencies.all(Number(after ?? 0), first) as AgencyRow[];
      return rows.map(readAgency);
    },

    sentCode: (key) => readCode(statements.sentCode.get(key)),
    takeTry: (key) => readCode(statements.takeTry.get(key)),
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

    vacuum: () => vacuum(client),

    close() {
      beside.close();
      changes.close();
      outbox.close();
      client.close();
    },
  };
}

const STATE = 1;
function jsonOfKeys(keys: readonly string[], form: RegExp): string {
  return `[${keys.map((key) => keyOf(key, form)).join(",")}]`;
}
