import type { ProblemType } from "../../src/rules/change.ts";

/** A problem is the member of its own name, and whatever is none is the success. */
export function member<Success extends string>(success: Success) {
  return {
    __resolveType: (outcome: object) =>
      ("problem" in outcome ? outcome.problem : success) as ProblemType & Success,
  };
}
