import type { Caller } from "../../access/caller.ts";
import type { TracedContext } from "../../gateway/traced-context.ts";
import type { Request } from "../../request/context.ts";
import type { GraphQLDoor } from "../graphql-answer.ts";

/**
 * Asks the graph what a page shows, as whoever is signed in and nobody more; `purpose` is what people
 * are looked up for.
 */
export type Ask = <Data>(
  operation: string,
  variables?: Readonly<Record<string, unknown>>,
  purpose?: string,
) => Promise<Data>;

/** The graph did not give what a page needs; `code` is that of its first error. */
export class NotAnswered extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "NotAnswered";
    this.code = code;
  }
}

export interface Asker {
  caller: Caller;
  /** Of problems and reasons, as `Accept-Language` says it. */
  language: string;
  /** The way they came, for the history. */
  channel: Request["channel"];
  traceId: string;
}

/** The way of every page to the graph: the same scopes, rules and logs as over HTTP. */
export function askAs<Context extends TracedContext>(
  { gateway, createContext, clock }: GraphQLDoor<Context>,
  { caller, language, channel, traceId }: Asker,
): Ask {
  return async <Data>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    purpose?: string,
  ) => {
    const said = { acceptLanguage: language, purpose: purpose ?? null };
    const asked = { ...said, caller, channel, now: clock() };
    const context = { ...(await createContext(asked)), said, wantsCost: false, traceId } as Context;
    const request = { method: "POST" as const, query, documentId: null, variables, isOwn: true };
    const { body } = await gateway.answer(request, context);
    const { data, errors } = JSON.parse(String(body));
    if (errors) throw new NotAnswered(errors[0].extensions.code, errors[0].message);
    return data as Data;
  };
}
