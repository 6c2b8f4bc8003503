import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { guardSchema, type Requirements } from "../../access/guard.ts";
import { mayReadAll, needsToken, requirementsReached } from "../../access/reach.ts";
import { costsOf } from "../cost.ts";
import { type CostTable, NO_COSTS } from "../cost-table.ts";
import type { Graph, Prepared } from "../graph.ts";
import { measure } from "../limits.ts";
import { findNamedPeople } from "../person-budget.ts";
import { shownFields } from "../shown-fields.ts";
import { compileWriting, type WriteOperation } from "../write/operation-writer.ts";
import { compile, interpret, type Run } from "./lanes.ts";

/** Compiling takes longer than it saves where a document is long rather than its lists. */
const MOST_COMPILED = 1500;

/**
 * Prepares documents, each once, and forgets them with the document.
 *
 * A caller who may read everything a document can reach is answered from the plain schema, compiled
 * from the second time on: a document with its ids written into it comes once and is not worth
 * compiling. Anybody else is answered by graphql-js over the guarded schema, field by field.
 */
export function createExecution(
  schema: GraphQLSchema,
  requirements: Requirements,
  costs: CostTable = NO_COSTS,
): Graph {
  const guarded = guardSchema(schema, requirements);
  const prepared = new WeakMap<DocumentNode, Prepared>();

  function prepare(document: DocumentNode): Prepared {
    const reached = requirementsReached(schema, document, requirements);
    const size = measure(schema, document);
    const compiled = new Map<string | undefined, Run>();
    const seen = new Set<string | undefined>();
    const writers = new Map<string | undefined, WriteOperation | null>();
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

    /** Null the first time, too: see above. */
    const writerFor = (operationName: string | undefined): WriteOperation | null => {
      const known = writers.get(operationName);
      if (known !== undefined) return known;
      if (!seen.has(operationName) || size.fields > MOST_COMPILED) return null;
      const writer = compileWriting(schema, document, operationName);
      writers.set(operationName, writer);
      return writer;
    };

    return {
      namedPeople: findNamedPeople(schema, document),
      size,
      cost: costsOf(schema, costs, document),
      shownFields(operation) {
        const known = shown.get(operation) ?? shownFields(schema, document, operation);
        shown.set(operation, known);
        return known;
      },
      needsToken: needsToken(reached),
      write(context, operationName, variables) {
        const write = mayReadAll(context.caller, reached) ? writerFor(operationName) : null;
        return write ? write(context, variables) : null;
      },
      run(context, operationName, variables) {
        const run = mayReadAll(context.caller, reached)
          ? plainRun(operationName)
          : interpret(guarded, document, operationName);
        return run(context, variables);
      },
    };
  }

  return {
    schema,
    prepare(document) {
      const found = prepared.get(document) ?? prepare(document);
      prepared.set(document, found);
      return found;
    },
  };
}
