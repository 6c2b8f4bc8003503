import { GraphQLError } from "graphql";
import { Refusal, type RefusalCode } from "../../rules/problem.ts";
import type { SubgraphError } from "../subgraphs/client.ts";
import type { ResponsePath } from "./entities.ts";
import { responseKey } from "./plan-key.ts";

/** Something that went wrong in a subgraph, at a place of the answer. */
export interface Fault {
  /** A `SubgraphUnavailable`, or an error that the subgraph answered with. */
  error: unknown;
  subgraph: string;
  path: ResponsePath;
}

/** What a caller is told of a subgraph's own errors, by code; any other is `INTERNAL`. */
const TOLD: Partial<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: "needs a token",
  FORBIDDEN: "does not allow this caller to read it",
  BAD_USER_INPUT: "does not accept what it was given",
  TOO_MANY_PERSONS: "was asked about more people than it allows",
  RATE_LIMITED: "was asked too often",
  OVERLOADED: "has too much to do just now: try again",
};

/**
 * A fault as an error of the graph. A subgraph in this process has said what its caller may read.
 * Of any other nothing passes but a code from the closed list, its name and the place: its message
 * may hold addresses of ours or somebody's national id.
 */
export function errorOf({ error, subgraph, path: planned }: Fault): GraphQLError {
  const path = planned.map((key) => (typeof key === "string" ? responseKey(key) : key));
  if (error instanceof GraphQLError)
    return new GraphQLError(error.message, {
      path,
      originalError: error.originalError ?? null,
      extensions: error.extensions,
    });
  return new GraphQLError("", { path, originalError: refusalOf(error, subgraph) });
}

function refusalOf(error: unknown, subgraph: string): Refusal {
  if (error instanceof Error)
    return new Refusal("SUBGRAPH_UNAVAILABLE", `The subgraph ${subgraph} gave no answer in time`, {
      subgraph,
    });
  const code = (error as SubgraphError).extensions?.code as RefusalCode;
  const told = Object.hasOwn(TOLD, String(code)) ? TOLD[code] : undefined;
  return told === undefined
    ? new Refusal("INTERNAL", `The subgraph ${subgraph} could not answer this`, { subgraph })
    : new Refusal(code, `The subgraph ${subgraph} ${told}`, { subgraph });
}
