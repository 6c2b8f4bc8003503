import type { FetchNode } from "@graphql-hive/router-query-planner";
import type { Asking, SubgraphAnswer, SubgraphClient } from "../subgraphs/client.ts";
import type { RequiredBy } from "./check-requires.ts";
import type { IsA } from "./entities.ts";
import type { Fault } from "./fault.ts";
import { subgraphOf } from "./planner-supergraph.ts";
import type { Tree } from "./tree.ts";

/** One run of a plan: what was found so far, and what went wrong. */
export interface Run {
  readonly data: Tree;
  readonly faults: Fault[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asking: Asking;
}

/** A part of a plan, ready to run any number of times. It never throws: what fails is a fault. */
export type Step = (run: Run) => void | Promise<void>;

/** What plans run over. */
export interface Subgraphs {
  clients: ReadonlyMap<string, SubgraphClient>;
  isA: IsA;
  requiredBy: RequiredBy;
  /** Whether a type is one of objects, and not what an `@interfaceObject` gives for one. */
  isObject(typename: unknown): boolean;
}

/** Asks a node's subgraph, with those of the request's variables that its operation uses. */
export function compileAsk(
  {
    serviceName,
    operation,
    operationKind,
    variableUsages,
  }: Pick<FetchNode, "serviceName" | "operation" | "operationKind" | "variableUsages">,
  clients: ReadonlyMap<string, SubgraphClient>,
) {
  const client = clients.get(subgraphOf(serviceName));
  if (client === undefined) throw new Error("expected a client for each subgraph of a plan");
  const kind = operationKind === "mutation" ? "mutation" : "query";
  const ask = client.prepare({ query: operation, kind });
  const used = variableUsages ?? [];
  return (
    { variables: given, asking }: Run,
    variables: Record<string, unknown>,
    answered: (answer: SubgraphAnswer) => void,
    failed: (error: unknown) => void,
  ): void | Promise<void> => {
    for (const name of used) if (Object.hasOwn(given, name)) variables[name] = given[name];
    try {
      const answer = ask(variables, asking);
      if (answer instanceof Promise) return answer.then(answered).catch(failed);
      answered(answer);
    } catch (error) {
      failed(error);
    }
  };
}
