import { randomUUID } from "node:crypto";
import { makeEntry } from "../src/audit/entry.ts";
import { completedBy, leafHash, type ReadNode } from "../src/audit/merkle.ts";
import { writePerson } from "./person-row.ts";
import type { Commit, Receipt } from "./store.ts";

/** What a commit has to know of the log it appends to. */
export interface Head {
  /** Entries in the log. */
  size: number;
  read: ReadNode;
  /** The person's random name in the log; null when they have none yet. */
  subject: string | null;
}

/** The rows of one commit, table by table: all of them are written, or none. */
export interface CommitRows {
  person: readonly unknown[];
  personVersion: readonly unknown[];
  subject: readonly unknown[] | null;
  auditEntry: readonly unknown[];
  auditNodes: readonly (readonly unknown[])[];
  auditValues: readonly (readonly unknown[])[];
  idempotency: readonly unknown[] | null;
  receipt: Receipt;
}

/**
 * Works a commit out into rows on the log as it was read. Whoever appends in between has taken the
 * entry's index, and the rows no longer fit: the change is then decided again.
 */
export function rowsOf(commit: Commit, head: Head): CommitRows {
  const { change, at, actor, values, idempotency } = commit;
  const { before, after, kind, fields } = change;
  const subject = head.subject ?? randomUUID();
  const index = head.size;
  const { bytes, opened } = makeEntry(index, {
    kind,
    at,
    actor,
    subject,
    fields,
    revision: { from: before.revision, to: after.revision },
    values,
  });
  const leaf = leafHash(bytes);
  const key = Number(after.nationalId);
  return {
    person: writePerson(after),
    personVersion: [null, key, after.revision, at, index, JSON.stringify(after)],
    subject: head.subject === null ? [key, subject] : null,
    auditEntry: [index, bytes],
    auditNodes: completedBy(index, leaf, head.read).map((node) => [
      nodeKey(node.level, node.index),
      node.hash,
    ]),
    auditValues: opened.map(({ name, value, salt }) => [
      null,
      index,
      name,
      salt,
      JSON.stringify(value),
    ]),
    idempotency: idempotency && [
      idempotency.key,
      idempotency.bodyHash,
      key,
      after.revision,
      index,
      at,
    ],
    receipt: { logIndex: index, leafHash: leaf.toString("base64") },
  };
}

const LEVEL = 2 ** 46;

/** Level and index of a node as one integer below 2^53. */
export function nodeKey(level: number, index: number): number {
  return level * LEVEL + index;
}
