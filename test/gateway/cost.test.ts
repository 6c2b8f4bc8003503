import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { costsOf, MAX_COST } from "../../src/gateway/cost.ts";
import { readCosts } from "../../src/gateway/cost-table.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const SDL = `
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    boat: Boat boats(first: Int = 3, last: Int): [Boat!]! @listSize(slicingArguments: ["first", "last"])
    fleet: [Boat] crew: [Person!]! @listSize(assumedSize: 4) named(ids: [ID!]!): [Boat!]!
    page(first: Int): Page! @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["boats"])
    afloat: Afloat
  }
  type Page { total: Int boats: [Boat!]! }
  interface Afloat { owner: Person }
  type Boat implements Afloat @cost(weight: 2) { name: String length: Int @cost(weight: 3) owner: Person }
  type Person { name: String boats(first: Int!): [Boat!]! @listSize(slicingArguments: ["first"]) }
`;
const schema = buildSchema(SDL);
const table = readCosts([parse(SDL)]);
const costOf = (query: string, variables = {}) => {
  const document = parse(query);
  return costsOf(
    schema,
    table,
    document,
  )(document.definitions[0] as OperationDefinitionNode, variables);
};

describe("the cost of an operation", () => {
  it.each([
    ["{ boat { name } }", 2, "an object costs what its type says"],
    ["{ boat { name length } }", 5, "and a field what it says itself"],
    ["{ boat { owner { name } } }", 3, "an object of which nothing is said costs 1"],
    ["{ boats { name } }", 6, "a list costs as often as its argument's default says"],
    ["{ boats(first: 7) { name length } }", 35, "or its argument"],
    ["{ boats(first: 7, last: 9) { name } }", 18, "the largest of them"],
    ["{ fleet { name } }", 20, "a list of which nothing is said has 10"],
    ["{ crew { name } }", 4, "or what is assumed"],
    ["{ crew { boats(first: 5) { name } } }", 4 * (1 + 5 * 2), "lists in lists multiply"],
    [
      "{ page(first: 6) { total boats { name } } }",
      1 + 6 * 2,
      "a page is as long as its sized field",
    ],
    ["{ page { boats { name } } }", 1 + 20 * 2, "also where it is assumed"],
    [`{ named(ids: ["a", "b", "c"]) { name } }`, 6, "a list of ids says how many"],
    ["{ a: boat { name } b: boat { name } }", 4, "aliases cost each"],
    ["{ afloat { owner { name } ... on Boat { length } } }", 1 + 1 + 3, "behind an interface too"],
    ["{ boat { ...F ...F } } fragment F on Boat { owner { name } }", 2 + 1 + 1, "and in fragments"],
    ["{ boat { name __typename } __typename }", 2, "names of types are free"],
  ])("%s is %i: %s", (query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it("follows the variables", () => {
    const query =
      "query ($n: Int, $ids: [ID!]!) { boats(first: $n) { name } named(ids: $ids) { name } }";
    expect(costOf(query, { n: 4, ids: ["a"] })).toBe(8 + 2);
    expect(costOf(query, { ids: Array(100).fill("a") })).toBe(6 + 200);
  });

  it("is worked out of sixty doublings at once", () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Boat { ${i === 59 ? "length" : `...F${i + 1} ...F${i + 1}`} }`,
    );
    expect(costOf(`{ boat { ...F0 } } ${doubling.join(" ")}`)).toBeGreaterThan(2 ** 58);
  });
});

describe("the gateway", () => {
  let varde: Varde;
  beforeAll(async () => {
    varde = await startVarde({ people: [scenarios.reachable] });
  });
  afterAll(() => varde.close());
  const PERSON = `query ($ids: [NationalId!]!) { persons(nationalIds: $ids) {
    registration contactInfo { email { address } mobile { number } } reservation { reserved }
    notificationDecision(purpose: DECISION) { outcome channels { kind } reasons { code } }
  } }`;
  const ids = (count: number) =>
    Array.from({ length: count }, () => scenarios.reachable.nationalId);

  it("says what an operation costs to whom asks, and to nobody else", async () => {
    const headers = { "varde-cost": "true" };
    const one = (await varde.ask(PERSON, { ids: ids(1) }, undefined, headers)) as {
      extensions?: { cost: { estimated: number; max: number } };
    };
    expect(one.extensions?.cost.max).toBe(MAX_COST);
    const ten = (await varde.ask(PERSON, { ids: ids(10) }, undefined, headers)) as typeof one;
    expect(ten.extensions?.cost.estimated).toBe(10 * (one.extensions?.cost.estimated ?? 0));
    expect(Object.keys(await varde.ask(PERSON, { ids: ids(1) }))).toEqual(["data"]);
  });

  it("answers a thousand people with the decision about each", async () => {
    expect((await varde.ask(PERSON, { ids: ids(1000) })).errors).toBeUndefined();
  });

  it("refuses what costs too much, before anybody is looked up", async () => {
    const query = `query ($ids: [NationalId!]!) { persons(nationalIds: $ids) { ${Array.from({ length: 10 }, (_, i) => `a${i}: asOf(time: "2026-01-01T00:00:00.000Z") { revision }`).join(" ")} } }`;
    const before = varde.statements.length;
    const { data, errors } = await varde.ask(
      query,
      { ids: ids(1000) },
      await varde.token({ kind: "OPERATOR" }),
    );
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      cost: { max: MAX_COST },
    });
    expect(varde.statements.slice(before).filter((statement) => /person/i.test(statement))).toEqual(
      [],
    );
  });
});
