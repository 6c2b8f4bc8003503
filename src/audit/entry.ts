import { type AuditValue, canonicalBytes } from "./canonical.ts";
import { commit } from "./commitment.ts";

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
  /** Committed to in the log and kept in the register's own tables, where a reader finds it. */
  elsewhere?: Readonly<Record<string, AuditValue>>;
}

export interface Entry {
  /** RFC 8785, stored as they are and never made again. */
  bytes: Buffer;
  /** What opens its commitments, to be kept beside it; null when it has none. */
  opened: string | null;
}

/** What can be read of an entry. */
export interface EntryShape {
  index: number;
  time: string;
  kind: string;
  subject: string | null;
  fields: string[];
  revision: { from: number; to: number } | null;
  /** None in the access log. */
  commitments?: { name: string; commitment: string }[];
}

/** What opens a commitment of an entry; without the value where that is kept elsewhere. */
export interface OpenedValue {
  name: string;
  salt: Buffer;
  value?: AuditValue;
}

/** The log entry at `index` for some evidence, and what opens its commitments. */
export function makeEntry(index: number, evidence: Evidence): Entry {
  const commitments: AuditValue[] = [];
  const opened: string[] = [];
  const take = (values: Evidence["values"], isKeptHere: boolean) => {
    for (const [name, value] of Object.entries(values)) {
      const { salt, text, commitment } = commit(value);
      commitments.push({ name, commitment });
      const kept = isKeptHere ? `,"value":${text}` : "";
      opened.push(`{"name":${JSON.stringify(name)},"salt":"${salt.toString("hex")}"${kept}}`);
    }
  };
  take(evidence.values, true);
  take(evidence.elsewhere ?? {}, false);
  const bytes = canonicalBytes({
    version: 1,
    index,
    time: new Date(evidence.at).toISOString(),
    kind: evidence.kind,
    actor: evidence.actor,
    subject: evidence.subject,
    fields: evidence.fields,
    revision: evidence.revision && { ...evidence.revision },
    commitments,
  });
  return { bytes, opened: opened.length === 0 ? null : `[${opened.join()}]` };
}

const SALT = /^[0-9a-f]{64}$/;

/**
 * Reads what `makeEntry` keeps beside an entry.
 *
 * @throws {SyntaxError} when it is not as it was written.
 */
export function readOpened(text: string): OpenedValue[] {
  const values: (Omit<OpenedValue, "salt"> & { salt: string })[] = JSON.parse(text);
  return values.map(({ salt, ...rest }) => {
    if (!SALT.test(salt)) throw new SyntaxError("expected a salt of 64 lower-case hex digits");
    return { ...rest, salt: Buffer.from(salt, "hex") };
  });
}
