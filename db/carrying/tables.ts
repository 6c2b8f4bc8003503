import { defineAccessTables } from "../access-tables.ts";
import type { ColumnKit } from "../column-kit.ts";
import { defineTables } from "../tables.ts";

/** A table whose rows are carried from one database to another as they are. */
export interface CarriedTable {
  /** In SQL. */
  name: string;
  /** Under which it is found in the definition of its tables. */
  definedAs: string;
  of: "REGISTER" | "ACCESS";
  /** In the order of the definition, by their names in it. */
  columns: readonly string[];
  /** The column that is the key, and its place among the columns. */
  key: string;
  keyAt: number;
  /** Whether the database gives the keys. */
  isNumbered: boolean;
  /** Whether rows are only ever added: they are entries of a log. */
  isLog: boolean;
}

interface Described {
  kind: keyof ColumnKit<never, never>;
  notNull(): Described;
}

type Description = Pick<CarriedTable, "name" | "columns" | "key" | "isNumbered">;

const column = (kind: Described["kind"]) => (): Described => {
  const described: Described = { kind, notNull: () => described };
  return described;
};

/** The column kit that tells what there is. */
const kit: ColumnKit<Described, Description> = {
  table(name, columns) {
    const [key = "", { kind } = { kind: "id" }] =
      Object.entries(columns).find(([, { kind }]) => KEYS.has(kind)) ?? [];
    return { name, columns: Object.keys(columns), key, isNumbered: kind === "serial" };
  },
  id: column("id"),
  key: column("key"),
  serial: column("serial"),
  text: column("text"),
  flag: column("flag"),
  instant: column("instant"),
  count: column("count"),
  bytes: column("bytes"),
};

const KEYS: ReadonlySet<string> = new Set(["id", "key", "serial"]);
const LOGS: ReadonlySet<string> = new Set(["auditEntry", "accessEntry"]);
/** It says whether all others are whole, and is written last. */
const SETTLED_LAST = "register";

const described = (of: CarriedTable["of"], tables: Record<string, Description>): CarriedTable[] =>
  Object.entries(tables).map(([definedAs, table]) => ({
    ...table,
    definedAs,
    of,
    keyAt: table.columns.indexOf(table.key),
    isLog: LOGS.has(definedAs),
  }));

/** Every table, those of the logs first: by them it is known whose half a target holds. */
export const CARRIED: readonly CarriedTable[] = [
  ...described("REGISTER", defineTables(kit)),
  ...described("ACCESS", defineAccessTables(kit)),
]
  .filter(({ definedAs }) => definedAs !== SETTLED_LAST)
  .sort((a, b) => Number(b.isLog) - Number(a.isLog));

export function carriedTable(definedAs: string): CarriedTable {
  const found = CARRIED.find((table) => table.definedAs === definedAs);
  if (found === undefined) throw new Error(`expected a table ${definedAs} among those carried`);
  return found;
}
