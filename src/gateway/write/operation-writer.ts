import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { conditionalVariables } from "../conditional-variables.ts";
import { NOT_YET } from "./refuse-value.ts";
import { type WriterCode, writeCode } from "./writer-code.ts";
import type { WriterRun } from "./writer-run.ts";

/** The data of an answer as JSON, and why an item of it is null that was asked for. */
export interface Written {
  text: string;
  errors: readonly GraphQLError[];
}

/**
 * Runs a query straight into text; null where graphql-js has to answer, which then does all of it
 * again: a query changes nothing.
 */
export type WriteOperation = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Written | null | Promise<Written | null>;

/** Each combination that `@skip` and `@include` meet is compiled by itself. */
const MOST_VARIANTS = 16;

/** Null for what is no query. */
export function compileWriting(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): WriteOperation | null {
  const query = getOperationAST(document, operationName);
  if (query?.operation !== "query") return null;
  const operation: OperationDefinitionNode = query;
  const definitions = operation.variableDefinitions ?? [];
  const fragments = fragmentsOf(document);
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

  return (context, given) => {
    const { coerced } = getVariableValues(schema, definitions, given);
    if (coerced === undefined) return null;
    const key = conditional.map((name) => Number(coerced[name])).join("");
    const code = variant(key, coerced);
    if (code === null) return null;

    const values: unknown[] = [];
    const write = (all: readonly unknown[], run: WriterRun): Written | null => {
      try {
        return { text: code.write(all, run), errors: run.errors };
      } catch (fault) {
        if (fault === NOT_YET) variants.set(key, null);
        return null;
      }
    };
    try {
      const args = code.slots.map(({ field, node }) => getArgumentValues(field, node, coerced));
      const run: WriterRun = { context, args, errors: [] };
      for (const root of code.roots) values.push(root(undefined, run));
      if (!values.some(isPromise)) return write(values, run);
      return Promise.all(values).then(
        (all) => write(all, run),
        () => null,
      );
    } catch {
      /** Those that were begun may fail as well, and nobody waits for them any more. */
      for (const value of values.filter(isPromise)) value.catch(() => undefined);
      return null;
    }
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

function orNull(write: () => WriterCode): WriterCode | null {
  try {
    return write();
  } catch {
    return null;
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}
