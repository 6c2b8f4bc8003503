import type { Receipt } from "../../db/commit.ts";
import type { Message } from "../../db/outbox.ts";
import { hasExpired } from "../rules/validation-code.ts";
import { type Asking, valuesOf } from "./asking.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

export interface ResendInput {
  id: string;
  reason: string;
  idempotencyKey?: string | null | undefined;
}

/** A message that is in the queue again. */
export interface Resent {
  message: Message;
  receipt: Receipt;
}

/** Puts a message that was given up into the queue again, as if it had never been tried. */
export async function resendMessage(asking: Asking, input: ResendInput): Promise<Resent | Problem> {
  const { id, reason } = input;
  const { store } = asking.register;
  if (!reason.trim()) return problemOf(asking, "ReasonRequired");
  const find = async () => (/^\d{1,15}$/.test(id) ? store.outbox.message(Number(id)) : null);
  return once<Resent>(
    asking,
    { operation: "resendMessage", input, turn: `message ${id}` },
    async (now) => {
      const message = await find();
      const [person] = message ? await store.people([message.nationalId]) : [];
      if (!message || !person) return problemOf(asking, "MessageNotFound");
      const { number, kind, channel, state, at } = message;
      if (state !== "DEAD") return problemOf(asking, "MessageNotDead");
      if (kind === "VALIDATION_CODE" && hasExpired(at, now))
        return problemOf(asking, "CodeExpired");
      const values = { ...valuesOf(asking, reason), message: { number, kind, channel } };
      const again = { state: "QUEUED", attempts: 0, nextAttemptAt: now, lastError: null } as const;
      return {
        deeds: [{ of: "RESEND", person, number, values }],
        answer: { number },
        result: ([receipt]) => ({
          message: { ...message, ...again },
          receipt: receipt as Receipt,
        }),
      };
    },
    async ({ receipt }) => {
      const message = await find();
      return message ? { message, receipt } : problemOf(asking, "MessageNotFound");
    },
  );
}
