import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { compile, interpret } from "../src/gateway/execute/lanes.ts";
import { compileWriting, type Written } from "../src/gateway/write/operation-writer.ts";
import type { DrawnOperation } from "./operations.ts";

/** Which lanes an operation took. */
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
  const slow = await interpret(schema, document, undefined)(await context(), variables);
  const expected = JSON.stringify(slow);
  const check = (lane: string, answer: string, isSame = answer === expected) => {
    if (isSame) return;
    const asked = `${text}\n${JSON.stringify(variables)}`;
    throw new Error(
      `${lane} answers differently\n${asked}\n${lane}: ${answer}\ngraphql-js: ${expected}`,
    );
  };
  const executed = await compileWriting(schema, document, undefined)?.(await context(), variables);
  const isWritten = executed != null && "text" in executed;
  if (isWritten) check("the writer", textOf(executed));
  else if (executed) check("what goes on", JSON.stringify(executed), isAlike(executed, slow));
  const jit = withJit && (await jitAnswer(schema, document, await context(), variables));
  if (jit) check("graphql-jit", JSON.stringify(jit));
  return { lanes: { hasRun: executed != null, written: isWritten, jit: Boolean(jit) } };
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

function textOf({ errors, text }: Written): string {
  const before = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
  return `{${before}"data":${text}}`;
}

/**
 * Where graphql-js goes on from fields that are there already, errors are found in another order, and
 * of those in a part that one of them makes null, others are in time to be reported.
 */
function isAlike(one: ExecutionResult, other: ExecutionResult): boolean {
  const [few = [], many = []] = [one.errors, other.errors]
    .map((errors) => errors?.map((error) => JSON.stringify(error)) ?? [])
    .sort((a, b) => a.length - b.length);
  const isSameData = JSON.stringify(one.data) === JSON.stringify(other.data);
  return (
    isSameData && few.every((error) => many.includes(error)) && !(few.length < 1 && many.length)
  );
}
