import type { Person } from "../../src/rules/person.ts";
import { keyOf, NATIONAL_ID, ORG_NUMBER } from "../number-key.ts";
import {
  MOST_REPLACEMENTS,
  nationalIdOf,
  type PersonRow,
  REPLACED,
  readPerson,
} from "../person-row.ts";
import { type AgencyRow, readAgency } from "../small-rows.ts";
import type { Agency, Store } from "../store.ts";
import { type Connection, connectReading, MEMORY } from "./connection.ts";
import { NO_TURN, readTurn } from "./read-turn.ts";
import { prepareLookUps } from "./statements.ts";

type LookUps = Pick<
  Store,
  | "people"
  | "sharedEmails"
  | "sharedMobiles"
  | "mailboxSuppliers"
  | "agency"
  | "agencies"
  | "allAgencies"
>;

/**
 * Looks people, agencies and suppliers up, over a connection of its own that only reads: without the
 * checks of every page that writing is worth, a look-up of a thousand takes two thirds of the time.
 */
export function openLookUps(
  writing: Connection,
  file: string,
): LookUps & { endReads(): void; close(): void } {
  const connection = file === MEMORY ? writing : connectReading(file);
  const statements = prepareLookUps(connection);
  /** Most requests of a turn are of one agency. */
  const agencies = new Map<string, Agency | null>();
  const isKept = file !== MEMORY;
  const turn = isKept ? readTurn(connection.client, () => agencies.clear()) : NO_TURN;

  function people(nationalIds: readonly string[], mayLead = MOST_REPLACEMENTS): (Person | null)[] {
    const first = nationalIds.length === 1 ? keyOf(nationalIds[0] ?? "", NATIONAL_ID) : null;
    const rows = (
      first === null
        ? statements.people.all(jsonOfKeys(nationalIds, NATIONAL_ID))
        : statements.person.all(first)
    ) as PersonRow[];
    const isReplaced = rows.some((row) => row[STATE] === REPLACED);
    if (rows.length === nationalIds.length && !isReplaced)
      return rows.map((row, i) => readPerson(row, nationalIds[i]));
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
    people(nationalIds) {
      turn.begin();
      return people(nationalIds);
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
      const known = agencies.get(orgNumber);
      if (known !== undefined) return known;
      turn.begin();
      const row = statements.agency.get(Number(orgNumber)) as AgencyRow | undefined;
      const agency = row === undefined ? null : readAgency(row);
      if (isKept) agencies.set(orgNumber, agency);
      return agency;
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

    endReads: turn.end,

    close() {
      turn.end();
      if (connection !== writing) connection.client.close();
    },
  };
}

const STATE = 1;
function jsonOfKeys(keys: readonly string[], form: RegExp): string {
  return `[${keys.map((key) => keyOf(key, form)).join(",")}]`;
}
