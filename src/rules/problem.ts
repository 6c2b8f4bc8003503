/** The stable codes an answer's `extensions.code` may carry; the list is closed. */
export type RefusalCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "TOO_MANY_PERSONS"
  | "RATE_LIMITED"
  | "OVERLOADED"
  | "SUBGRAPH_UNAVAILABLE"
  | "INTERNAL";

/**
 * A refusal the caller may be told about in full. Its message says what was expected and never
 * repeats what was sent: the value may be a national id.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}
