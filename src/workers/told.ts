import type { Topic } from "../access/fellows.ts";

/** Something that processes of one server tell one another. */
export interface Told {
  topic: Topic;
  name: string;
  amount: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** What was told, each name once, with its amounts added up, for as long as it matters. */
export interface ToldSoFar {
  add(told: Told): void;
  all(): Told[];
  clear(): void;
}

/** How often is looked for what is of no matter any more; milliseconds. */
const FORGET_EVERY = 60_000;

/** @param clock milliseconds since 1970. */
export function toldSoFar(clock: () => number): ToldSoFar {
  const known = new Map<string, Told>();
  let forgetAt = clock() + FORGET_EVERY;

  function forget(): void {
    const now = clock();
    forgetAt = now + FORGET_EVERY;
    for (const [key, { until }] of known) if (until <= now) known.delete(key);
  }

  return {
    add({ topic, name, amount, until }) {
      if (clock() >= forgetAt) forget();
      const key = `${topic} ${name}`;
      const before = known.get(key)?.amount ?? 0;
      known.set(key, { topic, name, amount: before + amount, until });
    },
    all() {
      forget();
      return [...known.values()];
    },
    clear: () => known.clear(),
  };
}

/** What goes between the primary process and its workers. */
export type Message =
  /** A worker asks for what was told before it began. */
  | { asks: "TOLD_SO_FAR" }
  | { told: Told[] }
  /** A worker answers requests from now on, at this address. */
  | { answersAt: string };

export function readMessage(message: unknown): Message | null {
  const { asks, told, answersAt } = (message ?? {}) as Record<string, unknown>;
  const isKnown = asks === "TOLD_SO_FAR" || Array.isArray(told) || typeof answersAt === "string";
  return isKnown ? (message as Message) : null;
}
