import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { Refusal } from "../rules/problem.ts";
import { answerOf, answerWith, type GraphQLAnswer } from "./answer.ts";
import { MAX_COST } from "./cost.ts";
import { isUnexpected, reportError } from "./error-report.ts";
import { explainVariables } from "./explain-variables.ts";
import type { Prepared } from "./graph.ts";
import type { TracedContext } from "./traced-context.ts";
import type { Executed } from "./write/operation-writer.ts";

/** What an operation is run with. */
export interface Operation {
  operationName?: string | undefined;
  variables?: Record<string, unknown>;
}

/** Runs operations and makes answers of what comes of them, or of why they are refused. */
export function createAnswering(
  schema: GraphQLSchema,
  onUnexpected: (error: unknown, traceId: string) => void,
) {
  const report = (errors: readonly unknown[], traceId: string) =>
    errors.map((error) => {
      if (isUnexpected(error)) onUnexpected(error, traceId);
      return reportError(error, traceId);
    });

  const refused = (errors: readonly unknown[], { traceId }: TracedContext): GraphQLAnswer =>
    answerOf({ errors: report(errors, traceId) });

  /** Answers in text at once: what a thousand people are made of must not wait for the log. */
  function execute(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    { operationName, variables = {} }: Operation,
    context: TracedContext,
  ): GraphQLAnswer | Promise<GraphQLAnswer> {
    const extensions = () =>
      context.wantsCost ? { cost: costOf(prepared, operation, variables) } : undefined;

    const settle = ({ data, errors = [] }: ExecutionResult): GraphQLAnswer => {
      if (data !== undefined) {
        const said = extensions();
        return answerOf({
          ...(errors.length > 0 && { errors: report(errors, context.traceId) }),
          data,
          ...(said && { extensions: said }),
        });
      }
      const faults = explainVariables(schema, operation, variables);
      return refused(faults.length > 0 ? faults : errors, context);
    };
    const finish = (executed: Executed) =>
      "text" in executed
        ? answerWith(executed.text, report(executed.errors, context.traceId), extensions())
        : settle(executed);

    const executed =
      prepared.write?.(context, operationName, variables) ??
      prepared.run(context, operationName, variables);
    return executed instanceof Promise ? executed.then(finish) : finish(executed);
  }

  async function run(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    request: Operation,
    context: TracedContext,
  ): Promise<GraphQLAnswer> {
    const answer = await execute(prepared, operation, request, context);
    const refusal = await writeDown(prepared, operation, context);
    return refusal === null ? answer : refused([refusal], context);
  }

  /** Who was shown is durable in the access log before the answer leaves, or it does not leave. */
  async function writeDown(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    { disclosures, traceId }: TracedContext,
  ): Promise<Refusal | null> {
    try {
      const name = operation.name?.value ?? null;
      await disclosures?.write(name, () => prepared.shownFields(operation));
      return null;
    } catch (fault) {
      onUnexpected(fault, traceId);
      return new Refusal("OVERLOADED", "The look-up cannot be logged just now: try again");
    }
  }

  return { run, refused };
}

/** What the caller is told of it: as it was worked out beforehand, and how much it may be. */
function costOf(
  { cost }: Prepared,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) {
  return { estimated: cost(operation, variables), max: MAX_COST };
}
