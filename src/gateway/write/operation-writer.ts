import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { conditionalVariables } from "../conditional-variables.ts";
import { fragmentsOf } from "../fragments.ts";
import { begin } from "./begin.ts";
import { type BegunFields, resumable } from "./begun-fields.ts";
import { NOT_YET } from "./refuse-value.ts";
import { type WriterCode, writeCode } from "./writer-code.ts";
import type { WriterRun } from "./writer-run.ts";

/** The data of an answer as JSON, and why an item of it is null that was asked for. */
export interface Written {
  text: string;
  errors: readonly GraphQLError[];
}

/**
 * Runs an operation straight into text. Where something turns up of which only graphql-js is known to
 * say right what comes of it, that goes on from what was begun, and gives a result; null where
 * nothing was begun at all.
 */
export type WriteOperation = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Executed | Promise<Executed> | null;

export type Executed = Written | ExecutionResult;

/** Each combination that `@skip` and `@include` meet is compiled by itself. */
const MOST_VARIANTS = 16;

/** @returns null for a subscription. */
export function compileWriting(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): WriteOperation | null {
  const found = getOperationAST(document, operationName);
  if (!found || found.operation === "subscription") return null;
  const operation: OperationDefinitionNode = found;
  const definitions = operation.variableDefinitions ?? [];
  const fragments = Object.fromEntries(fragmentsOf(document));
  const conditional = conditionalVariables(document);
  /** Null where a combination is not to be written: it cannot, or has values that are waited for. */
  const variants = new Map<string, WriterCode | null>();

  function variant(key: string, conditions: Readonly<Record<string, unknown>>): WriterCode | null {
    const known = variants.get(key);
    if (known !== undefined || variants.size >= MOST_VARIANTS) return known ?? null;
    const code = orNull(() => writeCode(schema, fragments, operation, conditions));
    variants.set(key, code);
    return code;
  }

  return (contextValue, variableValues) => {
    const { coerced } = getVariableValues(schema, definitions, variableValues);
    if (coerced === undefined) return null;
    const key = conditional.map((name) => Number(coerced[name])).join("");
    const code = variant(key, coerced);
    const args =
      code &&
      orNull(() => code.slots.map(({ field, node }) => getArgumentValues(field, node, coerced)));
    if (code === null || args === null) return null;

    const run: WriterRun = { context: contextValue, variables: coerced, args, errors: [] };
    const write = (values: readonly unknown[]): Written | null => {
      try {
        return { text: code.write(values, run), errors: run.errors };
      } catch (fault) {
        if (fault === NOT_YET) variants.set(key, null);
        return null;
      }
    };
    const goOn = (rootValue: BegunFields) =>
      execute({
        schema: resumableOf(schema),
        document,
        operationName,
        rootValue,
        contextValue,
        variableValues,
      });
    return begin(code.roots, run, write, goOn);
  };
}

function orNull<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch {
    return null;
  }
}

const resumables = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** Made when it is needed first, which may be never. */
function resumableOf(schema: GraphQLSchema): GraphQLSchema {
  const made = resumables.get(schema) ?? resumable(schema);
  resumables.set(schema, made);
  return made;
}
