import { canonicalText } from "../src/audit/canonical.ts";
import type { Disclosure, Lookup, Viewer } from "./access-log.ts";

/** Between the names of those an entry is about; no name holds it. */
const SEPARATOR = " ";

/**
 * The canonical JSON (RFC 8785) of an entry. Whom it is about is one text: a thousand names cost
 * little more to write than one.
 */
export function writeAccessEntry(
  index: number,
  { at, caller, purpose, operation, fields, visibleFrom }: Disclosure,
  references: readonly string[],
): string {
  return canonicalText({
    version: 1,
    index,
    time: new Date(at).toISOString(),
    caller: {
      kind: caller.kind,
      organization: caller.organization,
      supplier: caller.supplier,
      name: stated(caller.name),
    },
    purpose: stated(purpose),
    operation,
    fields,
    subjects: references.join(SEPARATOR),
    visibleToSubjectFrom: new Date(visibleFrom).toISOString(),
  });
}

export function readAccessEntry(text: string): { lookup: Lookup; references: string[] } {
  const entry: EntryShape = JSON.parse(text);
  const { index, caller, purpose, operation, fields, subjects } = entry;
  const at = Date.parse(entry.time);
  const visibleFrom = Date.parse(entry.visibleToSubjectFrom);
  return {
    lookup: { index, at, caller, purpose, operation, fields, visibleFrom },
    references: subjects === "" ? [] : subjects.split(SEPARATOR),
  };
}

/** A caller's own text with U+FFFD for what UTF-8 cannot say, which RFC 8785 refuses to write. */
function stated(text: string | null): string | null {
  return text?.toWellFormed() ?? null;
}

interface EntryShape {
  index: number;
  time: string;
  caller: Viewer;
  purpose: string | null;
  operation: string | null;
  fields: string[];
  subjects: string;
  visibleToSubjectFrom: string;
}
