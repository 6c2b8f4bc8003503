import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    query: "mutation { reset { now } count(by: 3) { ok now } double { now } last: count { now } }",
    data: { reset: { now: 0 }, count: { ok: true, now: 3 }, double: { now: 6 }, last: { now: 7 } },
  },
  {
    name: "callers know one name for it",
    query: "{ __typename ... on Query { self { two one } } self { all } }",
    data: { __typename: "Query", self: { two: "2", one: "1", all: "both" } },
  },
  {
    name: "in fragments",
    query: `mutation { ...M __typename } fragment M on Mutation { reset { ok } ... on Mutation { double { now ok } } }`,
    data: { reset: { ok: true }, double: { now: 0, ok: true }, __typename: "Mutation" },
  },
];
