import type { Environment } from "../src/rules/national-id.ts";

/**
 * What a store was made for, as its one row of `register` says. Where a register is being moved to,
 * the row says so until all of it is there: nobody can open the half of one.
 */
export interface Settled {
  environment: Environment;
  isWhole: boolean;
}

const UNFINISHED = "unfinished ";

export function writeSettled({ environment, isWhole }: Settled): string {
  return isWhole ? environment : `${UNFINISHED}${environment}`;
}

export function readSettled(text: string): Settled {
  const isWhole = !text.startsWith(UNFINISHED);
  const environment = isWhole ? text : text.slice(UNFINISHED.length);
  return { environment: environment as Environment, isWhole };
}

/** @throws {Error} when the store is for other people, or not all of it is there. */
export function expectSettled(text: string, environment: Environment): void {
  const settled = readSettled(text);
  if (settled.environment !== environment)
    throw new Error(
      `expected a store for ${environment} people, it was made for ${settled.environment} people`,
    );
  if (!settled.isWhole)
    throw new Error(
      "expected a whole register, only a part of one was moved here: run `varde migrate-store` again until it says that all of it is there",
    );
}
