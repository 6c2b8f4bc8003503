import { z } from "zod";
import type { GraphQLRequest } from "../gateway/gateway.ts";
import { Refusal } from "../rules/problem.ts";

/** An object of any kind; what is in it is for the graph to look at. */
const object = (name: string) =>
  z.custom<Record<string, unknown>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    `expected ${name} to be an object`,
  );

const wellFormed = z.object(
  {
    query: z
      .string("expected query to be a string")
      .min(1, "expected query to be a document")
      .nullish(),
    documentId: z.string("expected documentId to be a string").nullish(),
    operationName: z.string("expected operationName to be a string").nullish(),
    variables: object("variables").nullish(),
    extensions: object("extensions").nullish(),
  },
  'expected a JSON object with a query, for example {"query":"{ __typename }"}',
);

/**
 * Reads the body of a POST (GraphQL over HTTP, 5.3).
 *
 * @throws {Refusal} saying what was expected of it.
 */
export function readBody(body: unknown): GraphQLRequest {
  const parsed = wellFormed.safeParse(body);
  if (!parsed.success) throw badRequest(parsed.error);
  const { query = null, documentId, operationName, variables: values, extensions } = parsed.data;
  const wanted = documentId ?? persistedHash(extensions);
  if (query === null && wanted === null)
    throw new Refusal("BAD_USER_INPUT", "expected query to be a string");
  return {
    method: "POST",
    query: wanted === null ? query : null,
    documentId: wanted,
    variables: Object.assign(Object.create(null), values),
    ...(operationName ? { operationName } : {}),
  };
}

const persisted = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** How clients of Apollo's name a document that is known beforehand. */
function persistedHash(extensions: unknown): string | null {
  if (extensions === undefined) return null;
  const read = persisted.safeParse(extensions);
  return read.success ? read.data.persistedQuery.sha256Hash : null;
}

const jsonText = (name: string) =>
  z.string(`expected one ${name} parameter`).transform((text, context): unknown => {
    try {
      return text === "" ? undefined : JSON.parse(text);
    } catch {
      context.addIssue(`expected ${name} to be JSON`);
      return z.NEVER;
    }
  });

const searchParameters = z.object({
  query: z.string("expected one query parameter with a document").optional(),
  documentId: z.string("expected one documentId parameter").optional(),
  operationName: z.string("expected one operationName parameter").optional(),
  variables: jsonText("variables").optional(),
  extensions: jsonText("extensions").optional(),
});

/** Reads the query string of a GET (GraphQL over HTTP, 5.2). @throws {Refusal} likewise. */
export function readSearch(search: unknown): GraphQLRequest {
  const parsed = searchParameters.safeParse(search);
  if (!parsed.success) throw badRequest(parsed.error);
  return { ...readBody(parsed.data), method: "GET" };
}

function badRequest({ issues }: z.ZodError): Refusal {
  const messages = issues.map(({ path, message }) =>
    message.startsWith("expected") && path.length < 2 ? message : `${path.join(".")}: ${message}`,
  );
  return new Refusal("BAD_USER_INPUT", messages.join("; "));
}
