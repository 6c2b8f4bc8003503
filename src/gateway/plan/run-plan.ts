import type { FetchNode, PlanNode } from "@graphql-hive/router-query-planner";
import type { SubgraphAnswer } from "../subgraphs/client.ts";
import { compileEntityFetch, type EntityGroup } from "./entity-fetch.ts";
import { rootKeysOf } from "./operation-keys.ts";
import { subgraphOf } from "./planner-supergraph.ts";
import { compileRewrites } from "./rewrites.ts";
import { compileAsk, type Run, type Step, type Subgraphs } from "./step.ts";
import { merge } from "./tree.ts";

export function compilePlan(node: PlanNode | null | undefined, subgraphs: Subgraphs): Step {
  if (node === null || node === undefined) return () => undefined;
  switch (node.kind) {
    case "Fetch":
      return compileRootFetch(node, subgraphs);
    case "Flatten":
      return compileFlatten(node.path, node.node, subgraphs);
    case "BatchFetch":
      return compileEntityFetch(
        node,
        node.entityBatch.aliases.map(
          ({ alias, representationsVariableName, inputRewrites, outputRewrites, ...rest }) => ({
            ...rest,
            inputRewrites,
            outputRewrites,
            resultKey: alias,
            variable: representationsVariableName,
          }),
        ),
        subgraphs,
      );
    case "Sequence":
      return inSequence(node.nodes.map((each) => compilePlan(each, subgraphs)));
    case "Parallel":
      return inParallel(node.nodes.map((each) => compilePlan(each, subgraphs)));
    case "Condition": {
      const { condition } = node;
      const [yes, no] = [node.ifClause, node.elseClause].map((clause) =>
        compilePlan(clause, subgraphs),
      ) as [Step, Step];
      return (run) => (run.variables[condition] === true ? yes : no)(run);
    }
    default:
      throw new Error(`expected a plan without ${node.kind}`);
  }
}

export function inSequence(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0] as Step;
  const from = (index: number, run: Run): void | Promise<void> => {
    for (let i = index; i < steps.length; i++) {
      const running = (steps[i] as Step)(run);
      if (running instanceof Promise) return running.then(() => from(i + 1, run));
    }
  };
  return (run) => from(0, run);
}

export function inParallel(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0] as Step;
  return (run) => {
    const running = steps.flatMap((step) => step(run) ?? []);
    if (running.length > 0) return Promise.all(running).then(() => undefined);
  };
}

/** A fetch under a path: of entities when it names what it requires, else of the root once more. */
function compileFlatten(
  path: Parameters<typeof compileEntityFetch>[1][number]["paths"][number],
  node: PlanNode,
  subgraphs: Subgraphs,
): Step {
  if (node.kind !== "Fetch" || !node.requires) return compilePlan(node, subgraphs);
  const group: EntityGroup = {
    resultKey: "_entities",
    variable: "representations",
    paths: [path],
    requires: node.requires,
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  };
  return compileEntityFetch(node, [group], subgraphs);
}

function compileRootFetch(node: FetchNode, { clients, isA }: Subgraphs): Step {
  const subgraph = subgraphOf(node.serviceName);
  const ask = compileAsk(node, clients);
  const rewrite = compileRewrites(node.outputRewrites, isA);
  const keys = rootKeysOf(node.operation);
  return (run) => {
    const failed = (error: unknown) => {
      for (const key of keys) run.faults.push({ error, subgraph, path: [key] });
    };
    const answered = ({ data, errors = [] }: SubgraphAnswer) => {
      for (const error of errors)
        if (error.path === undefined) failed(error);
        else run.faults.push({ error, subgraph, path: error.path });
      if (!data) return;
      rewrite?.(data);
      merge(run.data, data);
    };
    return ask(run, {}, answered, failed);
  };
}
