import type { PlanNode } from "@graphql-hive/router-query-planner";

/** What the planner's process is told once. */
export interface PlannerStart {
  supergraph: string;
  /** Labels of `@override` that are on. */
  labels: readonly string[];
}

export interface PlanQuestion {
  id: number;
  /** A document with one operation that fits the graph. */
  query: string;
  /** In percent, for labels of `@override`. */
  share: number;
}

/** A plan, which may be of nothing, or why there is none. */
export type PlanAnswer = { id: number; node: PlanNode | null } | { id: number; fault: string };
