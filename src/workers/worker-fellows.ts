import type { Fellows, Heard, Topic } from "../access/fellows.ts";
import { readMessage, toldSoFar } from "./told.ts";

/** What is told goes out this often, all of it together; milliseconds. */
const TELL_EVERY = 20;

/** A worker's end of the pipe to its primary process. */
export interface Pipe {
  send(message: unknown): void;
  onMessage(take: (message: unknown) => void): void;
}

/**
 * The other workers, by way of the primary; settles when what they had told before is known.
 *
 * @param clock milliseconds since 1970.
 */
export async function openFellows(
  { send, onMessage }: Pipe,
  clock: () => number,
): Promise<Fellows> {
  const hearers: { topic: Topic; heard: Heard }[] = [];
  /** What others told. */
  const known = toldSoFar(clock);
  const going = toldSoFar(clock);
  let isPlanned = false;

  function flush(): void {
    isPlanned = false;
    send({ told: going.all() });
    going.clear();
  }

  await new Promise<void>((ready) => {
    onMessage((message) => {
      const read = readMessage(message);
      if (read === null || !("told" in read)) return;
      for (const told of read.told) {
        known.add(told);
        for (const { topic, heard } of hearers)
          if (topic === told.topic) heard(told.name, told.amount, told.until);
      }
      ready();
    });
    send({ asks: "TOLD_SO_FAR" });
  });

  return {
    tell(topic, name, amount, until) {
      going.add({ topic, name, amount, until });
      if (isPlanned) return;
      isPlanned = true;
      setTimeout(flush, TELL_EVERY);
    },
    hear(topic, heard) {
      hearers.push({ topic, heard });
      for (const told of known.all())
        if (told.topic === topic) heard(told.name, told.amount, told.until);
    },
  };
}
