import type { ProblemType } from "../rules/change.ts";
import { PROBLEM_PATHS, PROBLEM_SENTENCES } from "../rules/change-problem.ts";
import type { Enterprise } from "../rules/enterprise.ts";
import type { Person } from "../rules/person.ts";
import type { Asking } from "./asking.ts";

/** Why something was not done, as the graph answers it. */
export interface Problem {
  problem: ProblemType;
  code: string;
  message: string;
  path: readonly string[];
  /** The record as it stands, where it is not what the caller took it to be. */
  person?: Person;
  enterprise?: Enterprise;
}

export function problemOf(
  { language }: Pick<Asking, "language">,
  problem: ProblemType,
  person?: Person,
): Problem {
  return {
    problem,
    code: codeOf(problem),
    message: PROBLEM_SENTENCES[problem][language],
    path: PROBLEM_PATHS[problem] ?? ["input"],
    ...(person && { person }),
  };
}

/** `AlreadyReserved` is `ALREADY_RESERVED`. */
export function codeOf(problem: ProblemType): string {
  return problem.replace(/(?<=[a-z])[A-Z]/g, "_$&").toUpperCase();
}

export function isProblem(outcome: object): outcome is Problem {
  return "problem" in outcome;
}
