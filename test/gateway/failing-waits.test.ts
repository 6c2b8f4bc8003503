import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AT_OFFICES,
  allClosed,
  EVERYWHERE,
  type FailingFederation,
  type Failure,
  federateFailing,
  PEOPLE_AND_OFFICES,
  type SmallSubgraphs,
  sendJson,
  told,
  WITHOUT_OFFICES,
} from "../support/failing-subgraph.ts";

/** Answers well, after that many milliseconds. */
const after =
  (milliseconds: number): Failure =>
  async (response, _query, _request, well) => {
    await wait(milliseconds);
    if (!response.destroyed) sendJson(response, await well());
  };

/** Says something again and again for as long as somebody listens. */
const again = (every: number, what: string, head = ""): Failure => {
  return ({ socket }) => {
    socket?.write(head);
    const timer = setInterval(() => socket?.write(what), every);
    socket?.on("close", () => clearInterval(timer));
  };
};
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** None of these comes to an end while anybody waits for it. */
const WAITS: Record<string, Failure> = {
  "never answers": () => undefined,
  "answers after ten seconds": after(10_000),
  "begins to answer and stops": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "35" });
    response.write('{"data":');
  },
  "sends its head and stops": ({ socket }) => socket?.write(`${HEAD}\r\n`),
  "sends a byte now and then": again(300, " ", `${HEAD}content-length: 1000\r\n\r\n`),
  "sends a byte of its head now and then": again(300, "x", HEAD),
  "says again and again that it is about to answer": again(20, "HTTP/1.1 103 Early Hints\r\n\r\n"),
};

type Both = FailingFederation<"people" | "offices">;
const waiting = new Map<string, Both>();
let other: Both;
let chain: FailingFederation<"people" | "slow1" | "slow2" | "slow3" | "slow4">;

/** A subgraph with one field of a person, which needs that of another. */
const link = (name: string, before: string | null) => ({
  sdl:
    before === null
      ? `type Person @key(fields: "id") { id: ID! ${name}: Int }`
      : `type Person @key(fields: "id") {
          id: ID! ${before}: Int @external ${name}: Int @requires(fields: "${before}")
        }`,
  resolvers: { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, [name]: 1 }) } },
});

const CHAIN = {
  people: PEOPLE_AND_OFFICES.people,
  slow1: link("one", null),
  slow2: link("two", "one"),
  slow3: link("three", "two"),
  slow4: link("four", "three"),
} satisfies SmallSubgraphs;
const IN_A_ROW = "{ person { name one two three four } }";

/** Planned and connected: what is measured afterwards is the wait alone. */
beforeAll(async () => {
  [other, chain] = await Promise.all([federateFailing(PEOPLE_AND_OFFICES), federateFailing(CHAIN)]);
  for (const name of Object.keys(WAITS))
    waiting.set(name, await federateFailing(PEOPLE_AND_OFFICES));
  for (const each of [other, ...waiting.values()])
    expect((await each.ask(EVERYWHERE)).errors).toBeUndefined();
  expect((await chain.ask(IN_A_ROW)).data).toEqual({
    person: { name: "Person 1", one: 1, two: 1, three: 1, four: 1 },
  });
}, 60_000);
afterAll(async () => {
  await Promise.all([other, chain, ...waiting.values()].map((each) => each.close()));
});

async function timed<T>(asking: Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  return [await asking, performance.now() - started];
}

describe.concurrent("a subgraph that lets its callers wait", () => {
  it.each(Object.entries(WAITS))(
    "because it %s: all the rest is answered after 2 seconds",
    async (name, failure) => {
      const { subgraphs, ask } = waiting.get(name) as Both;
      subgraphs.offices.fail(failure);
      const [answer, took] = await timed(ask(EVERYWHERE));
      expect(answer.data).toEqual(WITHOUT_OFFICES);
      expect(told(answer)).toEqual(AT_OFFICES);
      expect(took).toBeGreaterThan(1900);
      expect(took).toBeLessThan(3500);
      expect((await timed(ask("{ people { name } }")))[1]).toBeLessThan(1000);
      expect(await allClosed(subgraphs.offices)).toBe(true);
    },
  );

  it("in a row with others like it: the request ends after 5 seconds, and only who was asked too long is blamed", async () => {
    const { slow1, slow2, slow3, slow4 } = chain.subgraphs;
    for (const slow of [slow1, slow2, slow3]) slow.fail(after(1900));
    slow4.asked.length = 0;
    const all = await Promise.all(Array.from({ length: 6 }, () => timed(chain.ask(IN_A_ROW))));
    for (const [answer, took] of all) {
      expect(answer.data).toEqual({
        person: { name: "Person 1", one: 1, two: 1, three: null, four: null },
      });
      expect(told(answer)[0]).toBe("SUBGRAPH_UNAVAILABLE at person.three");
      expect(took).toBeGreaterThan(4800);
      expect(took).toBeLessThan(7000);
    }
    expect(slow4.asked).toEqual([]);
    /** After six such requests none of them is left alone. */
    for (const slow of [slow1, slow2, slow3]) slow.fail(null);
    expect((await chain.ask(IN_A_ROW)).errors).toBeUndefined();
  });

  it("holds nobody up who does not ask it", async () => {
    const { subgraphs, ask } = other;
    subgraphs.offices.fail(() => undefined);
    const hanging = Array.from({ length: 100 }, () => ask("{ office { name } person { name } }"));
    const took: number[] = [];
    for (let i = 0; i < 200; i++) {
      const [answer, time] = await timed(ask("{ people { name } }"));
      expect(answer.errors).toBeUndefined();
      took.push(time);
    }
    expect(took.sort((a, b) => a - b)[197]).toBeLessThan(500);
    for (const answer of await Promise.all(hanging)) {
      expect(answer.data).toEqual({ office: null, person: { name: "Person 1" } });
      expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
    }
    /** Nor does it after that: it is left alone. */
    const [answer, time] = await timed(ask("{ office { name } person { name } }"));
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
    expect(time).toBeLessThan(1000);
  });
});
