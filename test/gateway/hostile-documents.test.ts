import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOSTILE, times } from "../../bench/hostile-documents.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

let varde: Varde;
beforeAll(async () => {
  varde = await startVarde({ people: [scenarios.reachable] });
});
beforeEach(() => {
  varde.statements.length = 0;
});
afterAll(() => varde.close());

const PERSON = (i: number) => `p${i}: person(nationalId: "${scenarios.reachable.nationalId}")`;

describe("a document that would cost far more than it is worth", () => {
  it.each(Object.entries(HOSTILE))(
    "%s: is refused before anything is looked up",
    async (name, query) => {
      const variables = name.startsWith("more values")
        ? { ids: Array(1000).fill("11822648950") }
        : {};
      const before = varde.statements.length;
      const answer = await varde.post(
        { query, variables },
        { authorization: `Bearer ${await varde.token()}` },
      );
      const { data, errors } = answer.json();
      expect(data).toBeUndefined();
      expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
      expect(answer.body.length).toBeLessThan(50_000);
      const run = varde.statements
        .slice(before)
        .filter((statement) => /person|change/i.test(statement));
      expect(run).toEqual([]);
    },
  );

  it.each(Object.entries(HOSTILE))(
    "%s: is refused the second time as well",
    async (name, query) => {
      const variables = name.startsWith("more values")
        ? { ids: Array(1000).fill("11822648950") }
        : {};
      expect((await varde.ask(query, variables)).errors?.[0]?.extensions.code).toBe(
        "BAD_USER_INPUT",
      );
    },
  );

  it("is refused on a stream too", async () => {
    const answer = await varde.server.inject({
      method: "POST",
      url: "/graphql/stream",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await varde.token()}`,
      },
      payload: JSON.stringify({ query: `subscription { ${times(100, () => "__typename")} }` }),
    });
    expect(answer.json().errors[0].message).toMatch(/fields that repeat a name/);
  });
});

describe("a document that is long and honest", () => {
  it("is answered: a thousand aliased look-ups", async () => {
    const { data, errors } = await varde.ask(
      `{ ${times(1000, (i) => `${PERSON(i)} { ...F }`)} } fragment F on Person { nationalId registration reservation { reserved } }`,
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {}).length).toBe(1000);
  });

  it("is answered: one operation of several, by its name", async () => {
    const answer = await varde.post({
      query: `${times(20, (i) => `query Q${i} { __typename }`)}`,
      operationName: "Q7",
    });
    expect(answer.json()).toEqual({ data: { __typename: "Query" } });
  });
});

describe("names that every JavaScript object has", () => {
  it("are names like any other", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const { data } = await varde.ask(`{ ${names.map((name) => `${name}: __typename`).join(" ")} }`);
    expect(JSON.stringify(data)).toBe(
      JSON.stringify(
        Object.fromEntries(
          names.filter((name) => name !== "__proto__").map((name) => [name, "Query"]),
        ),
      ).replace("{", '{"__proto__":"Query",'),
    );
    const body = `{"query":"query ($__proto__: Int) { __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`;
    await varde.post(body);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("two callers who ask the same", () => {
  it("never see each other's answer", async () => {
    const query = "{ whoami { kind scopes } me { nationalId } }";
    const [agency, citizen] = [
      await varde.token(),
      await varde.token({ kind: "CITIZEN", pid: scenarios.reachable.nationalId }),
    ];
    const ask = async (token: string) =>
      JSON.stringify((await varde.ask(query, {}, token)).data ?? null);
    const [forAgency, forCitizen] = [await ask(agency), await ask(citizen)];
    expect(forAgency).not.toBe(forCitizen);
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, i) => ask(i % 2 ? agency : citizen)),
    );
    answers.forEach((answer, i) => {
      expect(answer).toBe(i % 2 ? forAgency : forCitizen);
    });
  });
});
