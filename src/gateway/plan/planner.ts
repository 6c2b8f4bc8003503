import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  print,
} from "graphql";
import type { SubgraphClient } from "../subgraphs/client.ts";
import type { FieldNames } from "./plan-key.ts";
import { plannerClient } from "./planner-client.ts";
import { forPlanner } from "./planner-supergraph.ts";
import { readSupergraph } from "./read-supergraph.ts";
import { splitRootFields } from "./root-fields.ts";
import { compilePlan, inParallel, inSequence } from "./run-plan.ts";
import { apart, splitSelections } from "./split.ts";
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
  const { names, percentages, requiredBy } = readSupergraph(supergraph);
  const subgraphs: Subgraphs = {
    clients: new Map(clients.map((client) => [client.name, client])),
    requiredBy,
    isObject: (typename) => isObjectType(schema.getType(String(typename))),
    isA(typename, condition) {
      if (typename === condition) return true;
      const [wide, narrow] = [schema.getType(condition), schema.getType(String(typename))];
      return isAbstractType(wide) && isObjectType(narrow) && schema.isSubType(wide, narrow);
    },
  };

  /** The first way in which a document can be planned, and well. */
  async function planWhole(document: DocumentNode, share: number): Promise<Planned> {
    const faults: string[] = [];
    for (const way of ways)
      try {
        const node = await way.plan(print(document), share);
        return {
          isAlone: node === null || node.kind === "Fetch",
          step: compilePlan(node, subgraphs),
        };
      } catch (fault) {
        faults.push((fault as Error).message);
      }
    throw new Error(faults.join("; then "));
  }

  /** A query in as few parts as it can be planned in. */
  async function planInParts(document: DocumentNode, share: number, left: Left): Promise<Step> {
    if (left.tries === 0) throw new Error("too many parts");
    left.tries -= 1;
    try {
      return (await planWhole(document, share)).step;
    } catch (fault) {
      const parts = splitSelections(document);
      if (parts.length === 0) throw fault;
      const steps: Step[] = [];
      for (const part of parts) steps.push(apart(await planInParts(part, share, left)));
      return inParallel(steps);
    }
  }

  /** Root fields of a mutation are done one after the other, each with all that is asked of it. */
  async function planMutation(document: DocumentNode, share: number): Promise<Step> {
    const parts = splitRootFields(document);
    const whole = await planWhole(document, share).catch((fault: Error) => fault);
    if (!(whole instanceof Error) && (whole.isAlone || parts.length === 1)) return whole.step;
    if (parts.length === 1) throw whole;
    const steps: Step[] = [];
    for (const part of parts) steps.push((await planWhole(part, share)).step);
    return inSequence(steps);
  }

  return {
    names,
    percentages,
    plan: (document, share) =>
      isMutation(document)
        ? planMutation(document, share)
        : planInParts(document, share, { tries: MOST_TRIES }),
    close() {
      for (const way of ways) way.close();
    },
  };
}

/** A plan of one fetch needs no order. */
interface Planned {
  isAlone: boolean;
  step: Step;
}

/** How many more parts of a document may be tried. */
interface Left {
  tries: number;
}

const MOST_TRIES = 64;

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) => "operation" in definition && definition.operation === "mutation",
  );
}
