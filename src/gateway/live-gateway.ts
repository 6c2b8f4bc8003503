import type { Gateway } from "./gateway.ts";
import type { TracedContext } from "./traced-context.ts";

/** For this long a gateway that was replaced still answers what it was asked; milliseconds. */
const GRACE = 10_000;

/** A gateway whose graph can be replaced while it answers. */
export interface LiveGateway<Context extends TracedContext> extends Gateway<Context> {
  /** New requests go to `next` from now on; those under way end where they began. */
  replace(next: Gateway<Context>): void;
}

export function liveGateway<Context extends TracedContext>(
  first: Gateway<Context>,
): LiveGateway<Context> {
  let current = first;
  const leaving = new Map<Gateway<Context>, NodeJS.Timeout>();
  return {
    answer: (request, context) => current.answer(request, context),
    subscribe: (request, context) => current.subscribe(request, context),
    replace(next) {
      const before = current;
      current = next;
      const end = () => {
        leaving.delete(before);
        void before.stop();
      };
      leaving.set(before, setTimeout(end, GRACE).unref());
    },
    async stop() {
      for (const timer of leaving.values()) clearTimeout(timer);
      await Promise.all([current, ...leaving.keys()].map((gateway) => gateway.stop()));
    },
  };
}
