import type { Context } from "../../src/request/context.ts";

/** The register's entities by their `@key`, for other subgraphs that refer to them. */
export const references = {
  Person: ({ nationalId }: Readonly<Record<string, unknown>>, { people }: Context) =>
    people.one(String(nationalId)),
};
