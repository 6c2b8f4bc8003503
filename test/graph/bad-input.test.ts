import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { scenarios } from "../support/scenarios.ts";
import { type GraphQLBody, startVarde, type Varde } from "../support/varde.ts";

const ids = syntheticIds().take(1100).toArray();
let varde: Varde;
beforeAll(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
});
afterAll(() => varde.close());

const PERSONS =
  "query($ids: [NationalId!]!) { persons(nationalIds: $ids) { nationalId registration } }";
const codes = ({ errors }: GraphQLBody) => errors?.map(({ extensions }) => extensions.code);
const first = ({ errors }: GraphQLBody) => errors?.[0];

describe("a faulty id among a thousand", () => {
  it("errors in its own place, and the other 999 answer", async () => {
    const faulty = { malformed: "1234", checksum: "11822648951", real: "01010750160" };
    const asked = ids.slice(0, 1000);
    asked[17] = faulty.malformed;
    asked[500] = faulty.checksum;
    asked[999] = faulty.real;
    for (let round = 0; round < 3; round++) {
      const body = await varde.ask(PERSONS, { ids: asked });
      const answered = body.data?.persons as ({ nationalId: string } | null)[];
      expect(answered.map((person) => person?.nationalId ?? null)).toEqual(
        asked.map((id, i) => ([17, 500, 999].includes(i) ? null : id)),
      );
      expect(
        body.errors?.map(({ path, message, extensions }) => ({ path, message, ...extensions })),
      ).toEqual([
        expect.objectContaining({
          path: ["persons", 17],
          code: "BAD_USER_INPUT",
          fault: "MALFORMED",
          position: 17,
          message: "nationalIds[17]: expected a national id of 11 digits",
        }),
        expect.objectContaining({
          path: ["persons", 500],
          code: "BAD_USER_INPUT",
          fault: "CHECKSUM",
          position: 500,
        }),
        expect.objectContaining({
          path: ["persons", 999],
          code: "BAD_USER_INPUT",
          fault: "WRONG_ENVIRONMENT",
          position: 999,
        }),
      ]);
      expect(JSON.stringify(body)).not.toContain(faulty.checksum);
    }
  });

  it("fails a single look-up with what was expected", async () => {
    for (const id of [
      "",
      "1182264895",
      "118226489500",
      "1182264895O",
      "１１８２２６４８９５０",
      "' OR 1=1 --",
    ]) {
      const body = await varde.ask(
        "query($id: NationalId!) { person(nationalId: $id) { registration } }",
        { id },
      );
      expect(body.data).toBeNull();
      expect(first(body)).toMatchObject({
        message: "nationalId: expected a national id of 11 digits",
        path: ["person"],
        extensions: { code: "BAD_USER_INPUT", fault: "MALFORMED" },
      });
    }
  });
});

