import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "over two subgraphs, a slow one first",
    query: `mutation { wipe slowEast(what: "a") { id } west(what: "b") { id slate } east(what: "c") { slate } }`,
    data: {
      wipe: true,
      slowEast: { id: "a" },
      west: { id: "b", slate: ["a", "b"] },
      east: { slate: ["a", "b", "c"] },
    },
  },
  {
    name: "what is asked of one is found before the next is done",
    query: `mutation { wipe east(what: "a") { seen } west(what: "b") { seen slate } }`,
    data: {
      wipe: true,
      east: { seen: "seen a" },
      west: { seen: "seen b", slate: ["a", "seen a", "b", "seen b"] },
    },
  },
  {
    name: "one key twice is done once",
    query: `mutation { wipe east(what: "a") { id } west(what: "b") { id } east(what: "a") { slate } }`,
    data: { wipe: true, east: { id: "a", slate: ["a"] }, west: { id: "b" } },
  },
  {
    name: "through fragments, with conditions",
    query: `mutation ($no: Boolean!) {
      ...First
      ... on Mutation @skip(if: $no) { x: west(what: "x") { id } }
      ... @include(if: $no) { last: west(what: "z") { id slate } }
    } fragment First on Mutation { wipe one: east(what: "a") { id } two: west(what: "b") { seen } }`,
    variables: { no: true },
    data: {
      wipe: true,
      one: { id: "a" },
      two: { seen: "seen b" },
      last: { id: "z", slate: ["a", "b", "seen b", "z"] },
    },
  },
];
