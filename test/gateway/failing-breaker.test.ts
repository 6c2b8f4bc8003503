import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SubgraphUnavailable } from "../../src/gateway/subgraphs/client.ts";
import { type RemoteSubgraph, remoteSubgraph } from "../../src/gateway/subgraphs/remote.ts";
import {
  allClosed,
  type FailingFederation,
  type FailingSubgraph,
  type Failure,
  failingSubgraph,
  federateFailing,
  flood,
  json,
  once,
  PEOPLE_AND_OFFICES,
  text,
  told,
} from "../support/failing-subgraph.ts";

const reset: Failure = (response) => response.socket?.resetAndDestroy();
const real = performance.now.bind(performance);
/** From now on it is so much later. */
const later = (milliseconds: number) =>
  vi.spyOn(performance, "now").mockImplementation(() => real() + milliseconds);
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a subgraph that keeps failing", () => {
  let federation: FailingFederation<"people" | "offices">;
  beforeEach(async () => {
    federation = await federateFailing(PEOPLE_AND_OFFICES);
  });
  afterEach(() => federation.close());

  it("is left alone after five failures; five seconds later one request finds out how it does", async () => {
    const { ask, subgraphs } = federation;
    const { offices } = subgraphs;
    const office = () => ask("{ office { name } person { name } }");
    const isAnswered = async () => {
      const answer = await office();
      expect(answer.data?.person).toEqual({ name: "Person 1" });
      if (told(answer).length === 0) return true;
      expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
      return false;
    };
    offices.fail(text(500, "text/plain", ""));
    for (let i = 1; i <= 5; i++) {
      expect(await isAnswered()).toBe(false);
      expect(offices.asked.length).toBe(i);
    }
    offices.fail(null);
    expect(await isAnswered()).toBe(false);
    expect(offices.asked.length).toBe(5);

    offices.fail(text(500, "text/plain", ""));
    later(5100);
    await Promise.all(Array.from({ length: 10 }, isAnswered));
    expect(offices.asked.length).toBe(6);
    offices.fail(null);
    expect(await isAnswered()).toBe(false);
    expect(offices.asked.length).toBe(6);

    later(10_300);
    expect(await isAnswered()).toBe(true);
    expect(await isAnswered()).toBe(true);
    expect(offices.asked.length).toBe(8);
  });

  it("is not left alone for what it says in an answer", async () => {
    const { ask, subgraphs } = federation;
    subgraphs.offices.fail(json({ data: { office: null }, errors: [{ message: "" }] }));
    for (let i = 1; i <= 8; i++) {
      expect(told(await ask("{ office { name } }"))).toEqual(["INTERNAL at office"]);
      expect(subgraphs.offices.asked.length).toBe(i);
    }
  });

  it("is asked a second time for a tenth of what it is asked, beyond ten", async () => {
    const { ask, subgraphs } = federation;
    const { offices } = subgraphs;
    const ASKED = 300;
    let failed = 0;
    for (let i = 0; i < ASKED; i++) {
      /** Never five in a row, for it would be left alone. */
      offices.fail(i % 4 === 3 ? null : reset);
      if ((await ask("{ mood }")).errors !== undefined) failed += 1;
    }
    expect(failed).toBe((ASKED * 3) / 4);
    expect(offices.asked.length - ASKED).toBeGreaterThanOrEqual(30);
    expect(offices.asked.length - ASKED).toBeLessThanOrEqual(10 + ASKED / 10);
  });
});

