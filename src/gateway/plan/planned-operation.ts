import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import type { HasCaller } from "../../access/guard.ts";
import { type Reached, refusedFields } from "../../access/reach.ts";
import { Refusal } from "../../rules/problem.ts";
import { SubgraphUnavailable } from "../subgraphs/client.ts";
import { errorOf } from "./fault.ts";
import type { Planner } from "./planner.ts";
import { compileProjection } from "./project.ts";
import { operationToPlan, partAboutSchema } from "./prune.ts";
import type { Run, Step } from "./step.ts";
import type { Tree } from "./tree.ts";

export interface Planning {
  schema: GraphQLSchema;
  planner(): Planner;
  /** Is told why a subgraph gave no answer. */
  onUnavailable(subgraph: string, error: Error): void;
}

/** One operation over several subgraphs, with any variables. */
export type PlannedRun = (
  context: HasCaller,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** For this long a whole request may wait for subgraphs; milliseconds. */
const REQUEST_DEADLINE = 5000;
/** Plans of one operation: for callers with other rights, and other shares of an override. */
const MOST_PLANS = 64;
/** Who made more mistakes in the variables than this has made one many times. */
const MOST_ERRORS = 50;

export function planOperation(
  { schema, planner, onUnavailable }: Planning,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  reached: Reached,
): PlannedRun {
  const { isFieldName, percentages, plan } = planner();
  const project = compileProjection(schema, document, operation, isFieldName);
  const aboutSchema = partAboutSchema(schema, document, operation);
  const plans = new Map<string, Step | null>();

  const planWithout = (refused: ReadonlyMap<string, Refusal>, share: number): Step | null => {
    const isRefused = (coordinate: string) => refused.has(coordinate);
    const asked = operationToPlan(schema, document, operation, isRefused, isFieldName);
    return asked === null ? null : plan(asked, share);
  };

  const planFor = (refused: ReadonlyMap<string, Refusal>): Step | null => {
    const share = percentages.length === 0 ? 0 : Math.random() * 100;
    const below = percentages.filter((percentage) => share < percentage);
    const key =
      refused.size + below.length === 0 ? "" : JSON.stringify([...refused.keys(), ...below]);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const step = planWithout(refused, share);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, step);
    return step;
  };

  const answer = (
    { data, faults, variables }: Run,
    refused: ReadonlyMap<string, Refusal>,
  ): ExecutionResult => {
    for (const { error, subgraph } of faults)
      if (error instanceof SubgraphUnavailable) onUnavailable(subgraph, error);
    const projected = project({ data, variables, errors: faults.map(errorOf), refused });
    return projected.errors.length > 0 ? projected : { data: projected.data };
  };

  if (operation.operation === "subscription") return () => ({ errors: [NOT_ONE_SUBGRAPHS] });
  return (context, given) => {
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, given, {
      maxErrors: MOST_ERRORS,
    });
    if (coerced === undefined) return { errors: errors ?? [] };
    const refused = refusedFields(context.caller, reached);
    const run: Run = {
      data: aboutSchema === null ? {} : tellSchema(schema, aboutSchema, given),
      faults: [],
      variables: withDefaults(given, coerced),
      asking: { context, deadline: performance.now() + REQUEST_DEADLINE },
    };
    const running = planFor(refused)?.(run);
    return running instanceof Promise
      ? running.then(() => answer(run, refused))
      : answer(run, refused);
  };
}

const NOT_ONE_SUBGRAPHS = new GraphQLError("", {
  originalError: new Refusal(
    "BAD_USER_INPUT",
    "expected a subscription to fields of one subgraph only: ask for the others in a query",
  ),
});

/** Subgraphs get variables as the caller sent them; conditions of the plan need the defaults as well. */
function withDefaults(
  given: Readonly<Record<string, unknown>>,
  coerced: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const variables: Record<string, unknown> = { ...given };
  for (const [name, value] of Object.entries(coerced))
    if (typeof value === "boolean") variables[name] = value;
  return variables;
}

function tellSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Tree {
  return (execute({ schema, document, variableValues }) as ExecutionResult).data as Tree;
}
