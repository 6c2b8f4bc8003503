import { and, asc, desc, eq, gte, lt, max, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Connection } from "../connection.ts";
import { preparing } from "../preparing.ts";
import { accessEntry, accessNode, derived, lookup, stranger } from "./columns.ts";

/** Every statement of the access log. */
export function prepareAccess(connection: Connection) {
  const { prepare, oneOf, add, put, drop, orm } = preparing(connection);
  const entryIndex = accessEntry.entryIndex as SQLiteColumn;
  const entry = accessEntry.entry as SQLiteColumn;
  const names = sql`select value from json_each(${sql.placeholder("names")})`;
  const lookedUp = lookup.entryIndex as SQLiteColumn;
  const newest = orm
    .select({ entryIndex: max(lookedUp) })
    .from(lookup)
    .where(and(sql`${lookup.reference} in (${names})`, lt(lookedUp, sql.placeholder("below"))));

  return {
    size: prepare(
      orm.select({ size: sql`coalesce(max(${entryIndex}) + 1, 0)` }).from(accessEntry),
    ).pluck(),
    entry: oneOf(accessEntry, entryIndex, ["entry"]).pluck(),
    node: oneOf(accessNode, accessNode.nodeKey as SQLiteColumn, ["hash"]).pluck(),
    stranger: oneOf(stranger, stranger.nationalId as SQLiteColumn, ["reference"]).pluck(),
    upTo: oneOf(derived, derived.number as SQLiteColumn, ["upTo"]).pluck(),

    addEntry: add(accessEntry, ["entryIndex", "entry"]),
    addNode: add(accessNode, ["nodeKey", "hash"]),
    addStranger: add(stranger, ["nationalId", "reference"]),
    addLookup: add(lookup, ["number", "reference", "entryIndex"]),
    putUpTo: put(derived, derived.number as SQLiteColumn, ["number", "upTo"]),
    dropStranger: drop(stranger, eq(stranger.nationalId as SQLiteColumn, sql.placeholder("key"))),

    entriesFrom: prepare(
      orm
        .select({ entry })
        .from(accessEntry)
        .where(gte(entryIndex, sql.placeholder("start")))
        .orderBy(asc(entryIndex))
        .limit(sql.placeholder("most")),
    ).pluck(),

    /** The newest entry between two indexes whose text holds one of the names. */
    underived: prepare(
      orm
        .select({ entry })
        .from(accessEntry)
        .where(
          and(
            gte(entryIndex, sql.placeholder("from")),
            lt(entryIndex, sql.placeholder("below")),
            sql`exists (${names} where instr(${entry}, value) > 0)`,
          ),
        )
        .orderBy(desc(entryIndex))
        .limit(sql.placeholder("most")),
    ).pluck(),

    /** The newest entry below an index that shows one of the names. */
    derived: prepare(
      orm.select({ entry }).from(accessEntry).where(sql`${entryIndex} = (${newest})`),
    ).pluck(),
  };
}
