import type { Environment } from "../../src/rules/national-id.ts";
import { nationalIdOf, type PersonRow, readPerson, writePerson } from "../person-row.ts";
import {
  type Agency,
  type ImportRun,
  RevisionConflict,
  type Store,
  StoreUnavailable,
} from "../store.ts";
import { openChanges } from "./changes.ts";
import { connect } from "./connection.ts";
import { prepareStatements } from "./statements.ts";

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
  const connection = connect(file, trace);
  const { client } = connection;
  const statements = prepareStatements(connection);
  const transaction = <Args extends unknown[]>(work: (...args: Args) => void) =>
    client.transaction(work).immediate;

  statements.putRegister.run(1, environment);
  const settled = (statements.register.get(1) as { environment: Environment }).environment;
  if (settled !== environment) {
    client.close();
    const message = `expected a store for ${environment} people, it was made for ${settled} people`;
    throw new StoreUnavailable(file, new Error(message));
  }

  return {
    ...openChanges(connection),
    environment,

    people(nationalIds) {
      if (nationalIds.length === 1) {
        const row = statements.person.get(keyOf(nationalIds[0] ?? "", NATIONAL_ID)) as
          | PersonRow
          | undefined;
        return [row === undefined ? null : readPerson(row)];
      }
      const rows = statements.people.all(jsonOfKeys(nationalIds, NATIONAL_ID)) as PersonRow[];
      if (rows.length === nationalIds.length) return rows.map(readPerson);
      const byId = new Map(rows.map((row) => [nationalIdOf(row[0]), readPerson(row)]));
      return nationalIds.map((nationalId) => byId.get(nationalId) ?? null);
    },

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
      if (row === undefined) return null;
      const { name, connected_at, disconnected_at } = row;
      return { orgNumber, name, connectedAt: connected_at, disconnectedAt: disconnected_at };
    },

    countPeople: () => statements.countPeople.get() as number,

    connectAgency({ orgNumber, name, connectedAt, disconnectedAt }: Agency) {
      statements.putAgency.run(Number(orgNumber), name, connectedAt, disconnectedAt);
    },

    importRun(number) {
      const row = statements.importRun.get(number) as ImportRunRow | undefined;
      if (row === undefined) return null;
      const { byte_offset, finished_at, ...rest } = row;
      return { ...rest, byteOffset: byte_offset, finishedAt: finished_at };
    },

    load: transaction(({ people, suppliers, run }) => {
      for (const person of people) {
        const { changes } = statements.putPerson.run(...writePerson(person));
        if (changes === 0) throw new RevisionConflict();
      }
      for (const { orgNumber, certificate } of suppliers)
        statements.putSupplier.run(Number(orgNumber), certificate);
      if (run !== null) {
        const { number, file, line, byteOffset, accepted, refused, finishedAt } = run;
        statements.putImportRun.run(number, file, line, byteOffset, accepted, refused, finishedAt);
      }
    }) as Store["load"],

    close: () => {
      client.close();
    },
  };
}

const NATIONAL_ID = /^[0-9]{11}$/;
const ORG_NUMBER = /^[0-9]{9}$/;

/** The integer behind a number's digits; for what is none, one that is never there. */
function keyOf(digits: string, form: RegExp): number {
  return form.test(digits) ? Number(digits) : -1;
}

function jsonOfKeys(keys: readonly string[], form: RegExp): string {
  return `[${keys.map((key) => keyOf(key, form)).join(",")}]`;
}

interface AgencyRow {
  name: string;
  connected_at: number;
  disconnected_at: number | null;
}

interface ImportRunRow extends Omit<ImportRun, "byteOffset" | "finishedAt"> {
  byte_offset: number;
  finished_at: number | null;
}
