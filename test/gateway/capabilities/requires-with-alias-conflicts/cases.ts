import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "each required field's name is taken by another",
    query:
      "{ people { first: last last: first address: id id: card card: address { city: zip } } }",
    data: {
      people: [{ first: "l1", last: "f1", address: "1", id: "1 f1 l1 c1", card: { city: "z1" } }],
    },
  },
  {
    name: "by an object where a text is required, and the other way round",
    query: "{ people { first: address { zip } address: first card } }",
    data: { people: [{ first: { zip: "z1" }, address: "f1", card: "1 f1 l1 c1" }] },
  },
  {
    name: "by itself with another argument",
    query: "{ people { first(upper: true) card again: first } }",
    data: { people: [{ first: "F1", card: "1 f1 l1 c1", again: "f1" }] },
  },
  {
    name: "within what is required",
    query: "{ people { address { city: zip zip: city } card } }",
    data: { people: [{ address: { city: "z1", zip: "c1" }, card: "1 f1 l1 c1" }] },
  },
  {
    name: "names that a gateway might choose itself",
    query: `{ people {
      _as_first: last _as_id: first _0: card representations: id _entities: card
      __typename: card _first: card f: friend { __typename: id id: __typename card } card } }`,
    data: {
      people: [
        {
          _as_first: "l1",
          _as_id: "f1",
          _0: "1 f1 l1 c1",
          representations: "1",
          _entities: "1 f1 l1 c1",
          __typename: "1 f1 l1 c1",
          _first: "1 f1 l1 c1",
          f: { __typename: "2", id: "Person", card: "2 f2 l2 c2" },
          card: "1 f1 l1 c1",
        },
      ],
    },
  },
  {
    name: "an entity under another entity's name",
    query: "{ people { card: friend { friend: card card: friend { id } } friend { id: card } } }",
    data: {
      people: [{ card: { friend: "2 f2 l2 c2", card: null }, friend: { id: "2 f2 l2 c2" } }],
    },
  },
];
