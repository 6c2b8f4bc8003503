import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { makeLoad, requestsFor } from "../../bench/load.ts";

let server: Server;
afterEach(() => server.close());

async function serve(answer: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    request.resume().once("end", () => answer(request, response));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const load = (url: string) => makeLoad(url, requestsFor(url, {}, ["{}", '{"a":1}']), 3, 0.2);

/** More than one read brings. */
const LONG = JSON.stringify({ data: "x".repeat(400_000) });

describe("the load", () => {
  it("counts each answer once, however many pieces it comes in", async () => {
    let answered = 0;
    const url = await serve((_, response) => {
      answered += 1;
      response.setHeader("content-length", LONG.length).end(LONG);
    });
    const { requests, latencies, seconds } = await load(url);
    expect(requests).toBeGreaterThan(3);
    expect(requests).toBe(answered);
    expect(latencies).toHaveLength(answered);
    expect(seconds).toBeGreaterThanOrEqual(0.2);
  });

  it("sees where an answer in chunks ends", async () => {
    let answered = 0;
    const url = await serve((_, response) => {
      answered += 1;
      response.write('{"data":');
      setImmediate(() => response.end("null}"));
    });
    const { requests } = await load(url);
    expect(requests).toBeGreaterThan(3);
    expect(requests).toBe(answered);
  });

  it.each([
    [503, '{"data":null}'],
    [200, '{"errors":[]}'],
  ])("does not take %i %s for an answer", async (status, body) => {
    const url = await serve((_, response) => {
      response.statusCode = status;
      response.end(body);
    });
    await expect(load(url)).rejects.toThrow("expected a 200 with data");
  });
});
