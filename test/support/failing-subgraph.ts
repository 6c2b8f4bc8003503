import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a subgraph does with a request in the place of answering it. */
export type Failure = (response: ServerResponse, query: string, request: IncomingMessage) => void;

export interface FailingSubgraph {
  url: string;
  /** How it fails from now on; null to answer well. */
  fail(failure: Failure | null): void;
  /** The requests that reached it. */
  asked: string[];
  close(): void;
}

/** A subgraph over HTTP that answers as told, and fails as told. */
export async function failingSubgraph(
  answer: (query: string, variables: Record<string, unknown>) => unknown,
): Promise<FailingSubgraph> {
  let failure: Failure | null = null;
  const asked: string[] = [];
  const server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { query, variables } = JSON.parse(body);
    asked.push(query);
    if (failure !== null) return failure(response, query, request);
    sendJson(response, answer(query, variables));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    fail(next) {
      failure = next;
    },
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function sendJson(response: ServerResponse, answer: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
}
