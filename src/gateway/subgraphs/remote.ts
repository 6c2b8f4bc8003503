import { type Dispatcher, Pool } from "undici";
import { createBreaker } from "./breaker.ts";
import {
  type Asking,
  type SubgraphAnswer,
  type SubgraphClient,
  SubgraphUnavailable,
} from "./client.ts";
import { answerReader, type ReadAnswer } from "./read-answer.ts";
import { createRetryBudget } from "./retry-budget.ts";

export interface RemoteOptions {
  name: string;
  /** Where it answers GraphQL over HTTP; http or https. No redirect is followed. */
  url: URL;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** For one answer; milliseconds. */
  timeout?: number;
  /** How many second tries there may be for each first one, from 0 to 1. */
  retryShare?: number;
  /** More headers for one request to a subgraph, by its body. */
  sign?: (
    subgraph: string,
    body: string,
    asking: Asking,
  ) => Promise<Readonly<Record<string, string>>>;
}

/** A subgraph in another process. */
export interface RemoteSubgraph extends SubgraphClient {
  /** Whether it has failed so often that it is not asked just now. */
  isResting(): boolean;
  close(): Promise<void>;
}

const TIMEOUT = 2000;
/** Bytes of one answer. */
const MOST_BYTES = 5_000_000;
const RETRY_SHARE = 0.1;
const CONNECTIONS = 64;
const KEEP_ALIVE = 30_000;

export function remoteSubgraph({
  name,
  url,
  headers = {},
  timeout = TIMEOUT,
  retryShare = RETRY_SHARE,
  sign,
}: RemoteOptions): RemoteSubgraph {
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE,
    maxResponseSize: MOST_BYTES,
    connect: { timeout },
  });
  const path = url.pathname + url.search;
  const breaker = createBreaker();
  const retries = createRetryBudget(retryShare);
  /** Requests that have waited for it in vain. They have other things to do. */
  const disappointed = new WeakSet<Asking>();
  const fixed = {
    ...headers,
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
  };

  async function send(request: Request): Promise<SubgraphAnswer> {
    const { body, variables, read, asking, until } = request;
    const cancel = new AbortController();
    const left = Math.max(0, Math.round(until - performance.now()));
    const timer = setTimeout(() => cancel.abort(), left);
    try {
      const response = await pool.request({
        path,
        method: "POST",
        headers: sign ? { ...fixed, ...(await sign(name, body, asking)) } : fixed,
        body,
        signal: cancel.signal,
      });
      return read(await readBody(response), variables);
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      if (cancel.signal.aborted) throw new OutOfTime(`no answer within ${left} ms`);
      throw new SubgraphUnavailable(`it could not be asked: ${(error as Error).message}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function ask(request: Request, isQuery: boolean): Promise<SubgraphAnswer> {
    const { until, asking } = request;
    const now = performance.now();
    if (now >= until) throw new OutOfTime("the request had no time left for it");
    if (isQuery && disappointed.has(asking))
      throw new SubgraphUnavailable("it gave the same request no answer in time before");
    if (!breaker.allows(now))
      throw new SubgraphUnavailable("it failed too often and is left alone for a while");
    retries.asked();
    try {
      const answer = await send(request).catch((error: SubgraphUnavailable) => {
        if (!isQuery || !isOfConnection(error) || !retries.take()) throw error;
        return send(request);
      });
      breaker.succeeded();
      return answer;
    } catch (error) {
      /** With less time than it is due, it is others that were slow. */
      const isLate = error instanceof OutOfTime;
      const isItsOwn = !isLate || until < asking.deadline;
      if (isLate) disappointed.add(asking);
      if (isItsOwn) breaker.failed(performance.now());
      throw error;
    }
  }

  return {
    name,
    prepare({ query, kind }) {
      const opening = `{"query":${JSON.stringify(query)},"variables":`;
      const read = answerReader(query);
      return (variables, asking) => {
        const body = `${opening}${JSON.stringify(variables)}}`;
        const until = Math.min(asking.deadline, performance.now() + timeout);
        return ask({ body, variables, read, asking, until }, kind === "query");
      };
    },
    isResting: () => breaker.isOpen(performance.now()),
    close: () => pool.destroy(),
  };
}

interface Request {
  body: string;
  variables: Readonly<Record<string, unknown>>;
  read: ReadAnswer;
  asking: Asking;
  /** Milliseconds since the process started. */
  until: number;
}

class OutOfTime extends SubgraphUnavailable {}

/** Where nothing but the connection failed, another one may do. */
const OF_CONNECTION = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);

function isOfConnection({ cause }: SubgraphUnavailable): boolean {
  return OF_CONNECTION.has(String((cause as NodeJS.ErrnoException | undefined)?.code));
}

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/i;

async function readBody({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<Uint8Array> {
  if (JSON_TYPE.test(String(headers["content-type"]))) return body.bytes();
  /** Destroying it is an error of its own, which nobody waits for. */
  body.on("error", () => undefined).destroy();
  throw new SubgraphUnavailable(`expected JSON, got status ${statusCode} and something else`);
}
