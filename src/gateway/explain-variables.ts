import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from "graphql";
import { Refusal } from "../rules/problem.ts";

/** Who made more mistakes than this has made one many times. */
const MOST_TOLD = 50;

/**
 * Why a request's variables do not fit its operation, one refusal for each fault. Unlike the
 * engine's own words these never repeat a value, which may be somebody's national id.
 */
export function explainVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = `$${variable.name.value}`;
    const type = typeFromAST(schema, typeNode as never);
    if (!isInputType(type)) continue;
    const value = Object.hasOwn(variables, variable.name.value)
      ? variables[variable.name.value]
      : undefined;
    const expected = print(typeNode);
    if (value === undefined) {
      if (defaultValue === undefined && expected.endsWith("!"))
        refusals.push(refuse(`${name}: expected ${expected}, got nothing`));
      continue;
    }
    coerceInputValue(value, type, (path, _, fault) => {
      const where = [
        name,
        ...path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)),
      ];
      if (refusals.length < MOST_TOLD)
        refusals.push(refuse(`${where.join("")}: ${wordsOf(fault, expected)}`));
    });
  }
  return refusals;
}

function wordsOf(fault: GraphQLError, expected: string): string {
  const ours = fault.originalError?.message ?? fault.message;
  return ours.startsWith("expected ") ? ours : `expected a value that fits ${expected}`;
}

function refuse(message: string): Refusal {
  return new Refusal("BAD_USER_INPUT", message);
}
