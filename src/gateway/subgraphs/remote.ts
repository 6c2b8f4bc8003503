import { type Dispatcher, Pool } from "undici";
import { createBreaker } from "./breaker.ts";
import {
  type Asking,
  type SubgraphAnswer,
  type SubgraphClient,
  SubgraphUnavailable,
} from "./client.ts";
import { readAnswer } from "./read-answer.ts";
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
  const fixed = {
    ...headers,
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json;q=0.9",
  };

  async function send(body: string, asking: Asking, until: number): Promise<SubgraphAnswer> {
    const remaining = until - performance.now();
    if (remaining <= 0) throw new SubgraphUnavailable("the deadline has passed");
    const cancel = new AbortController();
    const timer = setTimeout(() => cancel.abort(), remaining);
    try {
      const response = await pool.request({
        path,
        method: "POST",
        headers: sign ? { ...fixed, ...(await sign(name, body, asking)) } : fixed,
        body,
        signal: cancel.signal,
      });
      return await readResponse(response);
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      if (cancel.signal.aborted) throw new SubgraphUnavailable(`no answer within ${timeout} ms`);
      throw new SubgraphUnavailable(`it could not be asked: ${(error as Error).message}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function ask(body: string, asking: Asking, mayRepeat: boolean): Promise<SubgraphAnswer> {
    if (!breaker.allows(performance.now()))
      throw new SubgraphUnavailable("it failed too often and is left alone for a while");
    const until = Math.min(asking.deadline, performance.now() + timeout);
    retries.asked();
    try {
      const answer = await send(body, asking, until).catch((error: SubgraphUnavailable) => {
        if (!mayRepeat || error.cause === undefined || !retries.take()) throw error;
        return send(body, asking, until);
      });
      breaker.succeeded();
      return answer;
    } catch (error) {
      breaker.failed(performance.now());
      throw error;
    }
  }

  return {
    name,
    prepare({ query, kind }) {
      const opening = `{"query":${JSON.stringify(query)},"variables":`;
      return (variables, asking) =>
        ask(`${opening}${JSON.stringify(variables)}}`, asking, kind === "query");
    },
    isResting: () => breaker.isOpen(performance.now()),
    close: () => pool.destroy(),
  };
}

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/i;

async function readResponse({
  statusCode,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<SubgraphAnswer> {
  if (JSON_TYPE.test(String(headers["content-type"]))) return readAnswer(await body.text());
  /** Destroying it is an error of its own, which nobody waits for. */
  body.on("error", () => undefined).destroy();
  throw new SubgraphUnavailable(`expected JSON, got status ${statusCode} and something else`);
}
