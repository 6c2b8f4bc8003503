import type { Topic } from "../access/fellows.ts";

/** Something that processes of one server tell one another. */
export interface Told {
  topic: Topic;
  name: string;
  amount: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** What was told, each name once, with its amounts added up. */
export interface ToldSoFar {
  add(told: Told): void;
  all(): Told[];
  /** Forgets what is of no matter any more. */
  forget(now: number): void;
  clear(): void;
}

export function toldSoFar(): ToldSoFar {
  const known = new Map<string, Told>();
  return {
    add({ topic, name, amount, until }) {
      const key = `${topic} ${name}`;
      const before = known.get(key)?.amount ?? 0;
      known.set(key, { topic, name, amount: before + amount, until });
    },
    all: () => [...known.values()],
    forget(now) {
      for (const [key, { until }] of known) if (until <= now) known.delete(key);
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
