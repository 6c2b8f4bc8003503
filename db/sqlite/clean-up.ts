import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Campaign } from "../../src/rules/campaign.ts";
import { KEYS_EACH } from "../campaign-row.ts";
import type { Campaigns, Reviewed } from "../campaigns.ts";
import { campaign, campaignRecipient, person } from "./columns.ts";
import type { Connection, WritingConnection } from "./connection.ts";
import { and, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

type CleaningUp = Pick<Campaigns, "countHolders" | "sharedAddresses" | "review" | "finishClearing">;

/** What finds addresses that many people have, and leaves of those asked whose are to be cleared. */
export function openCleanUp(
  connection: WritingConnection,
  find: (number: number) => Campaign | null,
): CleaningUp {
  const { client, wal } = connection;
  const statements = prepareCleanUp(connection);

  const review = client.transaction((reviewed: Reviewed): boolean => {
    const { number, position } = reviewed.campaign;
    const before = find(number);
    if (before?.state !== "REVIEWING" || before.position !== position) return false;
    const keys = reviewed.settled.map((id) => number * KEYS_EACH + Number(id));
    statements.dropRecipients.run(JSON.stringify(keys));
    const state = reviewed.position === null ? "CLEARING" : "REVIEWING";
    statements.reviewed.run(state, reviewed.position, number);
    return true;
  }).immediate;

  return {
    countHolders(channel, addresses, most) {
      const count = channel === "EMAIL" ? statements.emailHolders : statements.mobileHolders;
      return count.all(most, JSON.stringify(addresses)) as number[];
    },
    sharedAddresses(channel, moreThan, after, first) {
      const shared = channel === "EMAIL" ? statements.sharedEmails : statements.sharedMobiles;
      const rows = shared.all(after, moreThan, first) as [string, number][];
      return rows.map(([address, people]) => ({ address, people }));
    },
    review: wal.durable(review),
    finishClearing: wal.durable(
      ({ number, position }) => statements.cleared.run(number, position).changes > 0,
    ),
  };
}

function prepareCleanUp(connection: Connection) {
  const { prepare, orm, value } = preparing(connection);
  const email = sql`lower(${person.email})`;
  const mobile = sql`${person.mobile}`;
  const isIt = eq(campaign.number as SQLiteColumn, sql.placeholder("number"));

  /** Counts in the index no further than it has to. */
  const holders = (match: ReturnType<typeof sql>) => {
    const some = sql`select 1 from ${person} where ${match} limit ${sql.placeholder("most")}`;
    const count = sql`(select count(*) from (${some}))`;
    return prepare(orm.select({ count }).from(sql`json_each(${sql.placeholder("asked")})`)).pluck();
  };
  /**
   * Walks the index in its order and stops when the page is full. Grouped or ordered outside, SQLite
   * would fetch every row for the sake of an address that the index has.
   */
  const shared = (address: ReturnType<typeof sql>) => {
    const after = sql`${address} > ${sql.placeholder("after")}`;
    const inOrder = sql`(select ${address} as a from ${person} where ${after} order by ${address})`;
    return prepare(
      orm
        .select({ address: sql`a`, people: sql`count(*)` })
        .from(inOrder)
        .groupBy(sql`a`)
        .having(sql`count(*) > ${sql.placeholder("moreThan")}`)
        .limit(sql.placeholder("first")),
    ).raw();
  };

  return {
    emailHolders: holders(sql`${email} = lower(${value})`),
    mobileHolders: holders(sql`${mobile} = ${value}`),
    sharedEmails: shared(email),
    sharedMobiles: shared(mobile),
    dropRecipients: prepare(
      orm
        .delete(campaignRecipient)
        .where(
          sql`${campaignRecipient.key} in (select value from json_each(${sql.placeholder("keys")}))`,
        ),
    ),
    reviewed: prepare(
      orm
        .update(campaign)
        .set({ state: sql.placeholder("state"), position: sql.placeholder("position") })
        .where(isIt),
    ),
    cleared: prepare(
      orm
        .update(campaign)
        .set({ state: sql`'CLEARED'` })
        .where(
          and(
            isIt,
            eq(campaign.state as SQLiteColumn, sql`'CLEARING'`),
            sql`${campaign.position} is ${sql.placeholder("position")}`,
          ),
        ),
    ),
  };
}
