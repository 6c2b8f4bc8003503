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
import { conditionalVariables } from "../conditional-variables.ts";
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
  notices: Notices;
}

/** What the operator is told. */
export interface Notices {
  /** Why a subgraph gave no answer. */
  onUnavailable(subgraph: string, error: Error): void;
  /** An operation that cannot be planned, each once. */
  onUnplanned(error: Error): void;
}

/** One operation over several subgraphs, with any variables. */
export type PlannedRun = (
  context: HasCaller,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** For this long a whole request may wait for subgraphs; milliseconds. */
const REQUEST_DEADLINE = 5000;
/** Plans of one operation: for other conditions, callers with other rights, shares of an override. */
const MOST_PLANS = 64;
/** What could not be planned is tried again after this long: it may have been the planner's bad day. */
const RETRY_AFTER = 60_000;
/** Who made more mistakes in the variables than this has made one many times. */
const MOST_ERRORS = 50;

export function planOperation(
  { schema, planner, notices }: Planning,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  reached: Reached,
): PlannedRun {
  const { names, percentages, plan } = planner();
  const project = compileProjection(schema, document, operation, names);
  const aboutSchema = partAboutSchema(schema, document, operation);
  const plans = new Map<string, Planned>();
  const conditional = conditionalVariables(document);

  const planFor = (refused: ReadonlyMap<string, Refusal>, variables: Run["variables"]): Planned => {
    const share = percentages.length === 0 ? 0 : Math.random() * 100;
    const below = percentages.filter((percentage) => share < percentage);
    const met = conditional.filter((name) => variables[name] === true);
    const key =
      refused.size + below.length + met.length === 0
        ? ""
        : JSON.stringify([[...refused.keys()], below, met]);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const asked = operationToPlan(schema, document, operation, {
      isRefused: (coordinate) => refused.has(coordinate),
      names,
      conditions: Object.fromEntries(conditional.map((name) => [name, met.includes(name)])),
    });
    if (plans.size >= MOST_PLANS) plans.clear();
    if (asked === null) {
      plans.set(key, NOTHING);
      return NOTHING;
    }
    const planning = plan(asked, share)
      .catch((fault: Error): Step => {
        notices.onUnplanned(fault);
        setTimeout(() => plans.delete(key), RETRY_AFTER).unref();
        return refuse;
      })
      .then((step) => {
        plans.set(key, step);
        return step;
      });
    plans.set(key, planning);
    return planning;
  };

  const answer = (
    { data, faults, variables }: Run,
    refused: ReadonlyMap<string, Refusal>,
  ): ExecutionResult => {
    for (const { error, subgraph } of faults)
      if (error instanceof SubgraphUnavailable) notices.onUnavailable(subgraph, error);
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
    const planned = planFor(refused, run.variables);
    const running = planned instanceof Promise ? planned.then((step) => step(run)) : planned(run);
    return running instanceof Promise
      ? running.then(() => answer(run, refused))
      : answer(run, refused);
  };
}

type Planned = Step | Promise<Step>;

const NOTHING: Step = () => undefined;

/** The planner does not know every combination; those it does not are refused as a whole. */
const refuse: Step = ({ faults }) => {
  faults.push({ error: NOT_PLANNED, subgraph: "", path: [] });
};

const NOT_PLANNED = new GraphQLError("", {
  originalError: new Refusal(
    "INTERNAL",
    "The gateway cannot plan this combination of fields: ask for its parts in operations of their own",
  ),
});

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
