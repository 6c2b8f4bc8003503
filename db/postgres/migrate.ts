import { join } from "node:path";
import type { Connection, Session } from "./connection.ts";
import { readMigrationFiles } from "./drizzle.ts";
import { trying } from "./trying.ts";

const MIGRATIONS = join(import.meta.dirname, "migrations");

/** The first row stands for no migration: whoever migrates holds it. */
const TABLE = "schema_migration";
const LOCK_ROW = 0;

/**
 * Brings the tables up to date. Of many processes that start at once, one does it and the others
 * wait: by a row, for not every engine has advisory locks. Where nothing is to be done nothing is
 * locked, so that a role without the right to make tables can run the register.
 *
 * @throws {Error} when the tables are newer than this program.
 */
export async function migrateOnce(connection: Connection): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder: MIGRATIONS });
  if ((await appliedTo(connection, migrations.length)) === migrations.length) return;
  await trying(() => makeTable(connection));
  await trying(() =>
    connection.transaction(async (session) => {
      await session.command(`select 1 from ${TABLE} where number = ${LOCK_ROW} for update`);
      const from = await newestOf(session);
      for (const [i, { sql: statements }] of migrations.entries())
        if (i >= from) await apply(session, i + 1, statements);
    }),
  );
}

/** @throws {Error} when there are no tables, or they are of another version of this program. */
export async function expectMigrated(connection: Connection): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).length;
  const found = await appliedTo(connection, known);
  if (found <= 0) throw new Error("expected a register, found no tables of one");
  if (found < known)
    throw new Error(
      `expected tables of version ${known}, found ${found}: start this program on them once`,
    );
}

async function appliedTo(connection: Connection, known: number): Promise<number> {
  return connection.transaction(async (session) => {
    const { rows } = await session.query(FIND);
    if (rows.length === 0) return -1;
    const newest = await newestOf(session);
    if (newest > known)
      throw new Error(
        `expected tables of version ${known} at most, found ${newest}: newer than this program`,
      );
    return newest;
  });
}

async function newestOf(session: Session): Promise<number> {
  const { rows } = await session.query(NEWEST);
  return Number(rows[0]?.[0]);
}

/** Two that make the same table at once may fail where one would not: then it is there. */
async function makeTable(connection: Connection): Promise<void> {
  try {
    await connection.transaction(async (session) => {
      await session.command(`create table if not exists ${TABLE} (number bigint primary key)`);
      await session.command(`insert into ${TABLE} values (${LOCK_ROW}) on conflict do nothing`);
    });
  } catch (fault) {
    if (!IS_THERE.has(String((fault as { code?: unknown }).code))) throw fault;
  }
}

async function apply(session: Session, number: number, statements: string[]): Promise<void> {
  for (const statement of statements) await session.command(statement);
  await session.command(`insert into ${TABLE} values (${number})`);
}

/** Unique violation, and a table or its type that is there already. */
const IS_THERE: ReadonlySet<string> = new Set(["23505", "42P07", "42710"]);

const FIND = {
  name: "varde_find_migrations",
  text: `select 1 from information_schema.tables where table_schema = current_schema() and table_name = '${TABLE}'`,
};

const NEWEST = {
  name: "varde_newest_migration",
  text: `select coalesce(max(number), 0) from ${TABLE}`,
};
