import type {
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { guardSchema, type HasCaller, type Requirements } from "../../access/guard.ts";
import { requirementsReached } from "../../access/reach.ts";
import { satisfies } from "../../access/requirement.ts";
import { measure, type Size } from "../limits.ts";
import { findNamedPeople, type NamedPeople } from "../person-budget.ts";
import { shownFields } from "../shown-fields.ts";
import { compile, interpret, type Run } from "./lanes.ts";

/** What is worked out once for a document, and holds for every caller and all variables. */
export interface Prepared {
  namedPeople: NamedPeople;
  size: Size;
  /** Whether anything in it needs a token. */
  needsToken: boolean;
  /** What an operation of it may show of a person. */
  shownFields(operation: OperationDefinitionNode): readonly string[];
  run(
    context: HasCaller,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): ExecutionResult | Promise<ExecutionResult>;
}

/** Compiling takes longer than it saves where a document is long rather than its lists. */
const MOST_COMPILED = 1500;

/**
 * Prepares documents, each once, and forgets them with the document.
 *
 * A caller who may read everything a document can reach is answered from the plain schema, compiled
 * from the second time on: a document with its ids written into it comes once and is not worth
 * compiling. Anybody else is answered by graphql-js over the guarded schema, field by field.
 */
export function createExecution(schema: GraphQLSchema, requirements: Requirements) {
  const guarded = guardSchema(schema, requirements);
  const prepared = new WeakMap<DocumentNode, Prepared>();

  function prepare(document: DocumentNode): Prepared {
    const reached = requirementsReached(schema, document, requirements);
    const size = measure(schema, document);
    const compiled = new Map<string | undefined, Run>();
    const seen = new Set<string | undefined>();
    const shown = new Map<OperationDefinitionNode, readonly string[]>();

    const plainRun = (operationName: string | undefined): Run => {
      const known = compiled.get(operationName);
      if (known !== undefined) return known;
      const interpreted = interpret(schema, document, operationName);
      if (!seen.has(operationName)) {
        seen.add(operationName);
        return interpreted;
      }
      const isSmall = size.fields <= MOST_COMPILED;
      const run = (isSmall && compile(schema, document, operationName)) || interpreted;
      compiled.set(operationName, run);
      return run;
    };

    return {
      namedPeople: findNamedPeople(schema, document),
      size,
      shownFields(operation) {
        const known = shown.get(operation) ?? shownFields(schema, document, operation);
        shown.set(operation, known);
        return known;
      },
      needsToken: reached.some((requirement) => !requirement.public),
      run(context, operationName, variables) {
        const mayAll = reached.every((requirement) => satisfies(context.caller, requirement));
        const run = mayAll ? plainRun(operationName) : interpret(guarded, document, operationName);
        return run(context, variables);
      },
    };
  }

  return (document: DocumentNode): Prepared => {
    let found = prepared.get(document);
    if (found === undefined) {
      found = prepare(document);
      prepared.set(document, found);
    }
    return found;
  };
}
