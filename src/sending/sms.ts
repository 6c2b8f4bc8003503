import type { Carrier, Delivery } from "./carrier.ts";

export interface SmsSettings {
  url: string;
  token: string;
}

/** Of the 4xx, what says nothing of the message: try again later, or with another token. */
const NOT_FOR_GOOD = new Set([401, 403, 408, 429]);

/** SMS by an HTTP interface of our own, which `docs/sending.md` describes. */
export function openSms({ url, token }: SmsSettings): Carrier {
  return {
    async send({ reference, to, text }, signal) {
      try {
        const answer = await fetch(url, {
          method: "POST",
          redirect: "manual",
          headers: {
            Authorization: `Bearer ${token}`,
            "Content-Type": "application/json",
            "Idempotency-Key": reference,
          },
          body: JSON.stringify({ to, text, reference }),
          signal,
        });
        await answer.body?.cancel();
        return judge(answer);
      } catch {
        return { is: "POSTPONED", reason: signal.aborted ? "TIMED_OUT" : "UNREACHABLE" };
      }
    },
    close() {},
  };
}

function judge({ status, ok, headers }: Response): Delivery {
  if (ok) return { is: "ACCEPTED" };
  const reason = `HTTP_${status}`;
  if (status >= 400 && status < 500 && !NOT_FOR_GOOD.has(status)) return { is: "REFUSED", reason };
  return { is: "POSTPONED", reason, after: waitAsked(headers.get("retry-after")) };
}

/** Milliseconds, from a number of seconds or a date (RFC 9110, 10.2.3). */
function waitAsked(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const isSeconds = /^\d{1,9}$/.test(retryAfter);
  const wait = isSeconds ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : 0;
}
