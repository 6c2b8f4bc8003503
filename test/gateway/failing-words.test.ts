import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Answer,
  CANARY,
  type FailingFederation,
  federateFailing,
  json,
  PEOPLE_AND_OFFICES,
  spoilt,
  text,
  told,
} from "../support/failing-subgraph.ts";

let federation: FailingFederation<"people" | "offices">;
beforeAll(async () => {
  federation = await federateFailing(PEOPLE_AND_OFFICES);
});
/** A good answer closes the breaker, before each case. */
beforeEach(async () => {
  federation.subgraphs.offices.fail(null);
  expect((await federation.ask("{ mood people { name } }")).errors).toBeUndefined();
});
afterAll(() => federation.close());

const OFFICE = { name: "Post", floor: null };
const withErrors = (...errors: unknown[]) => json({ data: { office: OFFICE }, errors });
const ask = (): Promise<Answer> => federation.ask("{ person { name } office { name floor } }");
const SHOWN = { person: { name: "Person 1" }, office: OFFICE };

describe("a subgraph that says what went wrong", () => {
  it("with somebody's national id, an address of ours and secrets: nothing of it is told", async () => {
    const error = {
      message: `${CANARY} at http://127.0.0.1/graphql`,
      path: ["office", "floor"],
      locations: [{ line: 11822648950, column: 1 }],
      stack: CANARY,
      extensions: {
        code: "FORBIDDEN",
        sql: CANARY,
        traceId: CANARY,
        subgraph: CANARY,
        stacktrace: [CANARY],
        request: { representations: [CANARY] },
      },
    };
    federation.subgraphs.offices.fail(withErrors(error, { message: CANARY }));
    const answer = await ask();
    expect(answer.data).toEqual(SHOWN);
    expect(told(answer)).toEqual(["FORBIDDEN at office.floor", "INTERNAL at office"]);
  });

  it.each([
    ["at what was not asked for", ["office", CANARY], "office"],
    ["further in than there is anything", ["office", "floor", CANARY], "office.floor"],
    ["at a number that is somebody's", ["office", 11822648950], "office"],
    ["at a place of another subgraph's", ["person", "name"], "office"],
    ["at no place", [], "office"],
    ["at a number that no list has", [-1, "office"], "office"],
    ["at what all objects have", ["__proto__", "constructor"], "office"],
    ["very far in", ["office", ...new Array(100_000).fill("floor")], null],
  ])("%s: it is told where that is known", async (_, path, place) => {
    federation.subgraphs.offices.fail(withErrors({ message: CANARY, path }));
    const answer = await ask();
    expect(answer.data).toEqual(SHOWN);
    expect(answer.text.length).toBeLessThan(10_000);
    if (place === null) expect(told(answer)).toHaveLength(1);
    else expect(told(answer)).toEqual([`INTERNAL at ${place}`]);
  });

  it.each([
    ["at what was not asked for", [0, CANARY], "people.0"],
    ["at nobody", [11822648950, "desk"], "people"],
    ["at one that is not there", [2, "desk"], "people"],
    ["at a number that no list has", [-1, "desk"], "people"],
    ["at no number", [CANARY, "desk"], "people"],
    ["at somebody", [1, "desk"], "people.1.desk"],
  ])("of entities, %s: it is told where that is known", async (_, path, place) => {
    federation.subgraphs.offices.fail(
      spoilt(({ data }) => {
        const [key = ""] = Object.keys(data);
        return {
          data: { [key]: [null, null] },
          errors: [{ message: CANARY, path: [key, ...path] }],
        };
      }),
    );
    const answer = await federation.ask("{ people { name desk } }");
    expect(answer.data).toEqual({
      people: [
        { name: "Person 1", desk: null },
        { name: "Person 2", desk: null },
      ],
    });
    expect(told(answer)).toEqual([`INTERNAL at ${place}`]);
  });

  it.each([
    ["a code of another list", CANARY],
    ["ours for what gives no answer", "SUBGRAPH_UNAVAILABLE"],
    ["one that it may not say", "NOT_FOUND"],
    ["one that all objects have", "constructor"],
    ["an object", { FORBIDDEN: 1 }],
    ["a list", ["FORBIDDEN"]],
    ["an object that has no text", { toString: 1, valueOf: 1 }],
    ["null", null],
  ])("with %s for a code: it is INTERNAL", async (_, code) => {
    federation.subgraphs.offices.fail(
      withErrors({ message: CANARY, path: ["office", "floor"], extensions: { code } }),
    );
    const answer = await ask();
    expect(answer.data).toEqual(SHOWN);
    expect(told(answer)).toEqual(["INTERNAL at office.floor"]);
  });

  it("with a status that is no success: what it answers is an answer", async () => {
    const errors = [{ message: CANARY, extensions: { code: "OVERLOADED" } }];
    const type = "application/graphql-response+json";
    federation.subgraphs.offices.fail(text(503, type, JSON.stringify({ errors })));
    const answer = await ask();
    expect(answer.data).toEqual({ ...SHOWN, office: null });
    expect(told(answer)).toEqual(["OVERLOADED at office"]);
  });
});

describe("a subgraph that says it a hundred thousand times", () => {
  const MANY = 100_000;
  const aliases = Array.from({ length: 50 }, (_, i) => `a${i}: office { floor }`).join(" ");

  it.each([
    ["about all that was asked", () => ({ message: "" })],
    ["at one place", () => ({ message: "", path: ["office", "floor"] })],
    ["at what was not asked for", () => ({ message: "", path: [CANARY] })],
    ["at as many places", (_: unknown, i: number) => ({ message: "", path: ["office", i] })],
  ])("%s: a caller is told of some", async (_, error) => {
    const errors = Array.from({ length: MANY }, error);
    federation.subgraphs.offices.fail(json({ data: { office: OFFICE }, errors }));
    const started = performance.now();
    const answer = await federation.ask(`{ person { name } office { name floor } ${aliases} }`);
    expect(performance.now() - started).toBeLessThan(4000);
    expect(answer.data).toMatchObject(SHOWN);
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(answer.errors?.length).toBeLessThanOrEqual(1000);
    told(answer);
  });

  it("in what it gives, which is wrong in as many places: a caller is told of some", async () => {
    const offices = new Array(MANY).fill({});
    const errors = offices.map((_, i) => ({ message: "", path: ["offices", MANY + i] }));
    federation.subgraphs.offices.fail(json({ data: { offices }, errors: errors.slice(0, 50_000) }));
    const started = performance.now();
    const answer = await federation.ask("{ person { name } offices { name } }");
    expect(performance.now() - started).toBeLessThan(4000);
    expect(answer.data?.person).toEqual({ name: "Person 1" });
    expect(answer.data?.offices).toHaveLength(MANY);
    expect(answer.errors?.length).toBeLessThanOrEqual(2000);
  });
});
