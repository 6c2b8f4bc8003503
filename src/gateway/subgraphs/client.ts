/** One operation that a plan asks of a subgraph, any number of times. */
export interface SubgraphOperation {
  query: string;
  kind: "query" | "mutation";
}

/** What a subgraph answers: data keyed by response key, and errors whose paths begin at its own root. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly SubgraphError[] | undefined;
}

/** An error of a subgraph's: a `GraphQLError` of one in this process, JSON from one elsewhere. */
export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** For whom a plan runs, and until when. */
export interface Asking {
  /** The request's context; a subgraph in this process answers from it. */
  context: object;
  /** Milliseconds since the process started: the whole request is answered by then. */
  deadline: number;
}

/** @throws {SubgraphUnavailable} (or rejects with it) when there is no answer. */
export type Ask = (
  variables: Readonly<Record<string, unknown>>,
  asking: Asking,
) => SubgraphAnswer | Promise<SubgraphAnswer>;

/** A subgraph that can be asked, wherever it runs. */
export interface SubgraphClient {
  name: string;
  prepare(operation: SubgraphOperation): Ask;
}

/** A subgraph without a usable answer. The reason is for the operator and never for the caller. */
export class SubgraphUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = "SubgraphUnavailable";
  }
}
