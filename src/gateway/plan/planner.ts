import { createRequire } from "node:module";
import type { PlanNode, QueryPlanner } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  print,
  visit,
} from "graphql";
import type { SubgraphClient } from "../subgraphs/client.ts";
import { splitRootFields } from "./root-fields.ts";
import { compilePlan, inSequence } from "./run-plan.ts";
import type { Step } from "./step.ts";

/** Plans over one supergraph. */
export interface Planner {
  /**
   * Plans the one operation of a document that fits the graph.
   *
   * @param share in percent from 0 to 100: fields whose `@override` has the label `percent(p)` come
   * from their new subgraph when it is below p.
   */
  plan(document: DocumentNode, share: number): Step;
  /** Whether anything in the graph has a field of this name, seen by callers or not. */
  isFieldName(name: string): boolean;
  /** The p of each label `percent(p)`: shares with the same of them below have the same plan. */
  percentages: readonly number[];
}

const require = createRequire(import.meta.url);

/**
 * @param supergraph SDL with the join directives.
 * @param labels labels of `@override` that are on.
 */
export function createPlanner(
  supergraph: string,
  schema: GraphQLSchema,
  clients: readonly SubgraphClient[],
  labels: readonly string[],
): Planner {
  const { QueryPlanner } = require("@graphql-hive/router-query-planner") as {
    QueryPlanner: new (supergraph: string) => QueryPlanner;
  };
  const planner = new QueryPlanner(supergraph);
  const active = new Set(labels);
  const subgraphs = {
    clients: new Map(clients.map((client) => [client.name, client])),
    isObject: (typename: unknown) => isObjectType(schema.getType(String(typename))),
    isA(typename: unknown, condition: string): boolean {
      if (typename === condition) return true;
      const [wide, narrow] = [schema.getType(condition), schema.getType(String(typename))];
      return isAbstractType(wide) && isObjectType(narrow) && schema.isSubType(wide, narrow);
    },
  };
  const nodeOf = (document: DocumentNode, share: number): PlanNode | undefined =>
    planner.plan(print(document), null, active, share).node;

  const names = fieldNames(supergraph);
  return {
    isFieldName: (name) => names.has(name),
    percentages: planner.overridePercentages,
    plan(document, share) {
      const node = nodeOf(document, share);
      if (isAlone(node) || !isMutation(document)) return compilePlan(node, subgraphs);
      return inSequence(
        splitRootFields(document).map((each) => compilePlan(nodeOf(each, share), subgraphs)),
      );
    },
  };
}

function isAlone(node: PlanNode | undefined): boolean {
  return node === undefined || node.kind === "Fetch";
}

/** Root fields of a mutation are done one after the other, each with all that is asked of it. */
function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) => "operation" in definition && definition.operation === "mutation",
  );
}

function fieldNames(supergraph: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(supergraph, { noLocation: true }), {
    FieldDefinition({ name }) {
      names.add(name.value);
    },
  });
  return names;
}
