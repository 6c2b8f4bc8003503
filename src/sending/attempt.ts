import type { Logger } from "pino";
import type { Message, Outcome } from "../../db/outbox.ts";
import type { Instant } from "../rules/person.ts";
import { afterQuietHours } from "../rules/quiet-hours.ts";
import { hasExpired } from "../rules/validation-code.ts";
import { backOff, MOST_ATTEMPTS } from "./back-off.ts";
import type { TextsOf } from "./campaign-texts.ts";
import type { Carrier, Delivery } from "./carrier.ts";
import { outgoingOf } from "./outgoing.ts";

export interface Attempting {
  carrier: Carrier;
  textsOf: TextsOf;
  /** Names the register to whoever receives its messages. */
  origin: string;
  clock(): Instant;
  random(): number;
  log: Logger;
}

/** An attempt is given up after this; milliseconds. */
export const GIVE_UP_AFTER = 30_000;

/** Tries once to send a claimed message. Never throws, whatever is wrong with the message. */
export async function attempt(message: Message, attempting: Attempting): Promise<Outcome> {
  const { clock, random, log } = attempting;
  if (message.kind === "VALIDATION_CODE" && hasExpired(message.at, clock()))
    return { state: "DEAD", lastError: "EXPIRED", wipe: true };
  const morning = AT_DAY.has(message.kind) ? quietUntil(message, clock()) : null;
  if (morning !== null)
    return { state: "QUEUED", nextAttemptAt: morning, lastError: "QUIET_HOURS" };
  const delivery: Delivery =
    message.attempts > MOST_ATTEMPTS
      ? { is: "REFUSED", reason: "INTERRUPTED" }
      : await deliver(message, attempting);
  if (delivery.is === "ACCEPTED") return { state: "SENT", at: clock() };
  const { number, kind, channel, attempts } = message;
  const { reason: lastError } = delivery;
  const isGivenUp = delivery.is === "REFUSED" || attempts >= MOST_ATTEMPTS;
  const said = { message: number, kind, channel, attempts, reason: lastError };
  if (isGivenUp) {
    log.warn(said, "a message was given up");
    return { state: "DEAD", lastError, wipe: false };
  }
  log.info(said, "a message was not sent, and will be tried again");
  return {
    state: "QUEUED",
    nextAttemptAt: clock() + backOff(attempts, random, delivery.after),
    lastError,
  };
}

/** What nobody is waiting for. */
const AT_DAY: ReadonlySet<string> = new Set(["CAMPAIGN", "REMINDER"]);

/** An attempt that was due in the evening may come at night. */
function quietUntil({ channel }: Message, now: Instant): Instant | null {
  const after = channel === "SMS" ? afterQuietHours(now) : now;
  return after > now ? after : null;
}

async function deliver(
  message: Message,
  { carrier, textsOf, origin, log }: Attempting,
): Promise<Delivery> {
  const signal = AbortSignal.timeout(GIVE_UP_AFTER);
  const late = new Promise<Delivery>((resolve) => {
    signal.addEventListener("abort", () => resolve({ is: "POSTPONED", reason: "TIMED_OUT" }));
  });
  try {
    const outgoing = outgoingOf(message, await textsOf(message), origin);
    if (outgoing === null) return { is: "REFUSED", reason: "INVALID_ADDRESS" };
    return await Promise.race([carrier.send(outgoing, signal), late]);
  } catch (fault) {
    /** Its words may be those of the message. */
    const { name, stack = "" } = fault as Error;
    const where = stack.split("\n").filter((line) => line.startsWith("    at "));
    log.error({ message: message.number, fault: name, where }, "unexpected");
    return { is: "POSTPONED", reason: "FAILED" };
  }
}
