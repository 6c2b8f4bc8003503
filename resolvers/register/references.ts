import type { Context } from "../../src/request/context.ts";

/**
 * Loads an entity of this subgraph by its key, as another subgraph names it: authorised, disclosed
 * and written down just as when it is looked up by name.
 */
export const references: Record<
  string,
  (key: Readonly<Record<string, unknown>>, context: Context) => unknown
> = {
  Person: ({ nationalId }, { people }) => people.one(String(nationalId)),
};
