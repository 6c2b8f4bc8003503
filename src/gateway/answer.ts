import type { GraphQLResponse } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import type { RefusalCode } from "../rules/problem.ts";

export interface GraphQLAnswer {
  /** The result as JSON, and in UTF-8 where it is long. */
  body: string | Buffer;
  /** Whether there is anything in it but errors. */
  hasData: boolean;
  /** The HTTP status for `application/graphql-response+json`. */
  status: number;
}

type Body = GraphQLResponse["body"];

/** The engine hands through what it is given for a result: here, an answer that is text already. */
export function carrying(answer: GraphQLAnswer): Body {
  return { kind: "single", singleResult: answer as unknown as FormattedExecutionResult };
}

export function carriedBy(body: Body): GraphQLAnswer {
  if (body.kind !== "single") throw new Error("expected one result: there is no @defer here");
  return body.singleResult as unknown as GraphQLAnswer;
}

const STATUS_OF: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

export function answerOf(result: FormattedExecutionResult): GraphQLAnswer {
  const hasData = result.data != null;
  return { body: bodyOf(JSON.stringify(result)), hasData, status: statusOf(result) };
}

/** Characters. */
const LONG = 16_384;

/** An answer waits for the log, and a text put together of thousands would wait in all its pieces. */
function bodyOf(text: string): string | Buffer {
  return text.length > LONG ? Buffer.from(text) : text;
}

/** The same of data that is text already. */
export function answerWith(
  data: string,
  errors: readonly GraphQLFormattedError[],
  extensions: object | undefined,
): GraphQLAnswer {
  const before = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
  const after = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
  const body = bodyOf(`{${before}"data":${data}${after}}`);
  return { body, hasData: true, status: 200 };
}

/** GraphQL over HTTP, 6.4.2: 2xx when there is data, an error status when there is not. */
function statusOf({ data, errors }: FormattedExecutionResult): number {
  if (data !== undefined) return 200;
  return STATUS_OF[errors?.[0]?.extensions?.code as RefusalCode] ?? 400;
}
