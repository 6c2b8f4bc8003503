import type { Person } from "../src/rules/person.ts";
import type { PastChange } from "./commit.ts";
import { nationalIdOf } from "./person-row.ts";

/** The columns of `change` in the order in which `ChangeRow` holds them. */
export const CHANGE = [
  "number",
  "nationalId",
  "revision",
  "at",
  "kind",
  "fields",
  "entryIndex",
  "previous",
  "before",
] as const;

export type ChangeRow = [
  number: number,
  nationalId: number,
  revision: number,
  at: number,
  kind: string,
  fields: string,
  entryIndex: number | null,
  previous: number | null,
  before: string | null,
];

export function readChange(row: ChangeRow) {
  const [number, key, revision, at, kind, fields, entryIndex, previous, before] = row;
  return {
    number,
    nationalId: nationalIdOf(key),
    revision,
    at,
    kind,
    fields: fields === "" ? [] : fields.split(" "),
    entryIndex,
    previous,
    before: before === null ? null : (JSON.parse(before) as Person),
  } satisfies PastChange;
}
