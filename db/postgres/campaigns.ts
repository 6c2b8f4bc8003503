import { addTallies, type Campaign } from "../../src/rules/campaign.ts";
import { KEYS_EACH, readCampaign } from "../campaign-row.ts";
import type { Campaigns } from "../campaigns.ts";
import { nationalIdOf, type PersonRow, readPerson } from "../person-row.ts";
import * as statements from "./campaign-statements.ts";
import { openCleanUp } from "./clean-up.ts";
import type { Connection, Session } from "./connection.ts";

export function openCampaigns(connection: Connection): Campaigns {
  const { read, once } = connection;
  const goOn = goingOn(connection);
  const first = (number: number) => number * KEYS_EACH;

  return {
    ...openCleanUp(connection, goOn),

    async campaign(number) {
      const [row] = await read(statements.ONE, number);
      return row === undefined ? null : readCampaign(row);
    },
    list: async (below, most) =>
      (await read(statements.LIST, below ?? Number.MAX_SAFE_INTEGER, most)).map(readCampaign),
    active: async () => (await read(statements.ACTIVE)).map(readCampaign),
    async peopleAfter(position, most) {
      const rows = await read(statements.PEOPLE_AFTER, position ?? -1, most);
      return rows.map((row) => readPerson(row as unknown as PersonRow));
    },
    async recipientsAfter(number, position, most) {
      const after = first(number) + (position ?? -1);
      const rows = await read(statements.RECIPIENTS, after, first(number + 1), most);
      return rows.map(([key]) => nationalIdOf((key as number) % KEYS_EACH));
    },
    async isRecipient(number, nationalId) {
      const found = await read(statements.RECIPIENT, first(number) + Number(nationalId));
      return found.length > 0;
    },

    plan: (planned) =>
      goOn(planned.campaign, "PLANNING", async (session, before) => {
        const { number } = planned.campaign;
        const keys = planned.nationalIds.map((id) => first(number) + Number(id));
        const { changes: added } = await session.query(statements.ADD_RECIPIENTS, keys);
        const forecast = JSON.stringify(addTallies(before.forecast, planned.forecast));
        const state = planned.isAll ? "PLANNED" : "PLANNING";
        const reached = planned.isAll ? null : planned.position;
        await session.query(statements.PLANNED, state, reached, added, forecast, number);
      }),

    handle: (handled) =>
      goOn(handled.campaign, "RUNNING", async (session, before) => {
        const { number } = handled.campaign;
        const { position, people, reached, messages } = handled;
        const results = JSON.stringify(addTallies(before.results, handled.results));
        await Promise.all([
          ...messages.map(({ nationalId, channel, address, language, dueAt }) => {
            const said = [channel, address, language, String(number), dueAt, number];
            const to = Number(nationalId);
            return session.query(statements.ADD_MESSAGE, to, handled.at, ...said);
          }),
          session.query(statements.HANDLED, position, people, reached, results, number),
        ]);
      }),

    async complete({ number, position }, at) {
      const { changes } = await once(statements.COMPLETE, at, number, position);
      return changes > 0;
    },

    async countMessages(number) {
      const found = Object.fromEntries(
        (await read(statements.COUNT_MESSAGES, number)) as [string, number][],
      );
      return { QUEUED: 0, SENT: 0, DEAD: 0, ...found };
    },
  };
}

/** Goes on with a campaign, unless somebody else did, or changed its state; then says false. */
export type GoOn = (
  campaign: Pick<Campaign, "number" | "position">,
  from: Campaign["state"],
  work: (session: Session, before: Campaign) => Promise<void>,
) => Promise<boolean>;

function goingOn(connection: Connection): GoOn {
  return ({ number, position }, from, work) =>
    connection.transaction(async (session) => {
      const [row] = (await session.query(statements.HELD, number)).rows;
      const before = row === undefined ? null : readCampaign(row);
      if (before?.state !== from || before.position !== position) return false;
      await work(session, before);
      return true;
    });
}
