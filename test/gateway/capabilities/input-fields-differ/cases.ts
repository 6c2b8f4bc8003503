import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "one value for both, by a variable",
    query:
      "query ($where: Where!) { letters(where: $where) people(where: $where) person { got(where: { text: null }) friends(of: [$where]) } }",
    variables: { where: { from: { name: "Ada" }, text: "x" } },
    data: {
      letters: `{"from":{"country":"NO","name":"Ada"},"size":3,"text":"x"}`,
      people: `{"from":{"country":"NO","name":"Ada"},"size":3,"text":"x"}`,
      person: {
        got: `p {"size":3,"text":null}`,
        friends: `[{"from":{"country":"NO","name":"Ada"},"size":3,"text":"x"}]`,
      },
    },
  },
  {
    name: "variables inside literals, one of them left out",
    query: `query ($name: String!, $text: String, $size: Int) {
      people(where: { text: $text, from: { name: $name } }) person { got(where: { text: $text, size: $size, from: { name: $name, country: "SE" } }) } }`,
    variables: { name: "Bo" },
    data: {
      people: `{"from":{"country":"NO","name":"Bo"},"size":3}`,
      person: { got: `p {"from":{"country":"SE","name":"Bo"},"size":3}` },
    },
  },
  {
    name: "nulls are not the same as nothing",
    query:
      "query ($where: Where) { letters(where: $where) a: people(where: null) person { friends(of: null) f: friends } }",
    variables: { where: null },
    data: { letters: "null", a: "null", person: { friends: "null", f: null } },
  },
  {
    name: "callers see only the fields that both take, with the stricter type",
    query: `{ w: __type(name: "Where") { inputFields { name } } f: __type(name: "From") { inputFields { name type { kind } } } person { id } }`,
    data: {
      w: { inputFields: [{ name: "text" }, { name: "from" }, { name: "size" }] },
      f: {
        inputFields: [
          { name: "name", type: { kind: "NON_NULL" } },
          { name: "country", type: { kind: "SCALAR" } },
        ],
      },
      person: { id: "p" },
    },
  },
];
