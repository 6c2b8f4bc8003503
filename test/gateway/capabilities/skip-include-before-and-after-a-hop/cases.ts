import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "on fields of both sides; what is left out is not asked",
    query: `query ($no: Boolean!, $yes: Boolean = true) {
      box { trap @include(if: $no) text @skip(if: $no) hidden @skip(if: $yes) size @include(if: $yes) danger @include(if: $no) } }`,
    variables: { no: false },
    data: { box: { text: "box 1", size: 1 } },
  },
  {
    name: "both on one field, and on the entity",
    query: `query ($a: Boolean!, $b: Boolean!) {
      x: box @include(if: $a) @skip(if: $b) { text } y: box @include(if: $a) @skip(if: $a) { hidden } z: box { text @include(if: $a) @skip(if: $b) hidden @include(if: $b) @skip(if: $a) } }`,
    variables: { a: true, b: false },
    data: { x: { text: "box 1" }, z: { text: "box 1" } },
  },
  {
    name: "what is required while it is itself left out, and the other way round",
    query: `query ($no: Boolean = false) { boxes { size @include(if: $no) price text @include(if: $no) } box { size danger @include(if: $no) } }`,
    data: { boxes: [{ price: 2 }, { price: 4 }], box: { size: 1 } },
  },
  {
    name: "on fragments, named ones spread under opposite conditions",
    query: `query ($a: Boolean!) { one: box { ...F @include(if: $a) ...G @skip(if: $a) } two: box(id: "2") { ...F @skip(if: $a) ...G @include(if: $a) } }
      fragment F on Box { text owner { name } } fragment G on Box { price ... on Thing { id @skip(if: $a) } }`,
    variables: { a: true },
    data: { one: { text: "box 1", owner: { name: "owner of 1" } }, two: { price: 4 } },
  },
  {
    name: "one key under several conditions is there when any of them holds",
    query: `query ($a: Boolean!, $b: Boolean!, $c: Boolean!) {
      boxes { text @include(if: $a) ... @include(if: $b) { text } ... on Box @skip(if: $c) { text @include(if: $a) } owner @include(if: $a) { name } owner @include(if: $b) { box { price } } } }`,
    variables: { a: false, b: true, c: false },
    data: {
      boxes: [
        { text: "box 1", owner: { box: { price: 14 } } },
        { text: "box 2", owner: { box: { price: 14 } } },
      ],
    },
  },
  {
    name: "nested under a hop and back, with literals among variables",
    query: `query ($yes: Boolean!) { box { owner @include(if: $yes) { box @skip(if: false) { ... @include(if: $yes) { inner { text(upper: $yes) hidden @include(if: false) } } trap @skip(if: $yes) } name @skip(if: true) } } }`,
    variables: { yes: true },
    data: { box: { owner: { box: { inner: { text: "BOX 70" } } } } },
  },
  {
    name: "an interface's field, on both sides",
    query: `query ($no: Boolean!) { thing { id @include(if: $no) ... on Box @skip(if: $no) { text size @include(if: $no) } __typename @skip(if: $no) } }`,
    variables: { no: false },
    data: { thing: { text: "box 3", __typename: "Box" } },
  },
  {
    name: "nothing is left of an entity but its place",
    query: `query ($no: Boolean!) { boxes { text @include(if: $no) ... @include(if: $no) { price } } box { owner { name @include(if: $no) } } }`,
    variables: { no: false },
    data: { boxes: [{}, {}], box: { owner: {} } },
  },
  {
    name: "root fields of a mutation: what is left out is not done",
    query: `mutation ($no: Boolean!, $yes: Boolean = true) { clear stamp @include(if: $no) a: stamp relabel(text: "abc") @skip(if: $yes) { text }
      ... @skip(if: $no) { restamp(by: 2) { text price @include(if: $no) } } ... on Mutation @include(if: $no) { b: stamp } c: stamp }`,
    variables: { no: false },
    data: { clear: null, a: 1, restamp: { text: "box 3" }, c: 4 },
  },
  {
    name: "all of it left out",
    query:
      "query ($no: Boolean!) { box @include(if: $no) { hidden } ... @include(if: $no) { boxes { trap } } }",
    variables: { no: false },
    data: {},
  },
];
