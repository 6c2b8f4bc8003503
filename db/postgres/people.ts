import type { PgColumn } from "drizzle-orm/pg-core";
import type { Person } from "../../src/rules/person.ts";
import { keyOf, NATIONAL_ID } from "../number-key.ts";
import {
  MOST_REPLACEMENTS,
  nationalIdOf,
  PERSON_COLUMNS,
  type PersonRow,
  REPLACED,
  readPerson,
} from "../person-row.ts";
import type { Store } from "../store.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { eachOf, hasSecond, oneOf, orm, value } from "./preparing.ts";
import { prepare } from "./statement.ts";

const KEY = person.nationalId as PgColumn;
const ONE = oneOf(person, KEY, PERSON_COLUMNS);
const EACH = eachOf(person, KEY, PERSON_COLUMNS);
const REPLACEMENTS = eachOf(person, KEY, ["nationalId", "replacedBy"]);
const SHARED_EMAILS = hasSecond(sql`lower(${person.email}) = lower(${value})`);
const SHARED_MOBILES = hasSecond(sql`${person.mobile} = ${value}`);
const COUNT = prepare(orm.select({ count: sql`count(*)` }).from(person));

/**
 * The part of the store that looks people up.
 *
 * @param many where to read many rows from.
 */
export function openPeople(
  { read }: Connection,
  many: Pick<Connection, "read">,
): Pick<Store, "people" | "sharedEmails" | "sharedMobiles" | "countPeople"> {
  async function people(
    nationalIds: readonly string[],
    mayLead = MOST_REPLACEMENTS,
  ): Promise<(Person | null)[]> {
    const keys = nationalIds.map((id) => keyOf(id, NATIONAL_ID));
    const rows = (keys.length === 1
      ? await read(ONE, keys[0])
      : await many.read(EACH, keys)) as unknown as PersonRow[];
    const byId = new Map<string, Person>();
    const replaced: number[] = [];
    for (const row of rows)
      if (row[STATE] === REPLACED) replaced.push(row[0]);
      else byId.set(nationalIdOf(row[0]), readPerson(row));
    if (replaced.length > 0 && mayLead > 0) await followInto(byId, replaced, mayLead - 1);
    return nationalIds.map((nationalId) => byId.get(nationalId) ?? null);
  }

  /** Puts the people that replaced numbers lead to under the numbers asked for. */
  async function followInto(
    byId: Map<string, Person>,
    replaced: readonly number[],
    mayLead: number,
  ): Promise<void> {
    const ways = (await many.read(REPLACEMENTS, replaced)) as [number, number][];
    const found = await people(
      ways.map(([, to]) => nationalIdOf(to)),
      mayLead,
    );
    for (const [i, [from]] of ways.entries()) {
      const redirectedFrom = nationalIdOf(from);
      const to = found[i];
      if (to) byId.set(redirectedFrom, { ...to, redirectedFrom });
    }
  }

  return {
    people: (nationalIds) => people(nationalIds),
    async sharedEmails(addresses) {
      return (await many.read(SHARED_EMAILS, addresses)).map(([isShared]) => Boolean(isShared));
    },
    async sharedMobiles(numbers) {
      return (await many.read(SHARED_MOBILES, numbers)).map(([isShared]) => Boolean(isShared));
    },
    async countPeople() {
      return Number((await many.read(COUNT))[0]?.[0]);
    },
  };
}

const STATE = 1;
