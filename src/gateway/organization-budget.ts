import type { Caller } from "../access/caller.ts";
import { ALONE, type Fellows } from "../access/fellows.ts";
import { Refusal } from "../rules/problem.ts";

/** Counts the people that each organisation asks about, and refuses what goes beyond an hour's share. */
export interface OrganizationBudget {
  /** Takes as many from the caller's budget; the refusal when they are not there, and none is taken. */
  take(caller: Caller, people: number, now: number): Refusal | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Spent {
  /** People asked about in each minute of the last hour, by the minute's number. */
  minutes: Map<number, number>;
  sum: number;
}

/**
 * A supplier's requests for one agency and for another are counted apart, and so are an agency's own.
 * What other processes let through is counted when they have told it.
 *
 * @param perHour people that an organisation may ask about within an hour.
 */
export function createOrganizationBudget(
  perHour: number,
  fellows: Fellows = ALONE,
): OrganizationBudget {
  const spentBy = new Map<string, Spent>();

  function spentOf(key: string): Spent {
    const spent = spentBy.get(key) ?? { minutes: new Map(), sum: 0 };
    spentBy.set(key, spent);
    return spent;
  }

  fellows.hear("PEOPLE_ASKED_ABOUT", (name, people) => {
    const [minute, organization, supplier] = name.split(" ");
    add(spentOf(`${organization} ${supplier}`), Number(minute), people);
  });

  return {
    take(caller, people, now) {
      if (caller.kind !== "AGENCY" || people === 0) return null;
      const key = `${caller.organization} ${caller.supplier ?? ""}`;
      const spent = spentOf(key);
      forget(spent, now - HOUR);
      if (spent.sum + people > perHour) return refuse(spent, people, perHour, now);
      const minute = Math.floor(now / MINUTE);
      add(spent, minute, people);
      fellows.tell("PEOPLE_ASKED_ABOUT", `${minute} ${key}`, people, (minute + 1) * MINUTE + HOUR);
      return null;
    },
  };
}

/** Minutes are kept in their order, whoever tells of one late. */
function add(spent: Spent, minute: number, people: number): void {
  const before = spent.minutes.get(minute);
  spent.minutes.set(minute, (before ?? 0) + people);
  spent.sum += people;
  if (before === undefined)
    spent.minutes = new Map([...spent.minutes].sort(([one], [other]) => one - other));
}

function forget(spent: Spent, before: number): void {
  for (const [minute, people] of spent.minutes) {
    if ((minute + 1) * MINUTE > before) return;
    spent.minutes.delete(minute);
    spent.sum -= people;
  }
}

function refuse({ minutes, sum }: Spent, people: number, perHour: number, now: number): Refusal {
  let left = sum;
  let free = now;
  for (const [minute, asked] of minutes) {
    if (left + people <= perHour) break;
    left -= asked;
    free = (minute + 1) * MINUTE + HOUR;
  }
  return new Refusal(
    "RATE_LIMITED",
    `expected at most ${perHour} people an hour from one organisation`,
    {
      personsPerHour: perHour,
      retryAfterSeconds: Math.max(1, Math.ceil((free - now) / 1000)),
    },
  );
}
