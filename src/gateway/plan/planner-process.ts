/**
 * The planner in a process of its own. It is native code, and a document it does not master may end
 * the process it runs in: then it ends this one, and not the gateway.
 */
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { PlanAnswer, PlannerStart, PlanQuestion } from "./planner-messages.ts";

let planner: QueryPlanner | null = null;
let labels = new Set<string>();

process.on("message", (message: PlannerStart | PlanQuestion) => {
  if ("supergraph" in message) {
    planner = new QueryPlanner(message.supergraph);
    labels = new Set(message.labels);
    return;
  }
  process.send?.(answer(message));
});
process.on("disconnect", () => process.exit());

function answer({ id, query, share }: PlanQuestion): PlanAnswer {
  try {
    return { id, node: planner?.plan(query, null, labels, share).node ?? null };
  } catch (fault) {
    return { id, fault: (fault as Error).message };
  }
}
