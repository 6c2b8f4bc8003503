import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { pick } from "../builder.ts";
import { MESSAGE, type MessageRow, readMessage } from "../message-row.ts";
import type { Claim, Message, MessageState, Outbox, Outcome } from "../outbox.ts";
import { outbox } from "./columns.ts";
import type { Connection, WritingConnection } from "./connection.ts";
import { and, asc, desc, eq, sql } from "./drizzle.ts";
import { groupCommits } from "./group.ts";
import { preparing } from "./preparing.ts";

/** The outbox as those see it who send from it. What became of messages is written in groups. */
export function openOutbox(connection: WritingConnection): Outbox & { close(): void } {
  const statements = prepareOutbox(connection);
  const { sent, again, dead } = statements;
  const outcomes = groupCommits(connection, () => write);

  function write({ number, attempts, outcome }: Settled): void {
    switch (outcome.state) {
      case "SENT":
        sent.run(outcome.at, number);
        break;
      case "QUEUED":
        again.run(outcome.nextAttemptAt, outcome.lastError, number, attempts);
        break;
      case "DEAD":
        dead.run(Number(outcome.wipe), outcome.lastError, number, attempts);
    }
  }

  const claim = connection.wal.durable(({ channel, now, until, most }: Claim) => {
    const rows = statements.claim.all(until, channel, now, most) as MessageRow[];
    return rows.map(readMessage).sort((a, b) => a.number - b.number);
  });

  const isDue: Outbox["isDue"] = (channel, now) =>
    statements.due.get(channel, now, 1) !== undefined;

  return {
    isDue,

    /** Most of the time nothing is due, and then nobody has to be kept from writing. */
    claim: (asked) => (isDue(asked.channel, asked.now) ? claim(asked) : []),

    settle: ({ number, attempts }, outcome) => outcomes.add({ number, attempts, outcome }),

    message(number) {
      const row = statements.message.get(number) as MessageRow | undefined;
      return row === undefined ? null : readMessage(row);
    },

    list(state, below, first) {
      const under = below ?? Number.MAX_SAFE_INTEGER;
      const rows =
        state === null
          ? statements.newest.all(under, first)
          : statements.of.all(state, under, first);
      return (rows as MessageRow[]).map(readMessage);
    },

    count() {
      const found = Object.fromEntries(statements.count.all() as [MessageState, number][]);
      return { QUEUED: 0, SENT: 0, DEAD: 0, ...found };
    },

    close: outcomes.close,
  };
}

interface Settled extends Pick<Message, "number" | "attempts"> {
  outcome: Outcome;
}

function prepareOutbox(connection: Connection) {
  const { prepare, oneOf, orm } = preparing(connection);
  const of = outbox as Record<keyof Message, SQLiteColumn> & typeof outbox;
  const columns = pick(outbox, MESSAGE);
  const below = sql`${of.number} < ${sql.placeholder("below")}`;
  const isDue = and(
    eq(of.channel, sql.placeholder("channel")),
    sql`${of.nextAttemptAt} <= ${sql.placeholder("now")}`,
  );
  const due = () =>
    orm
      .select({ number: of.number })
      .from(outbox)
      .where(isDue)
      .orderBy(asc(of.nextAttemptAt), asc(of.number))
      .limit(sql.placeholder("most"));
  const isQueued = and(eq(of.number, sql.placeholder("number")), eq(of.state, sql`'QUEUED'`));
  const isStillClaimed = and(isQueued, eq(of.attempts, sql.placeholder("attempts")));
  const newest = () => orm.select(columns).from(outbox);
  return {
    due: prepare(due()),
    claim: prepare(
      orm
        .update(outbox)
        .set({
          attempts: sql`${of.attempts} + 1`,
          nextAttemptAt: sql.placeholder("until"),
        })
        .where(sql`${of.number} in (${due()})`)
        .returning(columns),
    ).raw(),
    sent: prepare(
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
    ),
    again: prepare(
      orm
        .update(outbox)
        .set({
          nextAttemptAt: sql.placeholder("nextAttemptAt"),
          lastError: sql.placeholder("lastError"),
        })
        .where(isStillClaimed),
    ),
    dead: prepare(
      orm
        .update(outbox)
        .set({
          content: sql`case when ${sql.placeholder("wipe")} then '' else ${of.content} end`,
          state: sql`'DEAD'`,
          nextAttemptAt: sql`null`,
          lastError: sql.placeholder("lastError"),
        })
        .where(isStillClaimed),
    ),
    message: oneOf(outbox, of.number, MESSAGE).raw(),
    newest: prepare(newest().where(below).orderBy(desc(of.number)).limit(LIMIT)).raw(),
    of: prepare(
      newest()
        .where(and(eq(of.state, sql.placeholder("state")), below))
        .orderBy(desc(of.number))
        .limit(LIMIT),
    ).raw(),
    count: prepare(
      orm.select({ state: of.state, count: sql`count(*)` }).from(outbox).groupBy(of.state),
    ).raw(),
  };
}

const LIMIT = sql.placeholder("first");
