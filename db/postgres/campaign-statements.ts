import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import { CAMPAIGN } from "../campaign-row.ts";
import { PERSON_COLUMNS } from "../person-row.ts";
import { campaign, campaignRecipient, outbox, person } from "./columns.ts";
import { and, asc, desc, eq, sql } from "./drizzle.ts";
import { oneOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

const number = campaign.number as PgColumn;
const state = campaign.state as PgColumn;
const key = campaignRecipient.key as PgColumn;
const all = () => orm.select(pick(campaign, CAMPAIGN)).from(campaign);
const isIt = eq(number, sql.placeholder("number"));
const most = sql.placeholder("most");
const more = (column: PgColumn | undefined, by: string) =>
  sql`${column} + ${sql.placeholder(by)}::bigint`;
/** Where it was seen to be: nobody went on with it since. */
const isThere = sql`${campaign.position} is not distinct from ${sql.placeholder("position")}::bigint`;

export const ONE = oneOf(campaign, number, CAMPAIGN);
/** Nobody else goes on with it before this transaction ends. */
export const HELD = prepare(all().where(isIt).for("update"));
export const LIST = prepare(
  all()
    .where(sql`${number} < ${sql.placeholder("below")}`)
    .orderBy(desc(number))
    .limit(most),
);
export const ACTIVE = prepare(
  all()
    .where(sql`${state} in ('PLANNING', 'RUNNING', 'REVIEWING', 'CLEARING')`)
    .orderBy(asc(number)),
);
export const PEOPLE_AFTER = prepare(
  orm
    .select(pick(person, PERSON_COLUMNS))
    .from(person)
    .where(sql`${person.nationalId} > ${sql.placeholder("after")} and ${person.state} = 0`)
    .orderBy(asc(person.nationalId as PgColumn))
    .limit(most),
);
export const RECIPIENTS = prepare(
  orm
    .select({ key })
    .from(campaignRecipient)
    .where(sql`${key} > ${sql.placeholder("after")} and ${key} < ${sql.placeholder("end")}`)
    .orderBy(asc(key))
    .limit(most),
);
export const RECIPIENT = oneOf(campaignRecipient, key, ["key"]);
export const ADD_RECIPIENTS = prepare(
  orm
    .insert(campaignRecipient)
    .select(sql`select unnest(${sql.placeholder("keys")}::bigint[])`)
    .onConflictDoNothing(),
);
export const DROP_RECIPIENTS = prepare(
  orm.delete(campaignRecipient).where(sql`${key} = any(${sql.placeholder("keys")})`),
);
export const PLANNED = prepare(
  orm
    .update(campaign)
    .set({
      state: sql.placeholder("state"),
      position: sql.placeholder("position"),
      recipients: more(campaign.recipients, "added"),
      forecast: sql.placeholder("forecast"),
    })
    .where(isIt),
);
export const HANDLED = prepare(
  orm
    .update(campaign)
    .set({
      position: sql.placeholder("position"),
      handled: more(campaign.handled, "people"),
      reached: more(campaign.reached, "written"),
      results: sql.placeholder("results"),
    })
    .where(isIt),
);
export const COMPLETE = prepare(
  orm
    .update(campaign)
    .set({ state: sql`'COMPLETED'`, finishedAt: sql.placeholder("at") })
    .where(and(isIt, eq(state, sql`'RUNNING'`), isThere)),
);
export const REVIEWED = prepare(
  orm
    .update(campaign)
    .set({ state: sql.placeholder("state"), position: sql.placeholder("position") })
    .where(isIt),
);
export const CLEARED = prepare(
  orm
    .update(campaign)
    .set({ state: sql`'CLEARED'` })
    .where(and(isIt, eq(state, sql`'CLEARING'`), isThere)),
);
export const ADD_MESSAGE = prepare(
  orm.insert(outbox).values({
    nationalId: sql.placeholder("to"),
    at: sql.placeholder("at"),
    kind: sql`'CAMPAIGN'`,
    channel: sql.placeholder("channel"),
    address: sql.placeholder("address"),
    language: sql.placeholder("language"),
    content: sql.placeholder("content"),
    state: sql`'QUEUED'`,
    attempts: sql`0`,
    nextAttemptAt: sql.placeholder("due"),
    campaign: sql.placeholder("campaign"),
  }),
);
export const COUNT_MESSAGES = prepare(
  orm
    .select({ state: outbox.state as PgColumn, count: sql`count(*)` })
    .from(outbox)
    .where(eq(outbox.campaign as PgColumn, sql.placeholder("campaign")))
    .groupBy(outbox.state as PgColumn),
);