describe("a subgraph elsewhere", () => {
  let subgraph: FailingSubgraph;
  let remote: RemoteSubgraph;
  beforeEach(async () => {
    subgraph = await failingSubgraph(() => ({ data: { mood: "CALM" } }));
    remote = remoteSubgraph({ name: "offices", url: new URL(subgraph.url), timeout: 300 });
  });
  afterEach(async () => {
    await remote.close();
    subgraph.close();
  });
  const asking = (left: number) => ({ context: {}, deadline: performance.now() + left });
  const mood = () => remote.prepare({ query: "{ mood }", kind: "query" });

  it("is asked for no longer than the request has left, and not at all when it has nothing left", async () => {
    subgraph.fail(() => undefined);
    const started = performance.now();
    await expect(mood()({}, asking(100))).rejects.toThrow(SubgraphUnavailable);
    expect(performance.now() - started).toBeLessThan(290);
    expect(subgraph.asked.length).toBe(1);
    await expect(mood()({}, asking(0))).rejects.toThrow(/no time left/);
    expect(subgraph.asked.length).toBe(1);
  });

  it("is not blamed for requests that had too little time for it", async () => {
    subgraph.fail(() => undefined);
    for (let i = 0; i < 6; i++) {
      await expect(mood()({}, asking(0))).rejects.toThrow(SubgraphUnavailable);
      await expect(mood()({}, asking(20))).rejects.toThrow(SubgraphUnavailable);
    }
    expect(remote.isResting()).toBe(false);
    await Promise.all(
      Array.from({ length: 5 }, () => expect(mood()({}, asking(5000))).rejects.toThrow(/300 ms/)),
    );
    expect(remote.isResting()).toBe(true);
  });

  it("is not waited for again by a request that has waited in vain, but to change something", async () => {
    const request = asking(5000);
    subgraph.fail(() => undefined);
    await expect(mood()({}, request)).rejects.toThrow(/300 ms/);
    subgraph.fail(null);
    await expect(mood()({}, request)).rejects.toThrow(/the same request/);
    expect(subgraph.asked.length).toBe(1);
    const change = remote.prepare({ query: "mutation { mood }", kind: "mutation" });
    expect(await change({}, request)).toMatchObject({ data: { mood: "CALM" } });
    expect(await mood()({}, asking(5000))).toMatchObject({ data: { mood: "CALM" } });
  });

  it("is found out about by a request that has time for it", async () => {
    subgraph.fail(text(500, "text/plain", ""));
    for (let i = 0; i < 5; i++) await expect(mood()({}, asking(5000))).rejects.toThrow(/500/);
    subgraph.fail(null);
    later(5100);
    await expect(mood()({}, asking(0))).rejects.toThrow(/no time left/);
    expect(await mood()({}, asking(5000))).toMatchObject({ data: { mood: "CALM" } });
  });

  it("is asked a second time within the same time", async () => {
    subgraph.fail(once(subgraph, reset));
    expect(await mood()({}, asking(5000))).toMatchObject({ data: { mood: "CALM" } });
    subgraph.fail((...request) => {
      subgraph.fail(() => undefined);
      setTimeout(() => reset(...request), 200);
    });
    const started = performance.now();
    await expect(mood()({}, asking(5000))).rejects.toThrow(SubgraphUnavailable);
    expect(performance.now() - started).toBeLessThan(450);
    expect(subgraph.asked.length).toBe(4);
  });

  it("gives the operator a reason that says nothing of what was asked or answered", async () => {
    const ask = remote.prepare({ query: "query($id: ID) { mood(id: $id) }", kind: "query" });
    const secret = "11822648950";
    const failures: Failure[] = [
      json(`{"data":"${secret}"}`),
      json(`{"data":{"mood":"${secret}`),
      json({ errors: [{ message: [secret] }] }),
      text(500, "text/html", secret),
      flood(),
      reset,
      ({ socket }) => socket?.end(`${secret} ${secret}\r\n\r\n`),
      ({ socket }) => socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: ${secret}x\r\n\r\n`),
    ];
    const reasons = new Set<string>();
    for (const failure of failures) {
      subgraph.fail(failure);
      const error = await (ask({ id: secret }, asking(5000)) as Promise<unknown>).catch(
        (fault: SubgraphUnavailable) => fault,
      );
      expect(error).toBeInstanceOf(SubgraphUnavailable);
      const { message, stack, cause } = error as SubgraphUnavailable;
      expect(`${message} ${stack} ${(cause as Error | undefined)?.message}`).not.toContain(secret);
      reasons.add(message);
      later(6000 * reasons.size);
    }
    expect(reasons.size).toBeGreaterThanOrEqual(5);
  });
});

describe("a subgraph that sends 100 MB or without end", () => {
  let federation: FailingFederation<"people" | "offices">;
  let gc: () => void;
  beforeAll(async () => {
    setFlagsFromString("--expose-gc");
    gc = runInNewContext("gc");
    federation = await federateFailing(PEOPLE_AND_OFFICES);
    await federation.ask("{ office { name } person { name } }");
  });
  afterAll(() => federation.close());

  it.each([
    ["100 MB", flood(100_000_000)],
    ["without end", flood()],
    ["spaces without end", flood(undefined, " ")],
  ])("%s: no more of it is read or kept than 5 MB", async (_, failure) => {
    const { ask, subgraphs } = federation;
    const used = () => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    for (let i = 0; i < 4; i++) {
      subgraphs.offices.fail(failure);
      gc();
      const before = used();
      let most = 0;
      const sampling = setInterval(() => {
        most = Math.max(most, used() - before);
      }, 1);
      const sent = subgraphs.offices.sent();
      const answer = await ask("{ office { name } person { name } }");
      clearInterval(sampling);
      expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
      expect(answer.data?.person).toEqual({ name: "Person 1" });
      expect(await allClosed(subgraphs.offices)).toBe(true);
      expect(subgraphs.offices.sent() - sent).toBeLessThan(40_000_000);
      expect(most).toBeLessThan(50_000_000);
      gc();
      expect(used() - before).toBeLessThan(10_000_000);
    }
    subgraphs.offices.fail(null);
    expect((await ask("{ office { name } }")).errors).toBeUndefined();
  });
});
