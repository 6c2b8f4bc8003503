import type { Carrier, Delivery } from "./carrier.ts";

export interface SmtpSettings {
  /** `smtp:` or `smtps:`, with the user and the password that the server wants. */
  url: string;
  /** Whom e-mail comes from. */
  from: string;
}

/** Milliseconds without an answer. */
const CONNECT_WITHIN = 10_000;
const ANSWER_WITHIN = 20_000;

/** What the server says to these is about the message; all else is about how we come to it. */
const ABOUT_MESSAGE = new Set(["RCPT TO", "DATA"]);

/**
 * E-mail by SMTP, over connections that are kept. Without TLS only to this machine. Nodemailer is
 * loaded here, for it would slow the start of those who send none.
 */
export function openSmtp({ url, from }: SmtpSettings, connections: number): Carrier {
  const opening = import("nodemailer").then(({ createTransport }) =>
    createTransport({
      pool: true,
      url,
      maxConnections: connections,
      /** Whether to try again is for the outbox to say. */
      maxRequeues: 0,
      connectionTimeout: CONNECT_WITHIN,
      greetingTimeout: CONNECT_WITHIN,
      dnsTimeout: CONNECT_WITHIN,
      socketTimeout: ANSWER_WITHIN,
      ...(isThisMachine(url) ? {} : { requireTLS: true }),
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
  return {
    async send({ reference, to, subject, text, at }, signal) {
      try {
        const transport = await opening;
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          messageId: `<${reference}>`,
          date: new Date(at),
          headers: { "Auto-Submitted": "auto-generated" },
          signal,
        });
        return { is: "ACCEPTED" };
      } catch (fault) {
        return judge(fault as Fault);
      }
    },
    close: () => void opening.then((transport) => transport.close()),
  };
}

interface Fault {
  code?: string;
  command?: string;
  responseCode?: number;
}

function judge({ code, command = "", responseCode }: Fault): Delivery {
  if (code === "ETLS") return { is: "POSTPONED", reason: "NO_TLS" };
  if (responseCode !== undefined) {
    const reason = `SMTP_${responseCode}`;
    const isForGood = responseCode >= 500 && ABOUT_MESSAGE.has(command);
    return { is: isForGood ? "REFUSED" : "POSTPONED", reason };
  }
  if (code === "EENVELOPE") return { is: "REFUSED", reason: "INVALID_ADDRESS" };
  const isLate = code === "ETIMEDOUT" || code === "EABORT";
  return { is: "POSTPONED", reason: isLate ? "TIMED_OUT" : "UNREACHABLE" };
}

function isThisMachine(url: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}
