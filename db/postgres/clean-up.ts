import type { SQL } from "drizzle-orm";
import { KEYS_EACH } from "../campaign-row.ts";
import type { Campaigns } from "../campaigns.ts";
import { CLEARED, DROP_RECIPIENTS, REVIEWED } from "./campaign-statements.ts";
import type { GoOn } from "./campaigns.ts";
import { person } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./drizzle.ts";
import { askedTexts, inOrderAsked, orm, value } from "./preparing.ts";
import { prepare } from "./statement.ts";

/** Counts in the index no further than it has to. */
const holders = (match: SQL) => {
  const some = sql`select 1 from ${person} where ${match} limit ${sql.placeholder("most")}`;
  const count = sql`(select count(*) from (${some}) as found)`;
  return prepare(orm.select({ count }).from(askedTexts).orderBy(inOrderAsked));
};
const shared = (address: SQL) =>
  prepare(
    orm
      .select({ address, people: sql`count(*)` })
      .from(person)
      .where(sql`${address} > ${sql.placeholder("after")}`)
      .groupBy(address)
      .having(sql`count(*) > ${sql.placeholder("moreThan")}`)
      .orderBy(address)
      .limit(sql.placeholder("first")),
  );

const email = sql`lower(${person.email})`;
const mobile = sql`${person.mobile}`;
const HOLDERS = {
  EMAIL: holders(sql`${email} = lower(${value})`),
  SMS: holders(sql`${mobile} = ${value}`),
};
const SHARED = { EMAIL: shared(email), SMS: shared(mobile) };

type CleaningUp = Pick<Campaigns, "countHolders" | "sharedAddresses" | "review" | "finishClearing">;

/** What finds addresses that many people have, and leaves of those asked whose are to be cleared. */
export function openCleanUp({ read, once }: Connection, goOn: GoOn): CleaningUp {
  return {
    async countHolders(channel, addresses, most) {
      const rows = await read(HOLDERS[channel], most, addresses);
      return rows.map(([count]) => Number(count));
    },
    async sharedAddresses(channel, moreThan, after, first) {
      const rows = (await read(SHARED[channel], after, moreThan, first)) as [string, number][];
      return rows.map(([address, people]) => ({ address, people }));
    },
    review: (reviewed) =>
      goOn(reviewed.campaign, "REVIEWING", async (session) => {
        const { number } = reviewed.campaign;
        const keys = reviewed.settled.map((id) => number * KEYS_EACH + Number(id));
        const state = reviewed.position === null ? "CLEARING" : "REVIEWING";
        await Promise.all([
          session.query(DROP_RECIPIENTS, keys),
          session.query(REVIEWED, state, reviewed.position, number),
        ]);
      }),
    async finishClearing({ number, position }) {
      const { changes } = await once(CLEARED, number, position);
      return changes > 0;
    },
  };
}
