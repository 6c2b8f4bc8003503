import { eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { PERSON_COLUMNS } from "../person-row.ts";
import { RevisionConflict, type Store } from "../store.ts";
import { type CommitRows, nodeKey, rowsOf } from "../writes.ts";
import {
  auditEntry,
  auditNode,
  auditValue,
  idempotency,
  person,
  personVersion,
  subject,
} from "./columns.ts";
import type { Connection } from "./connection.ts";
import { preparing } from "./preparing.ts";

/** The part of the store that changes people, and the log of it. */
export function openChanges(connection: Connection): Pick<Store, "commit" | "done" | "auditLog"> {
  const { client } = connection;
  const statements = prepareChanges(connection);

  const node = (level: number, index: number) =>
    (statements.node.get(nodeKey(level, index)) as [Buffer] | undefined)?.[0] ?? null;
  const size = () => statements.logSize.get() as number;

  const write = client.transaction((rows: CommitRows) => {
    if (statements.putPerson.run(...rows.person).changes === 0) throw new RevisionConflict();
    statements.addEntry.run(...rows.auditEntry);
    statements.addVersion.run(...rows.personVersion);
    if (rows.subject) statements.addSubject.run(...rows.subject);
    for (const row of rows.auditNodes) statements.addNode.run(...row);
    for (const row of rows.auditValues) statements.addValue.run(...row);
    if (rows.idempotency) statements.addIdempotency.run(...rows.idempotency);
  }).immediate;

  return {
    commit(commit) {
      const known = statements.subject.get(Number(commit.change.after.nationalId));
      const rows = rowsOf(commit, {
        size: size(),
        read: (level, index) => node(level, index) as Buffer,
        subject: (known as [string] | undefined)?.[0] ?? null,
      });
      try {
        write(rows);
      } catch (fault) {
        if ((fault as { code?: string }).code === KEY_TAKEN) throw new RevisionConflict();
        throw fault;
      }
      return rows.receipt;
    },

    done(key) {
      const row = statements.done.get(key) as [string, string, number, Buffer] | undefined;
      if (row === undefined) return null;
      const [bodyHash, record, logIndex, hash] = row;
      return {
        bodyHash,
        person: JSON.parse(record),
        receipt: { logIndex, leafHash: hash.toString("base64") },
      };
    },

    auditLog: {
      size,
      node,
      entry: (index) => (statements.entry.get(index) as [Buffer] | undefined)?.[0] ?? null,
      values: (index) =>
        (statements.values.all(index) as [string, Buffer, string][]).map(([name, salt, value]) => ({
          name,
          salt,
          value: JSON.parse(value),
        })),
    },
  };
}

const KEY_TAKEN = "SQLITE_CONSTRAINT_PRIMARYKEY";

function prepareChanges(connection: Connection) {
  const { prepare, oneOf, put, add, orm } = preparing(connection);
  const leafKey = sql`${auditNode.nodeKey} = ${idempotency.entryIndex}`;
  const version = sql`${personVersion.nationalId} = ${idempotency.nationalId} and ${personVersion.revision} = ${idempotency.revision}`;
  return {
    logSize: prepare(
      orm.select({ size: sql`coalesce(max(${auditEntry.entryIndex}) + 1, 0)` }).from(auditEntry),
    ).pluck(),
    entry: oneOf(auditEntry, auditEntry.entryIndex as SQLiteColumn, ["bytes"]).raw(),
    node: oneOf(auditNode, auditNode.nodeKey as SQLiteColumn, ["hash"]).raw(),
    subject: oneOf(subject, subject.nationalId as SQLiteColumn, ["reference"]).raw(),
    values: oneOf(auditValue, auditValue.entryIndex as SQLiteColumn, [
      "name",
      "salt",
      "value",
    ]).raw(),
    done: prepare(
      orm
        .select({
          bodyHash: idempotency.bodyHash as SQLiteColumn,
          record: personVersion.record as SQLiteColumn,
          entryIndex: idempotency.entryIndex as SQLiteColumn,
          hash: auditNode.hash as SQLiteColumn,
        })
        .from(idempotency)
        .innerJoin(personVersion, version)
        .innerJoin(auditNode, leafKey)
        .where(eq(idempotency.key as SQLiteColumn, sql.placeholder("key"))),
    ).raw(),
    putPerson: put(
      person,
      person.nationalId as SQLiteColumn,
      PERSON_COLUMNS,
      sql`${person.revision} = excluded.revision - 1`,
    ),
    addVersion: add(personVersion, [
      "number",
      "nationalId",
      "revision",
      "at",
      "entryIndex",
      "record",
    ]),
    addSubject: add(subject, ["nationalId", "reference"]),
    addEntry: add(auditEntry, ["entryIndex", "bytes"]),
    addNode: add(auditNode, ["nodeKey", "hash"]),
    addValue: add(auditValue, ["number", "entryIndex", "name", "salt", "value"]),
    addIdempotency: add(idempotency, [
      "key",
      "bodyHash",
      "nationalId",
      "revision",
      "entryIndex",
      "at",
    ]),
  };
}
