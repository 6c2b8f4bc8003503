import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refusal, type RefusalCode } from "../rules/problem.ts";

/**
 * An error as a caller may see it: a code from the closed list, where it happened, and the trace to
 * quote to the operator. What was not expected is masked; nothing tells of stacks, files or people.
 */
export function reportError(error: unknown, traceId: string): GraphQLFormattedError {
  const refusal = refusalBehind(error);
  const code: RefusalCode = refusal?.code ?? codeOf(error);
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  const message =
    refusal?.message ??
    (code === "INTERNAL"
      ? "Something went wrong here. Quote the traceId when you report it"
      : withoutValues((error as GraphQLError).message));
  return { message, ...place, extensions: { code, ...refusal?.details, traceId } };
}

/** Whether the fault lies with the register and should be looked into. */
export function isUnexpected(error: unknown): boolean {
  return refusalBehind(error) === null && codeOf(error) === "INTERNAL";
}

function refusalBehind(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original ? refusalBehind(original) : null;
}

const REQUEST_FAULTS = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** The engine's own words where a variable that may be null is null and must not be. */
const NULL_ARGUMENT = /^Argument "\w+" of (?:non-null|required) type /;

function codeOf(error: unknown): RefusalCode {
  if (!(error instanceof GraphQLError)) return "INTERNAL";
  const isRequestFault =
    REQUEST_FAULTS.has(String(error.extensions.code)) ||
    (error.originalError === undefined && NULL_ARGUMENT.test(error.message));
  return isRequestFault ? "BAD_USER_INPUT" : "INTERNAL";
}

function placeOf({ path, locations }: GraphQLError): Omit<GraphQLFormattedError, "message"> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

const LONGEST = 300;
const QUOTED = /"([^"]*)(?:"|$)/g;
/** How names, types and coordinates are quoted: `nationalId`, `$ids`, `[NationalId!]!`, `@skip`. */
const SCHEMA_WORD = /^[$@]?\[?[A-Za-z_][A-Za-z_.]*\d{0,3}[\w.]{0,20}!?\]?!?$/;
const MANY_DIGITS = /\d[\d .-]{4,30}\d/;
const ECHO = /(?<=\b(?:found|value:) ).*?(?=; expected |$)/s;

/**
 * The engine quotes from the document, and what it quotes may be somebody's national id. Words of
 * the schema stay; whatever is echoed as a value goes, by where it stands and not by what it is.
 */
function withoutValues(message: string): string {
  return message
    .slice(0, LONGEST)
    .replace(QUOTED, (quoted, word: string) =>
      SCHEMA_WORD.test(word) && !MANY_DIGITS.test(word) ? quoted : "…",
    )
    .replace(ECHO, "…");
}
