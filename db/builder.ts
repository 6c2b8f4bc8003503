import type { Column, Table as DrizzleTable, SQL, SQLWrapper } from "drizzle-orm";
import { sql } from "./drizzle.ts";

/** A table whose columns are reached by their names in the definition, in either database. */
export type Table = DrizzleTable & Record<string, Column>;

/** A statement that can be written down; its values are numbered in the order they stand in. */
export interface Query {
  toSQL(): { sql: string };
}

type Values = Record<string, SQLWrapper>;

interface Conflict {
  target: Column;
  set: Values;
  setWhere?: SQL;
}

interface Insert extends Query {
  onConflictDoNothing(): Query;
  onConflictDoUpdate(conflict: Conflict): Query;
}

interface Filtered extends Query {
  where(condition: SQL | undefined): Query;
}

/** What writes use of Drizzle's builder; each database has one, with types of its own. */
export interface Builder {
  insert(table: DrizzleTable): { values(values: Values): Insert; select(rows: SQL): Query };
  update(table: DrizzleTable): { set(values: Values): Filtered };
  delete(table: DrizzleTable): Filtered;
}

/** The statements that every table has. */
export function writing(builder: Builder) {
  const insert = (table: Table, names: readonly string[]) =>
    builder
      .insert(table)
      .values(Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])));

  /** A row, in the place of the one under its key; only where `setWhere` holds of that one. */
  const put = (table: Table, key: Column, names: readonly string[], setWhere?: SQL) => {
    const replaced = Object.entries(pick(table, names)).filter(([, { primary }]) => !primary);
    const excluded = replaced.map(([name, { name: inSql }]) => [
      name,
      sql`excluded.${sql.identifier(inSql)}`,
    ]);
    return insert(table, names).onConflictDoUpdate({
      target: key,
      set: Object.fromEntries(excluded),
      ...(setWhere ? { setWhere } : {}),
    });
  };

  return {
    put,
    /** A row more; fails when its key is taken. */
    add: (table: Table, names: readonly string[]): Query => insert(table, names),
    /** A row more; changes none when its key is taken. */
    addNew: (table: Table, names: readonly string[]) => insert(table, names).onConflictDoNothing(),
    drop: (table: Table, where: SQL | undefined) => builder.delete(table).where(where),
  };
}

/** The named columns, each under its name in the definition. */
export function pick<Kind extends Column>(
  table: Record<string, Kind>,
  names: readonly string[],
): Record<string, Kind> {
  return Object.fromEntries(names.map((name) => [name, table[name] as Kind]));
}
