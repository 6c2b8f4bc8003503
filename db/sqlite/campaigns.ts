import { addTallies } from "../../src/rules/campaign.ts";
import { type CampaignRow, KEYS_EACH, readCampaign } from "../campaign-row.ts";
import type { Campaigns, Handled, Planned } from "../campaigns.ts";
import { nationalIdOf, type PersonRow, readPerson } from "../person-row.ts";
import { prepareCampaigns } from "./campaign-statements.ts";
import { openCleanUp } from "./clean-up.ts";
import type { WritingConnection } from "./connection.ts";

export function openCampaigns(connection: WritingConnection): Campaigns {
  const statements = prepareCampaigns(connection);
  const { client, wal } = connection;
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
    ...openCleanUp(connection, find),
    campaign: find,
    list: (below, most) =>
      (statements.list.all(below ?? Number.MAX_SAFE_INTEGER, most) as CampaignRow[]).map(
        readCampaign,
      ),
    active: () => (statements.active.all() as CampaignRow[]).map(readCampaign),
    peopleAfter: (position, most) =>
      (statements.peopleAfter.all(position ?? -1, most) as PersonRow[]).map((row) =>
        readPerson(row),
      ),
    recipientsAfter(number, position, most) {
      const after = first(number) + (position ?? -1);
      const keys = statements.recipients.all(after, first(number + 1), most) as number[];
      return keys.map((key) => nationalIdOf(key % KEYS_EACH));
    },
    isRecipient: (number, nationalId) =>
      statements.recipient.get(first(number) + Number(nationalId)) !== undefined,
    plan: wal.durable(plan),
    handle: wal.durable(handle),
    complete: wal.durable(
      ({ number, position }, at) => statements.complete.run(at, number, position).changes > 0,
    ),
    countMessages(number) {
      const found = Object.fromEntries(statements.countMessages.all(number) as [string, number][]);
      return { QUEUED: 0, SENT: 0, DEAD: 0, ...found };
    },
  };
}
