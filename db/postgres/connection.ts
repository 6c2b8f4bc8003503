import pg from "pg";
import { faultOf, isLost, OutcomeUnknown } from "./faults.ts";
import { type Statement, sayable } from "./statement.ts";
import { trying } from "./trying.ts";

export interface Answer {
  /** Each an array in the order of the columns asked for. */
  rows: unknown[][];
  /** How many rows were changed, or answered. */
  changes: number;
}

/** One session of the server. What is asked without waiting goes out in one round trip. */
export interface Session {
  query(statement: Statement, ...values: unknown[]): Promise<Answer>;
  /** A statement without values, such as one about savepoints. */
  command(text: string): Promise<void>;
}

/** Sessions with one server. */
export interface Connection {
  /** Asked again where the connection is lost: for what changes nothing. */
  read(statement: Statement, ...values: unknown[]): Promise<unknown[][]>;
  /** One statement, a transaction of its own, and not repeated. */
  once(statement: Statement, ...values: unknown[]): Promise<Answer>;
  /**
   * Does all of some work, or none.
   *
   * @throws {OutcomeUnknown} when the connection was lost before the answer to COMMIT.
   * @throws {ConnectionLost} when it was lost before that: nothing was done.
   */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Writes a table anew, or all of them, so that nothing erased is left in the database's files. */
  vacuum(table?: "stranger"): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  url: string;
  /** Sessions at most; who finds all of them taken waits for one. */
  sessions?: number;
  /** How long to wait for a session; milliseconds. */
  patience?: number;
  /** Is told the text of every statement before it runs. */
  trace?: (statement: string) => void;
}

const SESSIONS = 10;
const PATIENCE = 5_000;

/** What a session may take at most, so that one that is stuck lets the others go on; milliseconds. */
const STATEMENT = 30_000;
const LOCK = 5_000;
const IDLE_IN_TRANSACTION = 5_000;

const INT8 = 20;
const types = {
  /** Every integer of the register is below 2^53. */
  getTypeParser: ((oid: number, format: "text" | "binary") =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function connect(options: ConnectOptions): Connection {
  const { url, sessions = SESSIONS, patience = PATIENCE, trace } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: sessions,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    pipeline: true,
    statement_timeout: STATEMENT,
    lock_timeout: LOCK,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    application_name: "varde",
    types,
  });
  /**
   * A session that is lost is replaced by the next that is asked for, and whoever uses it hears of
   * that from what they asked. An event that nobody listens to would end the process.
   */
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));

  const open = async () => {
    try {
      return await pool.connect();
    } catch (fault) {
      throw faultOf(fault);
    }
  };

  const sessionOf = (client: pg.PoolClient): Session => ({
    async query({ name, text }, ...values) {
      trace?.(text);
      try {
        const said = values.map(sayable);
        const answer = await client.query({ name, text, values: said, rowMode: "array" });
        return { rows: answer.rows, changes: answer.rowCount ?? 0 };
      } catch (fault) {
        throw faultOf(fault);
      }
    },
    async command(text) {
      trace?.(text);
      try {
        await client.query(text);
      } catch (fault) {
        throw faultOf(fault);
      }
    },
  });

  async function inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const client = await open();
    try {
      const result = await work(sessionOf(client));
      client.release();
      return result;
    } catch (fault) {
      client.release(isLost(fault));
      throw fault;
    }
  }

  async function commit(client: pg.PoolClient): Promise<void> {
    trace?.("COMMIT");
    const { command } = await client.query("COMMIT").catch((fault) => {
      const known = faultOf(fault);
      throw isLost(known) ? new OutcomeUnknown(fault) : known;
    });
    /** What failed is answered with ROLLBACK, and without an error. */
    if (command !== "COMMIT") throw new Error(`expected a commit, the server did ${command}`);
  }

  return {
    async read(statement, ...values) {
      return (await trying(() => inSession((session) => session.query(statement, ...values)))).rows;
    },
    once: (statement, ...values) => inSession((session) => session.query(statement, ...values)),
    async transaction(work) {
      const client = await open();
      const session = sessionOf(client);
      try {
        const begun = session.command("BEGIN ISOLATION LEVEL READ COMMITTED");
        const [result] = await Promise.all([work(session), begun]);
        await commit(client);
        client.release();
        return result;
      } catch (fault) {
        const isDone = !isLost(fault) && (await rollback(session));
        client.release(!isDone);
        throw fault;
      }
    },
    vacuum: (table) =>
      inSession(async (session) => {
        await session.command("SET statement_timeout = 0");
        try {
          await session.command(`VACUUM (FULL) ${table ?? ""}`);
        } finally {
          await session.command("RESET statement_timeout");
        }
      }),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

async function rollback(session: Session): Promise<boolean> {
  try {
    await session.command("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}
