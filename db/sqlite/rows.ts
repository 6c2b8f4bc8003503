import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Row, WritableRows } from "../carrying/rows.ts";
import { CARRIED, type CarriedTable } from "../carrying/tables.ts";
import { expectUnfinished, readSettled, type Settled, writeSettled } from "../settled.ts";
import { StoreUnavailable } from "../store.ts";
import { connect, connectReading, type WritingConnection } from "./connection.ts";
import { openLookUps } from "./look-ups.ts";
import { expectMigrated } from "./migrated.ts";
import { rowStatements, settledStatements } from "./row-statements.ts";
import { withoutWal } from "./wal.ts";

const MIGRATIONS: Record<CarriedTable["of"], string> = {
  REGISTER: join(import.meta.dirname, "migrations"),
  ACCESS: join(import.meta.dirname, "access", "migrations"),
};

const MISSING: Record<CarriedTable["of"], string> = {
  REGISTER: "there is no such file",
  ACCESS:
    "there is no such file; a register that was never started has no log of look-ups, start it once",
};

export interface Files {
  /** A path. */
  register: string;
  /** The log of look-ups, in a file of its own. */
  access: string;
}

/**
 * A register in files as the rows of its tables.
 *
 * @param use whether it is only read, and has to be there, or is made when it is not.
 * @throws {StoreUnavailable} when a file is not there, or not this program's.
 */
export function openRows(files: Files, use: "READ" | "WRITE"): WritableRows {
  const opened: WritingConnection[] = [];
  const closeAll = () => {
    for (const connection of opened) connection.close();
  };
  try {
    const register = openFile(files.register, "REGISTER", use);
    opened.push(register);
    const access = openFile(files.access, "ACCESS", use);
    opened.push(access);
    return rowsOf({ REGISTER: register, ACCESS: access }, files.register, closeAll);
  } catch (fault) {
    closeAll();
    throw fault;
  }
}

function openFile(file: string, of: CarriedTable["of"], use: "READ" | "WRITE"): WritingConnection {
  const migrations = MIGRATIONS[of];
  try {
    if (use === "WRITE" && !existsSync(file)) return connect(file, migrations);
    if (!existsSync(file)) throw new Error(MISSING[of]);
    const read = connectReading(file);
    const reading = { ...read, wal: withoutWal(read.client), close: () => read.client.close() };
    try {
      expectMigrated(read.client, migrations, use === "READ" ? "BE THE SAME" : "BE OLDER");
    } catch (fault) {
      reading.close();
      throw fault;
    }
    if (use === "READ") return reading;
    reading.close();
    return connect(file, migrations);
  } catch (fault) {
    throw fault instanceof StoreUnavailable ? fault : new StoreUnavailable(file, fault);
  }
}

function rowsOf(
  connections: Record<CarriedTable["of"], WritingConnection>,
  file: string,
  closeAll: () => void,
): WritableRows {
  const { REGISTER: register } = connections;
  const { people, close: closeLookUps } = openLookUps(register, file);
  const settled = settledStatements(register);
  const prepared = new Map(
    CARRIED.map((table) => [table, rowStatements(connections[table.of], table)]),
  );
  const of = (table: CarriedTable) => prepared.get(table) as ReturnType<typeof rowStatements>;

  function settle(from: Settled | null, to: Settled): void {
    const { changes } =
      from === null
        ? settled.add.run(1, writeSettled(to))
        : settled.settle.run(writeSettled(to), 1, writeSettled(from));
    if (changes !== 1)
      throw new RangeError("expected nobody else to write to the register meanwhile");
  }

  return {
    async settled() {
      const text = settled.read.get(1);
      return text === undefined ? null : readSettled(String(text));
    },
    count: async (table) => of(table).count.get() as number,
    greatestKey: async (table) => of(table).greatest.get() as string | number | null,
    async page(table, after, first) {
      const values = after === null ? [first] : [after, first];
      return of(table).page(after).all(values) as Row[];
    },
    async within(table, span) {
      const borders = [span.after, span.upTo].filter((border) => border !== null);
      return of(table).within(span).all(borders) as Row[];
    },
    lastNumber: async (table) =>
      Number(register.client.prepare(LAST_NUMBER).pluck().get(table.name) ?? 0),
    people,

    begin: register.wal.durable(settle),
    async change(table, { drop, add }) {
      const { client, wal } = connections[table.of];
      const statements = of(table);
      const change = client.transaction(() => {
        for (const key of drop) statements.drop.run(key);
        for (const row of add) statements.add.run(row);
      });
      /** Nobody says something else of the register before the change is done, be it in the other file. */
      register.client
        .transaction(() => {
          expectUnfinished(settled.read.get(1) as string | undefined);
          change();
        })
        .immediate();
      await wal.synced();
    },
    finish: register.wal.durable(
      register.client.transaction(
        (...[from, numbers]: Parameters<WritableRows["finish"]>): void => {
          for (const { table, last } of numbers) {
            register.client.prepare(FORGET_NUMBER).run(table.name);
            if (last > 0) register.client.prepare(GO_ON).run(table.name, last);
          }
          settle(from, { ...from, isWhole: true });
        },
      ).immediate,
    ),
    async close() {
      closeLookUps();
      closeAll();
    },
  };
}

/** Of the numbers that the database gives itself. */
const LAST_NUMBER = "select seq from sqlite_sequence where name = ?";
const FORGET_NUMBER = "delete from sqlite_sequence where name = ?";
const GO_ON = "insert into sqlite_sequence values (?, ?)";
