import type { Context } from "../../src/request/context.ts";

/**
 * Loads an entity of this subgraph by its key, as another subgraph names it: authorised just as when
 * it is looked up by name.
 */
export const references: Record<
  string,
  (key: Readonly<Record<string, unknown>>, context: Context) => unknown
> = {
  Enterprise: ({ orgNumber }, { enterprises }) => enterprises.one(String(orgNumber)),
};
