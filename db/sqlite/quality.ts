import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../src/rules/person.ts";
import { createTally, type RegisterQuality } from "../../src/rules/register-quality.ts";
import { ACTIVE, DELETED } from "../person-row.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/**
 * Counts the whole register. Everybody is read once, with little of each, and judged by the rule
 * itself: as many sums as there are months would take the database three times as long.
 */
export function countQuality(connection: Connection, now: Instant): RegisterQuality {
  const statements = prepareCounting(connection);
  const count = connection.client.transaction((): RegisterQuality => {
    const tally = createTally(now);
    let registered = 0;
    let deleted = 0;
    for (const [state, reserved, email, mobile] of statements.all.iterate() as Iterable<Row>) {
      if (state === DELETED) deleted++;
      if (state !== ACTIVE) continue;
      registered++;
      tally.add({ reserved: reserved !== 0, email, mobile });
    }
    const { reserved, withoutAddress, reachable, channels } = tally.result();
    return {
      asOf: now,
      registered,
      deleted,
      reserved,
      withoutAddress,
      reachable,
      channels,
      sharedValues: statements.sharedValues.get() as number,
      peopleSharingValues: statements.peopleSharing.get() as number,
    };
  });
  return count();
}

type Row = [state: number, reserved: number, email: number | null, mobile: number | null];

function prepareCounting(connection: Connection) {
  const { prepare, orm } = preparing(connection);
  const of = person as Record<string, SQLiteColumn> & typeof person;
  const newest = (value: string) =>
    sql`case when ${of[value]} is null then null else max(coalesce(${of[`${value}ChangedAt`]}, 0), coalesce(${of[`${value}ConfirmedAt`]}, 0)) end`;
  const email = sql`lower(${of.email})`;
  const mobile = sql`${of.mobile}`;
  /** Read from the value's index alone. */
  const shared = (value: SQL) =>
    sql`select ${value} from ${person} group by ${value} having count(*) > 1 and ${value} is not null`;
  const having = (value: SQL) =>
    sql`select ${of.nationalId} from ${person} where ${value} in (${shared(value)})`;
  const countOf = (rows: SQL) => prepare(orm.select({ count: sql`count(*)` }).from(rows)).pluck();
  return {
    all: prepare(
      orm
        .select({
          state: of.state as SQLiteColumn,
          reserved: of.reserved as SQLiteColumn,
          email: newest("email"),
          mobile: newest("mobile"),
        })
        .from(person),
    ).raw(),
    sharedValues: countOf(sql`(${shared(email)} union all ${shared(mobile)})`),
    peopleSharing: countOf(sql`(${having(email)} union ${having(mobile)})`),
  };
}
