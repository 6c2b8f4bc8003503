import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { HasCaller } from "../access/guard.ts";
import { Refusal } from "../rules/problem.ts";
import type { Prepared } from "./graph.ts";

/** The engine calls with no operation when the name fits none, or when there are several and no name. */
export function refuseOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
): Refusal | null {
  if (operation === undefined)
    return new Refusal("BAD_USER_INPUT", "expected operationName to name one of the operations");
  if (schema.getRootType(operation.operation) && operation.operation !== "subscription")
    return null;
  return new Refusal(
    "BAD_USER_INPUT",
    operation.operation === "subscription"
      ? "expected a query or a mutation: subscriptions are answered on /graphql/stream"
      : `expected a query or a mutation: there is no ${operation.operation} here`,
  );
}

export function refuseAnonymous({ needsToken }: Prepared, { caller }: HasCaller): Refusal | null {
  if (!needsToken || caller.kind !== "ANONYMOUS") return null;
  return new Refusal("UNAUTHENTICATED", "expected a token, sent as Authorization: Bearer");
}

/** URLs end up in logs and histories, and a national id must not. */
export function refuseIdsInUrl(
  { namedPeople }: Prepared,
  method: string | undefined,
): Refusal | null {
  const named = namedPeople.literals.length + namedPeople.variables.length;
  if (method !== "GET" || named === 0) return null;
  return new Refusal("BAD_USER_INPUT", "expected a POST: a national id must not stand in a URL");
}
