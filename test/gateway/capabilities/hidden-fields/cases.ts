import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "by a hidden key, and over it to one that is seen",
    query: "{ people { id member name } chair { name } }",
    data: {
      people: [
        { id: "p1", member: false, name: "Person k1" },
        { id: "p2", member: true, name: "Person k2" },
      ],
      chair: { name: "Person k2" },
    },
  },
  {
    name: "what is required is hidden, and an object of it too",
    query: "{ chair { tax } people { tax } }",
    data: { chair: { tax: 107 }, people: [{ tax: 57 }, { tax: 107 }] },
  },
  {
    name: "aliases named as what is hidden",
    query: "{ people { key: name salary: tax plan: id } secret: chair { key: member } }",
    data: {
      people: [
        { key: "Person k1", salary: 57, plan: "p1" },
        { key: "Person k2", salary: 107, plan: "p2" },
      ],
      secret: { key: true },
    },
  },
  {
    name: "callers see none of it, and no tag",
    query: `{
      person: __type(name: "Person") { fields { name args { name } } }
      plan: __type(name: "Plan") { name }
      state: __type(name: "State") { enumValues { name } }
      __schema { queryType { fields { name } } }
      people { state mood }
    }`,
    data: {
      person: {
        fields: [
          { name: "id", args: [] },
          { name: "member", args: [] },
          { name: "name", args: [] },
          { name: "mood", args: [{ name: "scale" }] },
          { name: "state", args: [] },
          { name: "tax", args: [] },
        ],
      },
      plan: null,
      state: { enumValues: [{ name: "IN" }, { name: "OUT" }] },
      __schema: { queryType: { fields: [{ name: "chair" }, { name: "people" }] } },
      people: [
        { state: "IN", mood: "2 undefined" },
        { state: "IN", mood: "2 undefined" },
      ],
    },
  },
];
