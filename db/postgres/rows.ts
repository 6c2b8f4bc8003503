import type { Difference, Key, Row, WritableRows } from "../carrying/rows.ts";
import { type CarriedTable, carriedTable } from "../carrying/tables.ts";
import { momentOf } from "../moment.ts";
import { expectUnfinished, readSettled, type Settled, writeSettled } from "../settled.ts";
import type { Connection, ConnectOptions, Session } from "./connection.ts";
import { asc, sql } from "./drizzle.ts";
import { type Ending, holdEnding, moveEnding } from "./head.ts";
import { openDatabase, openMadeDatabase } from "./open.ts";
import { openPeople } from "./people.ts";
import {
  ADD_SETTLED,
  GO_ON,
  HOLD_SETTLED,
  keyColumn,
  LAST_NUMBER,
  rowsIn,
  SETTLE,
  SETTLED,
  statementsOf,
} from "./row-statements.ts";
import { prepare, sayable } from "./statement.ts";
import { trying } from "./trying.ts";

/**
 * A register on a server as the rows of its tables, log of look-ups included.
 *
 * @param use whether it is only read, and has to be there, or is made when it is not.
 * @throws {StoreUnavailable} when the database cannot be reached or used.
 */
export async function openRows(
  options: ConnectOptions,
  use: "READ" | "WRITE",
): Promise<WritableRows> {
  const connection = await (use === "READ" ? openMadeDatabase : openDatabase)(options);
  const { read } = connection;

  const greatestKey: WritableRows["greatestKey"] = async (table) =>
    ((await read(statementsOf(table).greatest))[0]?.[0] as Key | null | undefined) ?? null;
  const page = async (table: CarriedTable, after: Key | null, first: number) => {
    const found = rowsIn(table, { after, upTo: null }).orderBy(asc(keyColumn(table)));
    const limited = prepare(found.limit(sql.placeholder("first")));
    return (await read(limited, ...(after === null ? [] : [after]), first)) as Row[];
  };

  /** Where the logs end, as their rows say. */
  async function endings(): Promise<{ changes: Ending; lookUps: Ending }> {
    const newest = Number((await greatestKey(ENTRIES)) ?? -1);
    const [last] = await page(ENTRIES, newest - 1, 1);
    const bytes = last?.[ENTRIES.columns.indexOf("bytes")] ?? null;
    const lookUps = Number((await greatestKey(LOOK_UPS)) ?? -1) + 1;
    return {
      changes: {
        size: newest + 1,
        changes: Number((await greatestKey(CHANGES)) ?? 0),
        newest: momentOf(bytes as Buffer | null),
      },
      lookUps: { size: lookUps, changes: 0, newest: momentOf(null) },
    };
  }

  return {
    async settled() {
      const text = (await read(SETTLED, 1))[0]?.[0];
      return text === undefined ? null : readSettled(String(text));
    },
    count: async (table) => Number((await read(statementsOf(table).count))[0]?.[0]),
    greatestKey,
    page,
    async within(table, span) {
      const borders = [span.after, span.upTo].filter((border) => border !== null);
      return (await read(prepare(rowsIn(table, span)), ...borders)) as Row[];
    },
    async lastNumber(table) {
      const [row] = await read(LAST_NUMBER, table.name, keyColumn(table).name);
      return Number(row?.[0] ?? 0);
    },
    people: openPeople(connection, connection).people,

    begin: (from, to) => connection.transaction((session) => settle(session, from, to)),
    change: (table, difference) => trying(() => change(connection, table, difference)),
    async finish(from, numbers) {
      const { changes, lookUps } = await endings();
      await connection.transaction(async (session) => {
        await moveEnding(session, "register", await holdEnding(session, "register"), changes);
        await moveEnding(session, "access", await holdEnding(session, "access"), lookUps);
        for (const { table, last } of numbers)
          await session.query(
            GO_ON,
            table.name,
            keyColumn(table).name,
            Math.max(last, 1),
            last > 0,
          );
        await settle(session, from, { ...from, isWhole: true });
      });
    },
    close: connection.close,
  };
}

const ENTRIES = carriedTable("auditEntry");
const LOOK_UPS = carriedTable("accessEntry");
const CHANGES = carriedTable("change");

async function change(
  { transaction }: Connection,
  table: CarriedTable,
  { drop, add }: Difference,
): Promise<void> {
  const statements = statementsOf(table);
  const columns = table.columns.map((_, i) => add.map((row) => expectSayable(table, row[i])));
  await transaction(async (session) => {
    const [held] = await Promise.all([
      session.query(HOLD_SETTLED, 1),
      drop.length === 0 ? null : session.query(statements.drop, drop),
      add.length === 0 ? null : session.query(statements.add, ...columns),
    ]);
    expectUnfinished(held.rows[0]?.[0] as string | undefined);
  });
}

/** @throws {RangeError} for what this database would keep as something else. */
function expectSayable<Value>({ name }: CarriedTable, value: Value): Value {
  if (sayable(value) === value) return value;
  throw new RangeError(`expected no text with U+0000 in ${name}: PostgreSQL cannot hold it`);
}

async function settle(session: Session, from: Settled | null, to: Settled): Promise<void> {
  const { changes } =
    from === null
      ? await session.query(ADD_SETTLED, 1, writeSettled(to))
      : await session.query(SETTLE, writeSettled(to), 1, writeSettled(from));
  if (changes !== 1)
    throw new RangeError("expected nobody else to write to the register meanwhile");
}
