import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { compile, interpret } from "../src/gateway/execute/lanes.ts";
import { compileWriting, type Executed } from "../src/gateway/write/operation-writer.ts";
import type { DrawnOperation } from "./operations.ts";

/** How an operation fared on each lane. */
export interface Compared {
  /** Null for an operation that is not valid, and was not run. */
  lanes: { hasRun: boolean; written: boolean; jit: boolean } | null;
}

/**
 * Runs an operation as graphql-js does, and as each quicker lane does that takes it.
 *
 * @param context made anew for each lane.
 * @param withJit not for values that no resolver of ours gives: of those graphql-jit says the same in
 * other words, or cannot wait for them.
 * @throws {Error} with the operation, where two of them answer differently.
 */
export async function compareLanes(
  schema: GraphQLSchema,
  { text, variables }: DrawnOperation,
  context: () => object | Promise<object>,
  withJit: boolean,
): Promise<Compared> {
  const document = parse(text);
  if (validate(schema, document).length > 0) return { lanes: null };
  const expected = JSON.stringify(
    await interpret(schema, document, undefined)(await context(), variables),
  );
  const check = (lane: string, answer: string) => {
    if (answer !== expected)
      throw new Error(
        `${lane} answers differently\n${text}\n${JSON.stringify(variables)}\n${lane}: ${answer}\ngraphql-js: ${expected}`,
      );
  };
  const written = await compileWriting(schema, document, undefined)?.(await context(), variables);
  if (written) check("the writer", textOf(written));
  const jit = withJit && (await jitAnswer(schema, document, await context(), variables));
  if (jit) check("graphql-jit", JSON.stringify(jit));
  const isWritten = written != null && "text" in written;
  return { lanes: { hasRun: written != null, written: isWritten, jit: Boolean(jit) } };
}

async function jitAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: object,
  variables: Record<string, unknown>,
): Promise<ExecutionResult | null> {
  const run = compile(schema, document, undefined);
  return run ? run(context, variables) : null;
}

function textOf(executed: Executed): string {
  if (!("text" in executed)) return JSON.stringify(executed);
  const { errors, text } = executed;
  const before = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
  return `{${before}"data":${text}}`;
}
