import {
  ApolloServer,
  type ApolloServerPlugin,
  HeaderMap,
  type HTTPGraphQLHead,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FormattedExecutionResult, OperationDefinitionNode } from "graphql";
import { readRequirements } from "../access/guard.ts";
import type { Context } from "../request/context.ts";
import { Refusal, type RefusalCode } from "../rules/problem.ts";
import { isUnexpected, reportError } from "./error-report.ts";
import { createExecution, type Prepared } from "./execute/execute.ts";
import { explainVariables } from "./explain-variables.ts";
import { refuseSize } from "./limits.ts";
import { refuseTooMany } from "./person-budget.ts";
import { refuseAnonymous, refuseIdsInUrl, refuseOperation } from "./refusals.ts";
import { buildSchema } from "./schema.ts";

/** A well-formed GraphQL-over-HTTP request. */
export interface GraphQLRequest {
  method: "GET" | "POST";
  query: string;
  operationName?: string;
  variables: Readonly<Record<string, unknown>>;
}

export interface GraphQLAnswer {
  result: FormattedExecutionResult;
  /** The HTTP status for `application/graphql-response+json`. */
  status: number;
}

/** A request's context with the trace its errors quote. */
export interface TracedContext extends Context {
  traceId: string;
}

export interface GatewayOptions {
  /** Whether the schema may be asked about itself. */
  introspection: boolean;
  /** Is told of every error that nobody expected. */
  onUnexpected(error: unknown, traceId: string): void;
}

export interface Gateway {
  answer(request: GraphQLRequest, context: TracedContext): Promise<GraphQLAnswer>;
  stop(): Promise<void>;
}

/** Enough for a thousand aliases of a look-up, and far from what hurts the parser. */
const MAX_TOKENS = 25_000;

/** Starts the graph. @throws {UncoveredFields} when the SDL does not say who may read a field. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const schema = buildSchema();
  const prepare = createExecution(schema, readRequirements(schema));

  const report = (errors: readonly unknown[], traceId: string) =>
    errors.map((error) => {
      if (isUnexpected(error)) options.onUnexpected(error, traceId);
      return reportError(error, traceId);
    });

  const refused = (errors: readonly unknown[], { traceId }: TracedContext) => ({
    errors: report(errors, traceId),
  });

  async function run(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    request: { operationName?: string | undefined; variables?: Record<string, unknown> },
    context: TracedContext,
  ): Promise<FormattedExecutionResult> {
    const variables = request.variables ?? {};
    const answer = prepared.run(context, request.operationName, variables);
    const { data, errors = [] } = answer instanceof Promise ? await answer : answer;
    const refusal = await writeDown(prepared, operation, context);
    if (refusal !== null) return refused([refusal], context);
    if (data === undefined) {
      const faults = explainVariables(schema, operation, variables);
      return refused(faults.length > 0 ? faults : errors, context);
    }
    return errors.length > 0 ? { ...refused(errors, context), data } : { data };
  }

  /** Who was shown is durable in the access log before the answer leaves, or it does not leave. */
  async function writeDown(
    prepared: Prepared,
    operation: OperationDefinitionNode,
    { disclosures, traceId }: TracedContext,
  ): Promise<Refusal | null> {
    try {
      const name = operation.name?.value ?? null;
      await disclosures.write(name, () => prepared.shownFields(operation));
      return null;
    } catch (fault) {
      options.onUnexpected(fault, traceId);
      return new Refusal("OVERLOADED", "The look-up cannot be logged just now: try again");
    }
  }

  const execution: ApolloServerPlugin<TracedContext> = {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue: context }) {
          const prepared = prepare(document);
          const { variables = {} } = request;
          const refusal =
            refuseOperation(schema, operation) ??
            refuseAnonymous(prepared, context) ??
            refuseIdsInUrl(prepared, request.http?.method) ??
            refuseTooMany(prepared.namedPeople, variables) ??
            refuseSize(prepared.size, variables);
          const singleResult = refusal
            ? refused([refusal], context)
            : await run(prepared, operation, request, context);
          return { http: NO_HEAD, body: { kind: "single", singleResult } };
        },

        async willSendResponse({ errors, response, contextValue }) {
          if (errors === undefined || response.body.kind !== "single") return;
          response.body.singleResult = refused(errors, contextValue);
        },
      };
    },
  };

  const apollo = new ApolloServer<TracedContext>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [
      execution,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  return {
    async answer({ method, ...request }, contextValue) {
      const { body, http } = await apollo.executeOperation(
        { ...request, http: { method, headers: NO_HEADERS, search: "", body: null } },
        { contextValue },
      );
      if (body.kind !== "single") throw new Error("Incremental delivery is not supported");
      const result = body.singleResult as FormattedExecutionResult;
      return { result, status: http.status ?? statusOf(result) };
    },
    stop: () => apollo.stop(),
  };
}

const NO_HEADERS = new HeaderMap();
const NO_HEAD = { headers: NO_HEADERS } as HTTPGraphQLHead;

const STATUS_OF: Partial<Record<RefusalCode, number>> = { UNAUTHENTICATED: 401, INTERNAL: 500 };

/** GraphQL over HTTP, 6.4.2: 2xx when there is data, an error status when there is not. */
function statusOf({ data, errors }: FormattedExecutionResult): number {
  if (data !== undefined) return 200;
  return STATUS_OF[errors?.[0]?.extensions?.code as RefusalCode] ?? 400;
}
