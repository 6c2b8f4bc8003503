import type { Results } from "./results.ts";
import type { Bound, Target } from "./targets.ts";

export interface Verdict {
  /** In the target's unit; null before its section was measured. */
  reached: number | null;
  isMet: boolean | null;
}

/** What was reached of a target, by the figures as measured and not as they are shown. */
export function judge({ section, figure, per, bound }: Target, results: Results): Verdict {
  const figures = results[section]?.figures;
  const above = figures?.[figure];
  const below = per === null ? 1 : figures?.[per];
  if (above === undefined || below === undefined) return { reached: null, isMet: null };
  const reached = above / below;
  return { reached, isMet: isWithin(bound, reached) };
}

function isWithin(bound: Bound, reached: number): boolean {
  return "atLeast" in bound ? reached >= bound.atLeast : reached <= bound.atMost;
}
