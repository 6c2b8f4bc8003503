import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  visit,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";

/** One operation of a validated document, ready to run with any variables. */
export type Run = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Runs an operation with graphql-js: slowest, and the measure of what is right. */
export function interpret(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Run {
  return (contextValue, variableValues) =>
    execute({ schema, document, contextValue, variableValues, operationName });
}

/**
 * Compiles an operation with graphql-jit; null where it is not known to answer just as graphql-js
 * does, which is where a directive decides what is selected.
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Run | null {
  if (hasDirective(document)) return null;
  const compiled = compileQuery(schema, document, operationName, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return null;
  return (context, variables) => compiled.query(undefined, context, variables);
}

function hasDirective(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