describe("a request about too many or no people", () => {
  const refused = (body: GraphQLBody) => {
    expect(body.data).toBeUndefined();
    expect(codes(body)).toEqual(["TOO_MANY_PERSONS"]);
    expect(first(body)?.message).toBe("expected 1 to 1000 national ids in a request, got 1001");
  };

  it("is refused whole in one list", async () => {
    refused(await varde.ask(PERSONS, { ids: ids.slice(0, 1001) }));
  });

  it("is refused whole over 1001 aliases", async () => {
    const aliases = ids
      .slice(0, 1001)
      .map((id, i) => `p${i}: person(nationalId: "${id}") { registration }`);
    refused(await varde.ask(`{ ${aliases.join(" ")} }`));
  });

  it("is refused whole over aliases, lists, fragments and variables together", async () => {
    const query = `query($a: [NationalId!]!, $b: NationalId!, $c: NationalId!) {
      persons(nationalIds: $a) { registration } ...Rest more: person(nationalId: "${ids[1000]}") { registration }
    } fragment Rest on Query { x: person(nationalId: $b) { registration } y: persons(nationalIds: [$c]) { registration } }`;
    refused(await varde.ask(query, { a: ids.slice(0, 998), b: ids[998], c: ids[999] }));
  });

  it("is refused whole whatever the variables are called", async () => {
    const names = ["constructor", "toString", "valueOf"];
    for (let round = 0; round < 3; round++) {
      const declared = names.map(
        (name, i) =>
          `$${name}: [NationalId!]! = ${JSON.stringify(ids.slice(i * 360, i * 360 + 360))}`,
      );
      const asked = names.map(
        (name, i) => `p${i}: persons(nationalIds: $${name}) { registration }`,
      );
      const body = await varde.ask(`query(${declared.join(", ")}) { ${asked.join(" ")} }`);
      expect(codes(body)).toEqual(["TOO_MANY_PERSONS"]);
    }
  });

  it("is refused whole over the values that stand in for variables left out", async () => {
    const list = (from: number) => JSON.stringify(ids.slice(from, from + 600));
    const query = `query($a: [NationalId!]! = ${list(0)}, $b: [NationalId!]! = ${list(401)}) {
      a: persons(nationalIds: $a) { registration } b: persons(nationalIds: $b) { registration } }`;
    refused(await varde.ask(query));
    expect((await varde.ask(query, { b: ids.slice(0, 600) })).errors).toBeUndefined();
  });

  it("is answered at a thousand different people, however often each is named", async () => {
    const body = await varde.ask(
      `query($a: [NationalId!]!, $b: [NationalId!]!) { a: persons(nationalIds: $a) { registration } b: persons(nationalIds: $b) { registration } }`,
      { a: ids.slice(0, 1000), b: ids.slice(0, 1000) },
    );
    expect(body.errors).toBeUndefined();
  });

  it("is refused for none", async () => {
    const body = await varde.ask(PERSONS, { ids: [] });
    expect(body.data).toBeNull();
    expect(first(body)).toMatchObject({
      message: "expected 1 to 1000 national ids in a request, got 0",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it("is refused for one person repeated 1001 times in one list", async () => {
    const body = await varde.ask(PERSONS, { ids: Array(1001).fill(ids[0]) });
    expect(codes(body)).toEqual(["TOO_MANY_PERSONS"]);
  });
});

describe("variables that do not fit", () => {
  it.each([
    ["a number for an id", { ids: [11822648950] }, "$ids[0]: expected a string of 11 digits"],
    ["null in the list", { ids: [null] }, "$ids[0]: expected a value that fits [NationalId!]!"],
    ["an object", { ids: { a: 1 } }, "$ids: expected a string of 11 digits"],
    ["nothing", {}, "$ids: expected [NationalId!]!, got nothing"],
    ["null", { ids: null }, "$ids: expected a value that fits [NationalId!]!"],
  ])("as with %s, are told what was expected and never repeated", async (_, variables, message) => {
    for (let round = 0; round < 3; round++) {
      const body = await varde.ask(PERSONS, variables);
      expect(body.data).toBeUndefined();
      expect(first(body)?.message).toBe(message);
      expect(codes(body)).toEqual(["BAD_USER_INPUT"]);
      expect(JSON.stringify(body)).not.toContain("11822648950");
    }
  });

  it("as with an unknown purpose, likewise", async () => {
    const body = await varde.ask(
      'query($p: NotificationPurpose!) { person(nationalId: "11822648950") { notificationDecision(purpose: $p) { outcome } } }',
      { p: "11822648950" },
    );
    expect(first(body)?.message).toBe("$p: expected a value that fits NotificationPurpose!");
  });
});

describe("a document that does not fit", () => {
  it.each([
    [
      "an unknown field",
      '{ person(nationalId: "11822648950") { shoeSize } }',
      /Cannot query field "shoeSize" on type "Person"/,
    ],
    ["a syntax error", "{ person(", /Syntax Error/],
    [
      "an id written as a number",
      "{ person(nationalId: 11822648950) { registration } }",
      /expected a string of 11 digits|Expected value of type/,
    ],
    [
      "a missing argument",
      "{ person { registration } }",
      /argument "nationalId" of type "NationalId!" is required/,
    ],
    ["no selection", '{ person(nationalId: "11822648950") }', /must have a selection of subfields/],
    [
      "an unknown operation name",
      "query A { whoami { kind } } query B { whoami { kind } }",
      /expected operationName to name one/,
    ],
    [
      "a subscription",
      "subscription { changes { cursor } }",
      /expected a query or a mutation: subscriptions are answered on/,
    ],
  ])("as with %s, is told so without repeating a value", async (_, query, message) => {
    const body = await varde.ask(query);
    expect(body.data).toBeUndefined();
    expect(first(body)?.message).toMatch(message);
    expect(new Set(codes(body))).toEqual(new Set(["BAD_USER_INPUT"]));
    expect(JSON.stringify(body)).not.toContain("11822648950");
  });

  it("of too many tokens is refused before it is read on", async () => {
    const body = await varde.ask(`{ ${"a ".repeat(30_000)} }`);
    expect(first(body)?.message).toMatch(/Document contains more that? \d+ tokens/);
    expect(codes(body)).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("a request that would cost too much", () => {
  const expectRefused = async (
    query: string,
    variables: Record<string, unknown>,
    message: RegExp,
  ) => {
    for (let round = 0; round < 3; round++) {
      const body = await varde.ask(query, variables);
      expect(body.data).toBeUndefined();
      expect(codes(body)).toEqual(["BAD_USER_INPUT"]);
      expect(first(body)?.message).toMatch(message);
    }
  };
  const decision = "notificationDecision(purpose: DECISION) { recipient { ... on Person {";

  it("by depth is refused, each time", async () => {
    const query = `{ person(nationalId: "${ids[0]}") { ${`${decision} `.repeat(250)} nationalId ${"} } } ".repeat(250)} } }`;
    await expectRefused(query, {}, /expected at most 15 levels of fields/);
  });

  it("by more nesting than the parser's stack holds is refused before it is parsed", async () => {
    const body = await varde.ask(`${"{a".repeat(5000)}${"}".repeat(5000)}`);
    expect(body.errors?.[0]).toMatchObject({
      message: "expected at most 15 levels of fields",
      extensions: { code: "BAD_USER_INPUT" },
    });
    const brackets = "{".repeat(1000);
    const inText = await varde.ask(
      `{ person(nationalId: "${ids[0]}", lookupPurpose: "${brackets.slice(0, 150)}") { registration } a: __typename ${`# ${brackets.slice(0, 40)}\n`.repeat(1)} }`,
    );
    expect(inText.data?.person).toMatchObject({ registration: expect.any(String) });
  });

  it("by fragments that double at every level is refused, each time", async () => {
    const fragments = Array.from({ length: 16 }, (_, i) =>
      i === 0
        ? "fragment F0 on Person { nationalId }"
        : `fragment F${i} on Person { a: ${decision} ...F${i - 1} } } } b: ${decision} ...F${i - 1} } } } }`,
    );
    await expectRefused(
      `{ person(nationalId: "${ids[0]}") { ...F15 } } ${fragments.join(" ")}`,
      {},
      /expected (at most|to be asked)/,
    );
  });

  it("by many fields of many people is refused, however few of them differ", async () => {
    const aliases = Array.from({ length: 200 }, (_, i) => `d${i}: registration`).join(" ");
    const query = `query($ids: [NationalId!]!) { persons(nationalIds: $ids) { ${aliases} } }`;
    await expectRefused(
      query,
      { ids: Array(1000).fill(ids[0]) },
      /expected to be asked for at most 100000 values/,
    );
    expect((await varde.ask(query, { ids: ids.slice(0, 10) })).errors).toBeUndefined();
  });

  it("by half a million faulty variables is told of fifty at most", async () => {
    const body = await varde.ask(PERSONS, { ids: Array(400_000).fill(1) });
    expect(body.errors?.length).toBeLessThanOrEqual(50);
    const few = await varde.ask(PERSONS, { ids: Array(900).fill(1) });
    expect(few.errors).toHaveLength(50);
  });
});

describe("every error", () => {
  it("carries a trace of 32 hexadecimal digits and nothing of the machine", async () => {
    const bodies = await Promise.all([
      varde.ask("{"),
      varde.ask("{ nope }"),
      varde.ask(PERSONS, { ids: ["x"] }),
      varde.ask("{ me { nationalId } }"),
      varde.ask("{ me { nationalId } }", {}, null),
    ]);
    for (const body of bodies) {
      expect(first(body)?.extensions.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|\.ts\b|file:/);
    }
  });

  it("that nobody expected is masked", async () => {
    const broken = await startVarde();
    broken.store.close();
    const body = await broken.ask("{ __typename }");
    expect(body.errors?.[0]).toEqual({
      message: "Something went wrong here. Quote the traceId when you report it",
      extensions: { code: "INTERNAL", traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
    await broken.server.close();
  });
});
