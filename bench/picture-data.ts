import { LOOK_UPS } from "./operations.ts";
import type { Results } from "./results.ts";

/** One bar: a server's requests per second, of the floor's. */
export interface Bar {
  operation: string;
  server: string;
  ratio: number;
  perSecond: number;
}

/** Servers by the names that a picture has room for. */
export const PICTURED: ReadonlyMap<string, string> = new Map([
  ["floor", "floor"],
  ["Varde", "Varde"],
  ["Mercurius with jit, one wide loader", "Mercurius, wide loader"],
  ["Mercurius with jit", "Mercurius"],
  ["GraphQL Yoga", "Yoga"],
  ["Apollo Server 5 as shipped", "Apollo Server"],
]);

/** By operation and then server, in the order in which they are shown; nothing before they are measured. */
export function barsOf(results: Results): Bar[] {
  const figures = results["look-ups"]?.figures ?? {};
  return LOOK_UPS.flatMap(({ name, title }) =>
    [...PICTURED].flatMap(([measured, server]) => {
      const perSecond = figures[`${name}: ${measured}`];
      const floor = figures[`${name}: floor`];
      if (perSecond === undefined || floor === undefined) return [];
      return [{ operation: title, server, ratio: perSecond / floor, perSecond }];
    }),
  );
}
