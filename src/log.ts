import { type Logger, pino } from "pino";

export type LogLevel = "info" | "warn" | "silent";

/**
 * JSON lines on standard error. What is logged is chosen field by field where it is logged; the
 * redaction is a second net. Never log variables, ids, addresses or tokens.
 */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          "nationalId",
          "*.nationalId",
          "email",
          "*.email",
          "mobile",
          "*.mobile",
          "authorization",
          "*.authorization",
          "req",
          "res",
        ],
        remove: true,
      },
      serializers: { err: withoutValues },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

const DIGITS = /\d{6,}/g;

function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { message: "not an error" };
  return {
    name: error.name,
    message: error.message.replace(DIGITS, "…"),
    stack: error.stack?.replace(DIGITS, "…"),
  };
}
