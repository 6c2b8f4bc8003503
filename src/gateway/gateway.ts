import { type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from "@apollo/server";
import type { ExecutionResult, OperationDefinitionNode } from "graphql";
import type { HasCaller } from "../access/guard.ts";
import { Refusal } from "../rules/problem.ts";
import { answerOf, carriedBy, carrying, type GraphQLAnswer } from "./answer.ts";
import { refuseDocument } from "./document-limits.ts";
import { createEngine } from "./engine.ts";
import { isUnexpected, reportError } from "./error-report.ts";
import { explainVariables } from "./explain-variables.ts";
import type { Graph, Prepared } from "./graph.ts";
import { refuseSize, refuseText } from "./limits.ts";
import { refuseTooMany } from "./person-budget.ts";
import { refuseAnonymous, refuseIdsInUrl, refuseOperation } from "./refusals.ts";
import { refusalBehind, standInFor } from "./stand-in.ts";
import { readSubscription } from "./subscription.ts";

/** A well-formed GraphQL-over-HTTP request. */
export interface GraphQLRequest {
  method: "GET" | "POST";
  query: string;
  operationName?: string;
  variables: Readonly<Record<string, unknown>>;
}

/** What the gateway reads of a request's context; its subgraphs read more. */
export interface TracedContext extends HasCaller {
  /** What its errors quote. */
  traceId: string;
  /** What else the caller's headers say, for subgraphs elsewhere. */
  said: { acceptLanguage: string | undefined; purpose: string | null };
  /** Writes down who was shown to whom; a graph that knows nobody has nothing to write. */
  disclosures?: {
    write(operation: string | null, fields: () => readonly string[]): void | Promise<void>;
  };
}

/** A subscription to what changes, run once for each event. */
export interface Subscription<Context extends TracedContext = TracedContext> {
  /** The cursor it asks to go on from. */
  after: string | null;
  /** The next event, for a context that says where to go on from. */
  next(context: Context): Promise<GraphQLAnswer>;
}

export interface GatewayOptions {
  graph: Graph;
  /** Whether the schema may be asked about itself. */
  introspection: boolean;
  /** Is told of every error that nobody expected. */
  onUnexpected(error: unknown, traceId: string): void;
  /** Lets go of what the graph holds, when nothing is answered any more. */
  onStop?(): Promise<void>;
}

export interface Gateway<Context extends TracedContext = TracedContext> {
  answer(request: GraphQLRequest, context: Context): Promise<GraphQLAnswer>;
  /** Reads a subscription for this caller; what does not fit is answered at once. */
  subscribe(request: GraphQLRequest, context: Context): Subscription<Context> | GraphQLAnswer;
  stop(): Promise<void>;
}

/** Enough for a thousand aliases of a look-up, and far from what hurts the parser. */
const MAX_TOKENS = 25_000;

/** Serves a graph. */
export async function startGateway<Context extends TracedContext>(
  options: GatewayOptions,
): Promise<Gateway<Context>> {
  const { schema, prepare } = options.graph;

  const report = (errors: readonly unknown[], traceId: string) =>
    errors.map((error) => {
      if (isUnexpected(error)) options.onUnexpected(error, traceId);
      return reportError(error, traceId);
    });

  const refused = (errors: readonly unknown[], { traceId }: TracedContext): GraphQLAnswer =>
    answerOf({ errors: report(errors, traceId) });

  interface Operation {
    operationName?: string | undefined;
    variables?: Record<string, unknown>;
  }

  /** Answers in text at once: what a thousand people are made of must not wait for the log. */
  function execute(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    { operationName, variables = {} }: Operation,
    context: TracedContext,
  ): GraphQLAnswer | Promise<GraphQLAnswer> {
    const settle = ({ data, errors = [] }: ExecutionResult): GraphQLAnswer => {
      if (data !== undefined)
        return answerOf(
          errors.length > 0 ? { errors: report(errors, context.traceId), data } : { data },
        );
      const faults = explainVariables(schema, operation, variables);
      return refused(faults.length > 0 ? faults : errors, context);
    };
    const executed = prepared.run(context, operationName, variables);
    return executed instanceof Promise ? executed.then(settle) : settle(executed);
  }

  async function run(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    request: Operation,
    context: TracedContext,
  ): Promise<GraphQLAnswer> {
    const answer = await execute(prepared, operation, request, context);
    const refusal = await writeDown(prepared, operation, context);
    return refusal === null ? answer : refused([refusal], context);
  }

  /** Who was shown is durable in the access log before the answer leaves, or it does not leave. */
  async function writeDown(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    { disclosures, traceId }: TracedContext,
  ): Promise<Refusal | null> {
    try {
      const name = operation.name?.value ?? null;
      await disclosures?.write(name, () => prepared.shownFields(operation));
      return null;
    } catch (fault) {
      options.onUnexpected(fault, traceId);
      return new Refusal("OVERLOADED", "The look-up cannot be logged just now: try again");
    }
  }

  const execution: ApolloServerPlugin<TracedContext> = {
    async requestDidStart(request) {
      return {
        async parsingDidStart() {
          return async () => {
            const refusal = request.document ? refuseDocument(request.document) : null;
            if (refusal !== null) Object.assign(request, { document: standInFor(refusal) });
          };
        },

        async responseForOperation({ document, operation, request, contextValue: context }) {
          const prepared = prepare(document);
          const { variables = {} } = request;
          const refusal =
            refusalBehind(document) ??
            refuseOperation(schema, operation) ??
            refuseAnonymous(prepared, context) ??
            refuseIdsInUrl(prepared, request.http?.method) ??
            refuseTooMany(prepared.namedPeople, variables) ??
            refuseSize(prepared.size, variables);
          const answer = refusal
            ? refused([refusal], context)
            : await run(prepared, operation, request, context);
          return { http: NO_HEAD, body: carrying(answer) };
        },

        async willSendResponse({ errors, response, contextValue }) {
          if (errors !== undefined) response.body = carrying(refused(errors, contextValue));
        },
      };
    },
  };

  const apollo = createEngine(schema, options.introspection, MAX_TOKENS, execution);
  await apollo.start();

  return {
    async answer({ method, ...request }, contextValue) {
      const unread = refuseText(request.query);
      if (unread !== null) return refused([unread], contextValue);
      const { http, body } = await apollo.executeOperation(
        { ...request, http: { method, headers: NO_HEADERS, search: "", body: null } },
        { contextValue },
      );
      const answer = carriedBy(body);
      return http.status === undefined ? answer : { ...answer, status: http.status };
    },
    subscribe(request, context) {
      const unread = refuseText(request.query);
      const asked = unread === null ? readSubscription(schema, request, MAX_TOKENS) : [unread];
      if (!("document" in asked)) return refused(asked, context);
      const { document, operation, after } = asked;
      const prepared = prepare(document);
      const refusal = refuseAnonymous(prepared, context) ?? refuseSize(prepared.size, {});
      if (refusal !== null) return refused([refusal], context);
      const variables = { ...request.variables };
      return {
        after,
        next: (each) => run(prepared, operation, { ...request, variables }, each),
      };
    },
    async stop() {
      await apollo.stop();
      await options.onStop?.();
    },
  };
}

const NO_HEADERS = new HeaderMap();
const NO_HEAD = { headers: NO_HEADERS } as HTTPGraphQLHead;
