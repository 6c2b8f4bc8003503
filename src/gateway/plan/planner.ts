import type { PlanNode } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import type { SubgraphClient } from "../subgraphs/client.ts";
import type { FieldNames } from "./plan-key.ts";
import { plannerClient } from "./planner-client.ts";
import { forPlanner } from "./planner-supergraph.ts";
import { splitRootFields } from "./root-fields.ts";
import { compilePlan, inParallel, inSequence } from "./run-plan.ts";
import type { Step, Subgraphs } from "./step.ts";

/** Plans over one supergraph. */
export interface Planner {
  /**
   * Plans the one operation of a document that fits the graph.
   *
   * @param share in percent from 0 to 100: fields whose `@override` has the label `percent(p)` come
   * from their new subgraph when it is below p.
   * @throws {Error} (as a rejection) when it cannot be planned.
   */
  plan(document: DocumentNode, share: number): Promise<Step>;
  names: FieldNames;
  /** The p of each label `percent(p)`: shares with the same of them below have the same plan. */
  percentages: readonly number[];
  close(): void;
}

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
  const ways = forPlanner(supergraph).map((way) => plannerClient({ supergraph: way, labels }));
  const planNode = async (document: DocumentNode, share: number): Promise<PlanNode | null> => {
    const faults: string[] = [];
    for (const way of ways)
      try {
        return await way.plan(print(document), share);
      } catch (fault) {
        faults.push((fault as Error).message);
      }
    throw new Error(faults.join("; then "));
  };
  const subgraphs: Subgraphs = {
    clients: new Map(clients.map((client) => [client.name, client])),
    isObject: (typename) => isObjectType(schema.getType(String(typename))),
    isA(typename, condition) {
      if (typename === condition) return true;
      const [wide, narrow] = [schema.getType(condition), schema.getType(String(typename))];
      return isAbstractType(wide) && isObjectType(narrow) && schema.isSubType(wide, narrow);
    },
  };
  const { names, percentages } = readSupergraph(supergraph);

  return {
    names,
    percentages,
    async plan(document, share) {
      const whole = await planNode(document, share).catch((fault: Error) => fault);
      const isWhole = !(whole instanceof Error);
      if (isWhole && (isAlone(whole) || !isMutation(document)))
        return compilePlan(whole, subgraphs);
      const parts = splitRootFields(document);
      if (!isWhole && parts.length === 1) throw whole;
      const steps: Step[] = [];
      for (const part of parts) steps.push(compilePlan(await planNode(part, share), subgraphs));
      return isMutation(document) ? inSequence(steps) : inParallel(steps);
    },
    close() {
      for (const way of ways) way.close();
    },
  };
}

function isAlone(node: PlanNode | null): boolean {
  return node === null || node.kind === "Fetch";
}

/** Root fields of a mutation are done one after the other, each with all that is asked of it. */
function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) => "operation" in definition && definition.operation === "mutation",
  );
}

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/** How `@requires` writes a field with arguments. */
const WITH_ARGUMENTS = /(\w+)\s*\(/g;

function readSupergraph(supergraph: string): { names: FieldNames; percentages: number[] } {
  const names = new Set<string>();
  const required = new Set<string>();
  const percentages = new Set<number>();
  visit(parse(supergraph, { noLocation: true }), {
    FieldDefinition({ name }) {
      names.add(name.value);
    },
    Argument({ name, value }) {
      if (value.kind !== Kind.STRING) return;
      if (name.value === "requires")
        for (const [, field] of value.value.matchAll(WITH_ARGUMENTS)) required.add(String(field));
      if (name.value !== "overrideLabel") return;
      const percent = PERCENT.exec(value.value)?.[1];
      if (percent !== undefined) percentages.add(Number(percent));
    },
  });
  return {
    names: {
      has: (name) => names.has(name),
      isRequiredWithArguments: (name) => required.has(name),
    },
    percentages: [...percentages].sort((a, b) => a - b),
  };
}
