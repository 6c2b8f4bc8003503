import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../src/rules/person.ts";
import { createTally, type RegisterQuality } from "../../src/rules/register-quality.ts";
import { ACTIVE, DELETED } from "../person-row.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { eq, sql } from "./drizzle.ts";
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
    for (const row of statements.active.iterate(ACTIVE) as Iterable<ActiveRow>) {
      registered++;
      tally.add({ reserved: row[0] !== 0, email: row[1], mobile: row[2] });
    }
    const { reserved, withoutAddress, reachable, channels } = tally.result();
    return {
      asOf: now,
      registered,
      deleted: statements.inState.get(DELETED) as number,
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

type ActiveRow = [reserved: number, email: number | null, mobile: number | null];

function prepareCounting(connection: Connection) {
  const { prepare, orm } = preparing(connection);
  const of = person as Record<string, SQLiteColumn> & typeof person;
  const isInState = eq(of.state as SQLiteColumn, sql.placeholder("state"));
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
    active: prepare(
      orm
        .select({
          reserved: of.reserved as SQLiteColumn,
          email: newest("email"),
          mobile: newest("mobile"),
        })
        .from(person)
        .where(isInState),
    ).raw(),
    inState: prepare(orm.select({ count: sql`count(*)` }).from(person).where(isInState)).pluck(),
    sharedValues: countOf(sql`(${shared(email)} union all ${shared(mobile)})`),
    peopleSharing: countOf(sql`(${having(email)} union ${having(mobile)})`),
  };
}
