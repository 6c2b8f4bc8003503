/**
 * The kinds of column the register is made of. Each database writes the kit once; whatever a column
 * is in the database, it reads and writes these TypeScript values.
 *
 * | kind    | value                                                        |
 * | ------- | ------------------------------------------------------------ |
 * | id      | a number of fixed length as an integer, the table's key      |
 * | text    | string                                                       |
 * | flag    | boolean, as 0 or 1                                           |
 * | instant | milliseconds since 1970-01-01T00:00:00Z                      |
 * | count   | integer below 2^53                                           |
 * | bytes   | Buffer                                                       |
 * | key     | string, the table's key                                      |
 * | serial  | a number that the database gives and never gives again, key  |
 */
export interface ColumnKit<Column extends { notNull(): Column }, Table> {
  table(name: string, columns: Record<string, Column>, indexes?: readonly IndexDefinition[]): Table;
  id(name: string): Column;
  text(name: string): Column;
  flag(name: string): Column;
  instant(name: string): Column;
  count(name: string): Column;
  bytes(name: string): Column;
  key(name: string): Column;
  serial(name: string): Column;
}

/** An index over one column, or several in their order; `folded` ignores letter case. */
export interface IndexDefinition {
  name: string;
  column: string | readonly [string, ...string[]];
  folded?: boolean;
}
