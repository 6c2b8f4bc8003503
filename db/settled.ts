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

/**
 * Looks, within each transaction that moves a part of a register, that nobody has called it whole
 * meanwhile: it may be served by now.
 *
 * @throws {RangeError} when somebody has.
 */
export function expectUnfinished(text: string | undefined): void {
  if (text !== undefined && !readSettled(text).isWhole) return;
  throw new RangeError(
    "expected a register that is being moved, somebody else has finished it: nothing more is written",
  );
}
