import {
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
} from "graphql";
import { Refusal } from "../../rules/problem.ts";
import type { ResponsePath } from "./entities.ts";
import type { Places } from "./places.ts";
import type { Tree } from "./tree.ts";

/** What an answer is made from. */
export interface Found {
  data: Tree;
  variables: Readonly<Record<string, unknown>>;
  /** Those of the subgraphs; where one explains a null, no other is made of it. */
  errors: readonly GraphQLError[];
  /** Why the caller may not read a field, by coordinate. */
  refused: ReadonlyMap<string, Refusal>;
}

/** The place has an error and is null, or whatever is around it that may be. */
export const FAILED = Symbol("failed");

export interface Completion extends Omit<Found, "data" | "errors"> {
  path: (string | number)[];
  /** Where the subgraphs' errors are. */
  explained: Places;
  own: GraphQLError[];
}

/** What is wrong in more places than these is wrong in one way. */
const MOST_OWN = 1000;

export type Complete = (value: unknown, state: Completion) => unknown;

/** Whether any text is a value of the type, just as it is. */
export function isText(type: GraphQLOutputType): boolean {
  return type === GraphQLString || type === GraphQLID;
}

export function compileLeaf(type: GraphQLLeafType, coordinate: string): Complete {
  const expected = `expected ${type.name} for ${coordinate}, and a subgraph gave something else`;
  return (value, state) => {
    if (value === null || value === undefined) return null;
    try {
      return type.serialize(value) ?? null;
    } catch {
      return failUnexplained(state, expected);
    }
  };
}

export function fail({ own }: Completion, path: ResponsePath, refusal: Refusal): typeof FAILED {
  if (own.length < MOST_OWN)
    own.push(new GraphQLError(refusal.message, { path, originalError: refusal }));
  return FAILED;
}

/** Fails at the place reached, with an error of its own unless a subgraph's is about the same place. */
export function failUnexplained(state: Completion, expected: string): typeof FAILED {
  const { path, explained } = state;
  if (explained.touches(path)) return FAILED;
  return fail(state, [...path], new Refusal("SUBGRAPH_UNAVAILABLE", expected));
}
