import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import type { Requirements } from "../../access/guard.ts";
import { needsToken, requirementsReached } from "../../access/reach.ts";
import { Refusal } from "../../rules/problem.ts";
import { costsOf } from "../cost.ts";
import { type CostTable, NO_COSTS } from "../cost-table.ts";
import type { Graph, Prepared } from "../graph.ts";
import { measure } from "../limits.ts";
import { findNamedPeople } from "../person-budget.ts";
import { shownFields } from "../shown-fields.ts";
import type { LocalSubgraph } from "../subgraphs/local.ts";
import { isWithin } from "../within.ts";
import {
  type Notices,
  type PlannedRun,
  type Planning,
  planOperation,
} from "./planned-operation.ts";
import type { Planner } from "./planner.ts";

export interface Federation extends Graph {
  /** Lets the planner go. */
  close(): void;
}

/** Fields, fragments written out: planning takes time that grows with their square. */
const MOST_PLANNED = 1000;

const TOO_WIDE = new GraphQLError("", {
  originalError: new Refusal(
    "BAD_USER_INPUT",
    `expected at most ${MOST_PLANNED} fields in an operation over several subgraphs`,
  ),
});

export interface FederationOptions {
  /** What callers see. */
  schema: GraphQLSchema;
  /** Who may read each field of it, by coordinate. */
  requirements: Requirements;
  /** Made when the first document needs it: most do with one subgraph. */
  openPlanner: () => Planner;
  locals: readonly LocalSubgraph[];
  costs?: CostTable;
  notices: Notices;
}

/**
 * Many subgraphs as one graph. A document that one subgraph in this process answers by itself is
 * handed to it as it is. Any other is planned, once; what the caller may not read is neither planned
 * nor shown, whatever a subgraph answers.
 */
export function createFederation(options: FederationOptions): Federation {
  const { schema, requirements, openPlanner, locals, costs = NO_COSTS, notices } = options;
  let planner: Planner | null = null;
  const planning: Planning = {
    schema,
    planner() {
      planner ??= openPlanner();
      return planner;
    },
    notices,
  };

  const alone = locals.filter(({ isWhole }) => isWhole);
  function prepare(document: DocumentNode): Prepared {
    const local = alone.find(({ graph }) => isWithin(graph.schema, schema, document));
    if (local !== undefined) return local.graph.prepare(document);
    const reached = requirementsReached(schema, document, requirements);
    const size = measure(schema, document);
    const operations = new Map<OperationDefinitionNode, PlannedRun>();
    return {
      namedPeople: findNamedPeople(schema, document),
      size,
      cost: costsOf(schema, costs, document),
      shownFields: (operation) => shownFields(schema, document, operation),
      needsToken: needsToken(reached),
      run(context, operationName, variables) {
        if (size.fields > MOST_PLANNED) return { errors: [TOO_WIDE] };
        const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
        let planned = operations.get(operation);
        if (planned === undefined) {
          planned = planOperation(planning, document, operation, reached);
          operations.set(operation, planned);
        }
        return planned(context, variables);
      },
    };
  }

  const known = new WeakMap<DocumentNode, Prepared>();
  return {
    schema,
    prepare(document) {
      const prepared = known.get(document) ?? prepare(document);
      known.set(document, prepared);
      return prepared;
    },
    close: () => planner?.close(),
  };
}
