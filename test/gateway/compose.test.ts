import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { changesBetween, checkComposed, composeOwn } from "../../src/commands/schema-files.ts";
import { CompositionFailed, composeGraph } from "../../src/gateway/compose.ts";

const LINK = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.map((name) => `"@${name}"`)}])`;
const compose = (subgraphs: Record<string, string>) =>
  composeGraph(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.example`,
    })),
  );
const faultsOf = (subgraphs: Record<string, string>): string => {
  try {
    compose(subgraphs);
  } catch (fault) {
    if (fault instanceof CompositionFailed) return fault.faults.join("\n");
    throw fault;
  }
  throw new Error("expected the subgraphs not to compose");
};

describe("the graph that is committed", () => {
  it("is what the subgraphs compose to", async () => {
    expect(await checkComposed(composeOwn())).toEqual({ isUpToDate: true, changes: [] });
  });

  it("shows callers nothing of Federation, and planners who may read what", () => {
    const { publicSdl, supergraph } = composeOwn();
    expect(publicSdl).not.toMatch(/join__|@key|@requiresScopes|_entities|_service|link__/);
    expect(supergraph).toMatch(/type Person @join__type\(graph: REGISTER, key: "nationalId"\)/);
    expect(supergraph).toMatch(/@requiresScopes\(/);
  });
});

describe("a change of the public graph", () => {
  it("is told to break clients or not", async () => {
    const older =
      "type Query { person(id: ID!): Person } type Person { name: String email: String }";
    const newer =
      "type Query { person(id: ID!, at: Int!): Person } type Person { name: String! phone: String }";
    const changes = await changesBetween(older, newer);
    const breaking = changes.filter(({ isBreaking }) => isBreaking).map(({ message }) => message);
    expect(breaking.join("\n")).toMatch(/email.*removed/s);
    expect(breaking.join("\n")).toMatch(/argument 'at/i);
    expect(changes.find(({ message }) => /phone/.test(message))?.isBreaking).toBe(false);
  });
});

describe("directives of Federation v2", () => {
  it("compose, all of them", () => {
    const { supergraph, publicSdl } = compose({
      people: `${LINK("key", "shareable", "inaccessible", "tag", "authenticated", "requiresScopes", "cost", "listSize", "provides", "external")}
        type Query { person: Person @authenticated people(first: Int): [Person!]! @listSize(slicingArguments: ["first"]) home: Address @provides(fields: "city") }
        type Person @key(fields: "id") { id: ID! name: String @shareable @cost(weight: 3) secret: String @inaccessible email: String @tag(name: "contact") @requiresScopes(scopes: [["email"]]) }
        type Address @key(fields: "id") { id: ID! city: String @external }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String }`,
      letters: `${LINK("key", "shareable", "external", "requires", "override", "interfaceObject", "requiresScopes")}
        type Query { letters: [Letter!]! }
        type Letter { to: Person }
        type Person @key(fields: "id") { id: ID! name: String @shareable email: String @external greeting: String @requires(fields: "email") @requiresScopes(scopes: [["email"]]) phone: String @override(from: "old") }
        type Address @key(fields: "id") { id: ID! city: String @shareable }
        type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }`,
      old: `${LINK("key")} type Query { old: Int } type Person @key(fields: "id") { id: ID! phone: String }`,
    });
    expect(supergraph).toMatch(/override: "old"/);
    expect(supergraph).toMatch(/requires: "email"/);
    expect(supergraph).toMatch(/isInterfaceObject: true/);
    expect(publicSdl).not.toMatch(/secret/);
    expect(publicSdl).toMatch(/stars: Int/);
  });
});

describe("subgraphs that do not fit", () => {
  it.each([
    [
      "a field that two resolve",
      { one: `${LINK("key")} type Query { a: Int }`, two: `${LINK("key")} type Query { a: Int }` },
      ["one", "two", "Query.a", "@shareable"],
    ],
    [
      "a key of a field that is not there",
      { one: `${LINK("key")} type Query { p: P } type P @key(fields: "id") { name: String }` },
      ["one", "id", 'On type "P"', "@key(fields:)"],
    ],
    [
      "a field of two types",
      {
        one: `${LINK("key", "shareable")} type Query { p: P } type P @key(fields: "id") { id: ID! n: Int @shareable }`,
        two: `${LINK("key", "shareable")} type P @key(fields: "id") { id: ID! n: String @shareable }`,
      },
      ["one", "two", "P.n", "same type in every subgraph"],
    ],
    [
      "a requirement that is not external",
      {
        one: `${LINK("key", "requires")} type Query { p: P } type P @key(fields: "id") { id: ID! n: Int m: Int @requires(fields: "n") }`,
      },
      ["one", "P.m", "@external"],
    ],
    [
      "a field that no key leads to",
      {
        one: `${LINK("key")} type Query { p: P } type P @key(fields: "id") { id: ID! }`,
        two: `${LINK("key")} type Query { q: Int } type P @key(fields: "number") { number: ID! name: String }`,
      },
      ["two", "name", "give the entity a @key"],
    ],
    [
      "another version of Federation",
      {
        one: 'extend schema @link(url: "https://specs.apollo.dev/federation/v9.9", import: ["@key"]) type Query { a: Int }',
      },
      ["one", "v9.9", "v2.0 to v2.9"],
    ],
  ])("%s: named with subgraph, field and mend", (_, subgraphs, words) => {
    const faults = faultsOf(subgraphs);
    for (const word of words) expect(faults).toContain(word);
  });
});
