import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { addTallies, type Campaign } from "../../src/rules/campaign.ts";
import type { Campaigns, Handled, Planned } from "../campaigns.ts";
import { nationalIdOf, PERSON_COLUMNS, type PersonRow, readPerson } from "../person-row.ts";
import { campaign, campaignRecipient, outbox, person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { and, asc, desc, eq, sql } from "./drizzle.ts";
import { pick, preparing } from "./preparing.ts";

/** National ids have eleven digits: what stands before these in a recipient's key is the campaign. */
export const KEYS_EACH = 100_000_000_000;

export function openCampaigns(connection: Connection): Campaigns {
  const statements = prepareCampaigns(connection);
  const { client } = connection;
  const first = (number: number) => number * KEYS_EACH;
  const find = (number: number) => {
    const row = statements.campaign.get(number) as CampaignRow | undefined;
    return row === undefined ? null : readCampaign(row);
  };

  const plan = client.transaction((planned: Planned): boolean => {
    const { number, position } = planned.campaign;
    const before = find(number);
    if (before?.state !== "PLANNING" || before.position !== position) return false;
    const keys = planned.nationalIds.map((id) => first(number) + Number(id));
    const added = statements.addRecipients.run(JSON.stringify(keys)).changes;
    const forecast = JSON.stringify(addTallies(before.forecast, planned.forecast));
    const state = planned.isAll ? "PLANNED" : "PLANNING";
    const reached = planned.isAll ? null : planned.position;
    statements.planned.run(state, reached, added, forecast, number);
    return true;
  }).immediate;

  const handle = client.transaction((handled: Handled): boolean => {
    const { number, position } = handled.campaign;
    const before = find(number);
    if (before?.state !== "RUNNING" || before.position !== position) return false;
    for (const { nationalId, channel, address, language, dueAt } of handled.messages) {
      const to = Number(nationalId);
      const content = String(number);
      statements.addMessage.run(to, handled.at, channel, address, language, content, dueAt, number);
    }
    const results = JSON.stringify(addTallies(before.results, handled.results));
    statements.handled.run(handled.position, handled.people, handled.reached, results, number);
    return true;
  }).immediate;

  return {
    campaign: find,
    list: (below, most) =>
      (statements.list.all(below ?? Number.MAX_SAFE_INTEGER, most) as CampaignRow[]).map(
        readCampaign,
      ),
    active: () => (statements.active.all() as CampaignRow[]).map(readCampaign),
    peopleAfter: (position, most) =>
      (statements.peopleAfter.all(position ?? -1, most) as PersonRow[]).map(readPerson),
    recipientsAfter(number, position, most) {
      const after = first(number) + (position ?? -1);
      const keys = statements.recipients.all(after, first(number + 1), most) as number[];
      return keys.map((key) => nationalIdOf(key % KEYS_EACH));
    },
    isRecipient: (number, nationalId) =>
      statements.recipient.get(first(number) + Number(nationalId)) !== undefined,
    plan,
    handle,
    complete: ({ number, position }, at) =>
      statements.complete.run(at, number, position).changes > 0,
    countMessages(number) {
      const found = Object.fromEntries(statements.countMessages.all(number) as [string, number][]);
      return { QUEUED: 0, SENT: 0, DEAD: 0, ...found };
    },
  };
}

function prepareCampaigns(connection: Connection) {
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
    campaign: oneOf(campaign, number, CAMPAIGN),
    list: prepare(
      all()
        .where(sql`${number} < ${sql.placeholder("below")}`)
        .orderBy(desc(number))
        .limit(most),
    ),
    active: prepare(all().where(sql`${state} in ('PLANNING', 'RUNNING')`).orderBy(asc(number))),
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

export const CAMPAIGN = [
  "number",
  "name",
  "state",
  "purpose",
  "preference",
  "audience",
  "texts",
  "rate",
  "createdAt",
  "startedAt",
  "finishedAt",
  "position",
  "recipients",
  "handled",
  "reached",
  "forecast",
  "results",
] as const satisfies readonly (keyof Campaign)[];

interface CampaignRow
  extends Omit<
    Campaign,
    "audience" | "texts" | "forecast" | "results" | "createdAt" | "startedAt" | "finishedAt"
  > {
  audience: string;
  texts: string;
  forecast: string;
  results: string;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
}

function readCampaign(row: CampaignRow): Campaign {
  const { created_at: createdAt, started_at: startedAt, finished_at: finishedAt, ...rest } = row;
  return {
    ...rest,
    createdAt,
    startedAt,
    finishedAt,
    audience: JSON.parse(row.audience),
    texts: JSON.parse(row.texts),
    forecast: JSON.parse(row.forecast),
    results: JSON.parse(row.results),
  };
}
