import type { AccessLog } from "../../db/access-log.ts";
import type { LookupStatistics } from "../../db/lookup-statistics.ts";
import type { Store } from "../../db/store.ts";
import type { Instant } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { RegisterQuality } from "../rules/register-quality.ts";

/** Counts of the whole register, each made anew at most every five minutes. */
export interface Figures {
  quality(): Promise<RegisterQuality>;
  /** Look-ups by agencies over so many days. @throws {Refusal} when there are too many, or none. */
  lookups(days: number): Promise<LookupStatistics>;
}

const GOOD_FOR = 5 * 60_000;
const MOST_DAYS = 90;
const DAY = 86_400_000;

export function createFigures(
  store: Pick<Store, "quality">,
  accessLog: Pick<AccessLog, "statistics">,
  clock: () => Instant,
): Figures {
  const keep = keeping(clock);
  const overDays = new Map<number, () => Promise<LookupStatistics>>();
  return {
    quality: keep((now) => store.quality(now)),
    async lookups(days) {
      if (days < 1 || days > MOST_DAYS)
        throw new Refusal("BAD_USER_INPUT", `days: expected 1 to ${MOST_DAYS}`);
      const known =
        overDays.get(days) ?? keep((now) => accessLog.statistics(now - days * DAY, now));
      overDays.set(days, known);
      return known();
    },
  };
}

/** One count at a time, whatever is asked for. */
function keeping(clock: () => Instant) {
  let lane: Promise<unknown> = Promise.resolve();
  return <Count>(make: (now: Instant) => Promise<Count>): (() => Promise<Count>) => {
    let last: { count: Count; at: Instant } | null = null;
    let making: Promise<Count> | null = null;

    async function makeAnew(): Promise<Count> {
      const at = clock();
      try {
        const count = await make(at);
        last = { count, at };
        return count;
      } finally {
        making = null;
      }
    }

    /** Whoever comes while it is made is told the last one; only the first has to wait. */
    return async () => {
      const isOld = last === null || clock() - last.at >= GOOD_FOR;
      if (isOld && making === null) {
        making = lane.then(makeAnew);
        lane = making.catch(() => undefined);
      }
      return last === null ? (making as Promise<Count>) : last.count;
    };
  };
}
