import { type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from "@apollo/server";
import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from "graphql";
import { Refusal } from "../rules/problem.ts";
import { carriedBy, carrying, type GraphQLAnswer } from "./answer.ts";
import { createAnswering, type Operation } from "./answering.ts";
import { refuseCost } from "./cost.ts";
import { refuseDocument } from "./document-limits.ts";
import { createEngine } from "./engine.ts";
import type { Graph } from "./graph.ts";
import { knownDocuments } from "./known-documents.ts";
import { refuseSize, refuseText } from "./limits.ts";
import type { OrganizationBudget } from "./organization-budget.ts";
import { countPeople, type PeopleAsked, refuseTooMany } from "./person-budget.ts";
import { refuseAnonymous, refuseIdsInUrl, refuseOperation } from "./refusals.ts";
import { refusalBehind, standInFor } from "./stand-in.ts";
import { readSubscription } from "./subscription.ts";
import type { TracedContext } from "./traced-context.ts";
import { NO_DOCUMENTS, type TrustedDocuments } from "./trusted-documents.ts";

/** A well-formed GraphQL-over-HTTP request. */
export interface GraphQLRequest {
  method: "GET" | "POST";
  /** The document, or null when it is asked for by its id. */
  query: string | null;
  /** Of a registered document; null when its text is given. */
  documentId: string | null;
  operationName?: string;
  variables: Readonly<Record<string, unknown>>;
  /** The document is this server's own, and needs no registration. */
  isOwn?: boolean;
}

/** A subscription, run once for each event. */
export interface Subscription<Context extends TracedContext = TracedContext> {
  /** What it subscribes to, by its name in the schema. */
  field: string;
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
  /** Documents that are known by their id; none is when left out. */
  documents?: TrustedDocuments;
  /** What each organisation may ask about; as much as it likes when left out. */
  budget?: OrganizationBudget;
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

  const known = knownDocuments();
  const { run, refused } = createAnswering(schema, options.onUnexpected);

  const takePeople = ({ count }: PeopleAsked, { caller, now = Date.now() }: TracedContext) =>
    options.budget?.take(caller, count, now) ?? null;

  /** A request's document in full, or why there is none. */
  const documentOf = (request: GraphQLRequest, { caller }: TracedContext): string | Refusal => {
    try {
      const documents = request.isOwn ? NO_DOCUMENTS : (options.documents ?? NO_DOCUMENTS);
      const query = documents.documentOf(request, caller);
      return known.get(query) === undefined ? (refuseText(query) ?? query) : query;
    } catch (fault) {
      if (fault instanceof Refusal) return fault;
      throw fault;
    }
  };

  /** Answers a valid document, or says why not; the same whether the engine or this server knew it. */
  async function answerTo(
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
    request: Operation & { method: string | undefined },
    context: TracedContext,
  ): Promise<GraphQLAnswer> {
    const unfit = refusalBehind(document) ?? refuseOperation(schema, operation);
    if (unfit !== null || operation === undefined) return refused([unfit], context);
    const prepared = prepare(document);
    const { variables = {} } = request;
    const people = countPeople(prepared.namedPeople, variables);
    const refusal =
      refuseAnonymous(prepared, context) ??
      refuseIdsInUrl(prepared, request.method) ??
      refuseTooMany(people) ??
      refuseSize(prepared.size, variables) ??
      refuseCost(prepared.cost(operation, variables)) ??
      takePeople(people, context);
    return refusal ? refused([refusal], context) : run(prepared, operation, request, context);
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

        async responseForOperation({ source, document, operation, request, contextValue }) {
          if (refusalBehind(document) === null) known.add(source, document);
          const asked = { ...request, method: request.http?.method };
          return {
            http: NO_HEAD,
            body: carrying(await answerTo(document, operation, asked, contextValue)),
          };
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
    async answer(request, contextValue) {
      const query = documentOf(request, contextValue);
      if (query instanceof Refusal) return refused([query], contextValue);
      const { method, operationName, variables } = request;
      const document = method === "POST" ? known.get(query) : undefined;
      if (document !== undefined) {
        const operation = getOperationAST(document, operationName) ?? undefined;
        return answerTo(document, operation, request, contextValue);
      }
      const asked = { ...(operationName !== undefined && { operationName }), variables };
      const { http, body } = await apollo.executeOperation(
        { ...asked, query, http: { method, headers: NO_HEADERS, search: "", body: null } },
        { contextValue },
      );
      const answer = carriedBy(body);
      return http.status === undefined ? answer : { ...answer, status: http.status };
    },
    subscribe(request, context) {
      const query = documentOf(request, context);
      const asked =
        query instanceof Refusal
          ? [query]
          : readSubscription(schema, { ...request, query }, MAX_TOKENS);
      if (!("document" in asked)) return refused(asked, context);
      const { document, operation, field, after } = asked;
      const prepared = prepare(document);
      const refusal = refuseAnonymous(prepared, context) ?? refuseSize(prepared.size, {});
      if (refusal !== null) return refused([refusal], context);
      const variables = { ...request.variables };
      return {
        field,
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
