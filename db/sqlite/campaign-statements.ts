import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import { CAMPAIGN } from "../campaign-row.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { campaign, campaignRecipient, outbox, person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, asc, desc, eq, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** Every statement of campaigns, but for those of changes. */
export function prepareCampaigns(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const number = campaign.number as SQLiteColumn;
  const state = campaign.state as SQLiteColumn;
  const key = campaignRecipient.key as SQLiteColumn;
  const all = () => orm.select(pick(campaign, CAMPAIGN)).from(campaign);
  const isIt = eq(number, sql.placeholder("number"));
  const most = sql.placeholder("most");
  const more = (column: SQLiteColumn | undefined, by: string) =>
    sql`${column} + ${sql.placeholder(by)}`;
  return {
    campaign: oneOf(campaign, number, CAMPAIGN).raw(),
    list: prepare(
      all()
        .where(sql`${number} < ${sql.placeholder("below")}`)
        .orderBy(desc(number))
        .limit(most),
    ).raw(),
    active: prepare(
      all()
        .where(sql`${state} in ('PLANNING', 'RUNNING', 'REVIEWING', 'CLEARING')`)
        .orderBy(asc(number)),
    ).raw(),
    peopleAfter: prepare(
      orm
        .select(pick(person, PERSON_COLUMNS))
        .from(person)
        .where(sql`${person.nationalId} > ${sql.placeholder("after")} and ${person.state} = 0`)
        .orderBy(asc(person.nationalId as SQLiteColumn))
        .limit(most),
    ).raw(),
    recipients: prepare(
      orm
        .select({ key })
        .from(campaignRecipient)
        .where(sql`${key} > ${sql.placeholder("after")} and ${key} < ${sql.placeholder("end")}`)
        .orderBy(asc(key))
        .limit(most),
    ).pluck(),
    recipient: oneOf(campaignRecipient, key, ["key"]).pluck(),
    addRecipients: prepare(
      orm
        .insert(campaignRecipient)
        .select(sql`select value from json_each(${sql.placeholder("keys")}) where true`)
        .onConflictDoNothing(),
    ),
    planned: prepare(
      orm
        .update(campaign)
        .set({
          state: sql.placeholder("state"),
          position: sql.placeholder("position"),
          recipients: more(campaign.recipients, "added"),
          forecast: sql.placeholder("forecast"),
        })
        .where(isIt),
    ),
    handled: prepare(
      orm
        .update(campaign)
        .set({
          position: sql.placeholder("position"),
          handled: more(campaign.handled, "people"),
          reached: more(campaign.reached, "written"),
          results: sql.placeholder("results"),
        })
        .where(isIt),
    ),
    complete: prepare(
      orm
        .update(campaign)
        .set({ state: sql`'COMPLETED'`, finishedAt: sql.placeholder("at") })
        .where(
          and(
            isIt,
            eq(state, sql`'RUNNING'`),
            sql`${campaign.position} is ${sql.placeholder("position")}`,
          ),
        ),
    ),
    addMessage: prepare(
      orm
        .insert(outbox)
        .select(
          sql`select null, ${sql.placeholder("to")}, ${sql.placeholder("at")}, 'CAMPAIGN', ${sql.placeholder("channel")}, ${sql.placeholder("address")}, ${sql.placeholder("language")}, ${sql.placeholder("content")}, 'QUEUED', 0, ${sql.placeholder("due")}, null, null, ${sql.placeholder("campaign")}`,
        ),
    ),
    countMessages: prepare(
      orm
        .select({ state: outbox.state as SQLiteColumn, count: sql`count(*)` })
        .from(outbox)
        .where(eq(outbox.campaign as SQLiteColumn, sql.placeholder("campaign")))
        .groupBy(outbox.state as SQLiteColumn),
    ).raw(),
  };
}
