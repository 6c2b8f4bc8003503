import type { Case } from "../../../support/federation.ts";

const QUERY = `query ($yes: Boolean = true, $no: Boolean!) {
  person @include(if: $yes) {
    name @skip(if: $yes)
    label @include(if: $yes)
    boxes @skip(if: $no) {
      id @include(if: $no)
      owner { name @include(if: $yes) nick: name @skip(if: $no) id }
    }
  }
  people @skip(if: $yes) { label }
}`;

export const cases: readonly Case[] = [
  {
    name: "a default and a value",
    query: QUERY,
    variables: { no: false },
    data: {
      person: {
        label: "To Person 1",
        boxes: [{ owner: { name: "Person 1", nick: "Person 1", id: "1" } }],
      },
    },
  },
  {
    name: "the other way round",
    query: QUERY,
    variables: { no: true, yes: false },
    data: { people: [{ label: "To Person 1" }, { label: "To Person 2" }] },
  },
  {
    name: "one field under two conditions, and none",
    query: `query ($a: Boolean!, $b: Boolean!) { person {
      label @include(if: $a) label @include(if: $b)
      boxes @include(if: $a) { id } boxes @include(if: $b) { owner { name } }
    } }`,
    variables: { a: false, b: true },
    data: { person: { label: "To Person 1", boxes: [{ owner: { name: "Person 1" } }] } },
  },
  {
    name: "conditions on fragments in fragments",
    query: `query ($a: Boolean!, $b: Boolean!) { people { ...F @include(if: $a) } }
      fragment F on Person { id ... @skip(if: $b) { label } ...G @include(if: $b) }
      fragment G on Person { name @include(if: $a) }`,
    variables: { a: true, b: true },
    data: {
      people: [
        { id: "1", name: "Person 1" },
        { id: "2", name: "Person 2" },
      ],
    },
  },
  {
    name: "literals",
    query:
      "{ person { name @include(if: false) label @skip(if: true) id @include(if: true) boxes @skip(if: false) { id } } }",
    data: { person: { id: "1", boxes: [{ id: "1-box" }] } },
  },
  {
    name: "everything left out",
    query: "query ($no: Boolean = false) { person @include(if: $no) { label } }",
    data: {},
  },
];
