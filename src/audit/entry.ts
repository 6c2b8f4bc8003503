import { type AuditValue, canonicalBytes } from "./canonical.ts";
import { type Commitment, commit } from "./commitment.ts";

/** What is to be evidence of one change. Nothing of it that tells of a person reaches the log. */
export interface Evidence {
  /** What was done. */
  kind: string;
  /** Milliseconds since 1970. */
  at: number;
  /** What kind of caller did it. */
  actor: string;
  /** The random name of the person it was done to; null when it was to none. */
  subject: string | null;
  fields: readonly string[];
  /** Of the person's record; null when it was to none. */
  revision: { from: number; to: number } | null;
  /** Committed to in the log and kept beside it: values before and after, who, why. */
  values: Readonly<Record<string, AuditValue>>;
}

export interface Entry {
  /** RFC 8785, stored as they are and never made again. */
  bytes: Buffer;
  opened: readonly { name: string; value: AuditValue; salt: Buffer }[];
}

/** The log entry at `index` for some evidence, and what opens its commitments. */
export function makeEntry(index: number, evidence: Evidence): Entry {
  const committed = Object.entries(evidence.values).map(([name, value]) => ({
    name,
    value,
    ...(commit(value) satisfies Commitment),
  }));
  const bytes = canonicalBytes({
    version: 1,
    index,
    time: new Date(evidence.at).toISOString(),
    kind: evidence.kind,
    actor: evidence.actor,
    subject: evidence.subject,
    fields: evidence.fields,
    revision: evidence.revision && { ...evidence.revision },
    commitments: committed.map(({ name, commitment }) => ({ name, commitment })),
  });
  return { bytes, opened: committed.map(({ name, value, salt }) => ({ name, value, salt })) };
}
