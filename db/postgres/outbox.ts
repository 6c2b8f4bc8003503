import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import { MESSAGE, type MessageRow, readMessage } from "../message-row.ts";
import type { MessageState, Outbox, Outcome } from "../outbox.ts";
import { outbox } from "./columns.ts";
import type { Connection, Session } from "./connection.ts";
import { and, asc, desc, eq, sql } from "./drizzle.ts";
import { InTheWay, isLost, mayTryAgain } from "./faults.ts";
import { groupCommits } from "./group.ts";
import { oneOf, orm } from "./preparing.ts";
import { prepare, type Statement } from "./statement.ts";
import { trying } from "./trying.ts";

const of = outbox as typeof outbox & Record<(typeof MESSAGE)[number], PgColumn>;
const COLUMNS = pick(outbox, MESSAGE);
const below = sql`${of.number} < ${sql.placeholder("below")}`;
const first = sql.placeholder("first");
const dueBy = () =>
  and(
    eq(of.channel, sql.placeholder("channel")),
    sql`${of.nextAttemptAt} <= ${sql.placeholder("now")}`,
  );
const due = () =>
  orm
    .select({ number: of.number })
    .from(outbox)
    .where(dueBy())
    .orderBy(asc(of.nextAttemptAt), asc(of.number))
    .limit(sql.placeholder("most"));
const isQueued = and(eq(of.number, sql.placeholder("number")), eq(of.state, sql`'QUEUED'`));
const isStillClaimed = and(isQueued, eq(of.attempts, sql.placeholder("attempts")));
const newest = () => orm.select(COLUMNS).from(outbox);

const DUE = prepare(due());
/** What is due is asked again of each row that another claim held: by then it is not. */
const CLAIM = prepare(
  orm
    .update(outbox)
    .set({ attempts: sql`${of.attempts} + 1`, nextAttemptAt: sql.placeholder("until") })
    .where(and(sql`${of.number} in (${due()})`, dueBy()))
    .returning(COLUMNS),
);
const SENT = prepare(
  orm
    .update(outbox)
    .set({
      content: sql`case when ${of.kind} in ('VALIDATION_CODE', 'REMINDER') then '' else ${of.content} end`,
      state: sql`'SENT'`,
      nextAttemptAt: sql`null`,
      lastError: sql`null`,
      sentAt: sql.placeholder("at"),
    })
    .where(isQueued),
);
const AGAIN = prepare(
  orm
    .update(outbox)
    .set({
      nextAttemptAt: sql.placeholder("nextAttemptAt"),
      lastError: sql.placeholder("lastError"),
    })
    .where(isStillClaimed),
);
const DEAD = prepare(
  orm
    .update(outbox)
    .set({
      content: sql`case when ${sql.placeholder("wipe")} then '' else ${of.content} end`,
      state: sql`'DEAD'`,
      nextAttemptAt: sql`null`,
      lastError: sql.placeholder("lastError"),
    })
    .where(isStillClaimed),
);
const ONE = oneOf(outbox, of.number, MESSAGE);
const NEWEST = prepare(newest().where(below).orderBy(desc(of.number)).limit(first));
const OF_STATE = prepare(
  newest()
    .where(and(eq(of.state, sql.placeholder("state")), below))
    .orderBy(desc(of.number))
    .limit(first),
);
const COUNT = prepare(
  orm.select({ state: of.state, count: sql`count(*)` }).from(outbox).groupBy(of.state),
);

interface Settled {
  number: number;
  attempts: number;
  outcome: Outcome;
}

/** The outbox as those see it who send from it. What became of messages is written in groups. */
export function openOutbox(connection: Connection): Outbox & { close(): Promise<void> } {
  const { read, once } = connection;
  const messagesOf = (rows: unknown[][]) => rows.map((row) => readMessage(row as MessageRow));

  /** Whatever is asked twice is the same the second time, so that one cut off is done again. */
  const outcomes = groupCommits<Settled, void>(async (group) => {
    const work = () =>
      connection.transaction((session) =>
        Promise.all(group.map((settled) => settle(session, settled))),
      );
    await trying(work, (fault) => mayTryAgain(fault) || isLost(fault));
    return group.map(() => ({ result: undefined }));
  });

  const isDue: Outbox["isDue"] = async (channel, now) =>
    (await read(DUE, channel, now, 1)).length > 0;

  return {
    isDue,

    /** Most of the time nothing is due, and then nothing is written. */
    async claim({ channel, now, until, most }) {
      if (!(await isDue(channel, now))) return [];
      const claim = () => once(CLAIM, until, channel, now, most, channel, now);
      /** Two that claim at once may each wait for the other, and then one has claimed nothing. */
      const { rows } = await trying(claim, (fault) => fault instanceof InTheWay);
      return messagesOf(rows).sort((a, b) => a.number - b.number);
    },

    settle: ({ number, attempts }, outcome) => outcomes.add({ number, attempts, outcome }),

    async message(number) {
      return messagesOf(await read(ONE, number))[0] ?? null;
    },

    async list(state, under, most) {
      const upTo = under ?? Number.MAX_SAFE_INTEGER;
      const rows =
        state === null ? await read(NEWEST, upTo, most) : await read(OF_STATE, state, upTo, most);
      return messagesOf(rows);
    },

    async count() {
      const found = Object.fromEntries((await read(COUNT)) as [MessageState, number][]);
      return { QUEUED: 0, SENT: 0, DEAD: 0, ...found };
    },

    close: outcomes.close,
  };
}

function settle(session: Session, { number, attempts, outcome }: Settled) {
  const run = (statement: Statement, ...values: unknown[]) => session.query(statement, ...values);
  switch (outcome.state) {
    case "SENT":
      return run(SENT, outcome.at, number);
    case "QUEUED":
      return run(AGAIN, outcome.nextAttemptAt, outcome.lastError, number, attempts);
    case "DEAD":
      return run(DEAD, outcome.wipe, outcome.lastError, number, attempts);
  }
}
