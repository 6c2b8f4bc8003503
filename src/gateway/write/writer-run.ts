import { type FieldNode, type GraphQLError, locatedError } from "graphql";

/** What one run of an operation is written with. */
export interface WriterRun {
  context: object;
  /** As coerced. */
  variables: Readonly<Record<string, unknown>>;
  /** The arguments that variables are in, by slot. */
  args: readonly Readonly<Record<string, unknown>>[];
  errors: GraphQLError[];
}

/** Notes why an item of a root field's list is missing, as graphql-js does, and writes it as null. */
export function noteError(
  { errors }: WriterRun,
  nodes: readonly FieldNode[],
  key: string,
  index: number,
  fault: Error,
): string {
  errors.push(locatedError(fault, nodes as FieldNode[], [key, index]));
  return "null";
}
