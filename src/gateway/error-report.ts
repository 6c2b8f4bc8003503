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

function codeOf(error: unknown): RefusalCode {
  const isRequestFault =
    error instanceof GraphQLError && REQUEST_FAULTS.has(String(error.extensions.code));
  return isRequestFault ? "BAD_USER_INPUT" : "INTERNAL";
}

function placeOf({ path, locations }: GraphQLError): Omit<GraphQLFormattedError, "message"> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

const MANY_DIGITS = /[^\s"]*\d(?:[ .-]?\d){5,}[^\s"]*/g;
const ADDRESS = /[^\s"]+@[^\s"]+/g;

/** The engine quotes from the document, and what it quotes may be somebody's national id. */
function withoutValues(message: string): string {
  return message.replace(MANY_DIGITS, "…").replace(ADDRESS, "…");
}
