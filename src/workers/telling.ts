import { type Message, readMessage, type Told, toldSoFar } from "./told.ts";

/** The primary's end of the pipe to one of its workers. */
export interface Hearer {
  send(message: Message): void;
}

/** Passes what a worker tells on to all others, and keeps it for those that begin later. */
export interface Telling<Worker extends Hearer> {
  take(from: Worker, message: unknown): void;
  /** It has ended. */
  drop(worker: Worker): void;
}

/** @param clock milliseconds since 1970. */
export function passOn<Worker extends Hearer>(clock: () => number): Telling<Worker> {
  const known = toldSoFar(clock);
  /** They have asked, and know everything. */
  const hearers = new Set<Worker>();

  function tell(from: Worker, told: Told[]): void {
    for (const each of told) known.add(each);
    for (const hearer of hearers) if (hearer !== from) hearer.send({ told });
  }

  return {
    take(from, message) {
      const read = readMessage(message);
      if (read !== null && "told" in read) return tell(from, read.told);
      if (read === null || !("asks" in read)) return;
      from.send({ told: known.all() });
      hearers.add(from);
    },
    drop: (worker) => void hearers.delete(worker),
  };
}
