import type { Case } from "../../../support/federation.ts";

const PERSON = { phone: "+p1", born: 1980 };

export const cases: readonly Case[] = [
  {
    name: "one fragment on each level",
    query: `{ parties { ...P partners { ...P partners { ...P } } } }
      fragment P on Party { name ...C } fragment C on Party { ... on Called { phone } }`,
    data: {
      parties: [
        {
          name: "Person p1",
          phone: "+p1",
          partners: [
            {
              name: "Firm f1",
              phone: null,
              partners: [
                { name: "Person p1", phone: "+p1" },
                { name: "Person p2", phone: "+p2" },
              ],
            },
          ],
        },
        {
          name: "Firm f1",
          phone: null,
          partners: [
            { name: "Person p1", phone: "+p1", partners: [{ name: "Firm f1", phone: null }] },
            { name: "Person p2", phone: "+p2", partners: [{ name: "Firm f1", phone: null }] },
          ],
        },
      ],
    },
  },
  {
    name: "fragments in fragments, the same twice in one place",
    query: `{ a: party(id: "p1") { ...A ...A ...B } b: party(id: "p1") { ...B ...A } }
      fragment A on Person { phone ...B } fragment B on Person { born }`,
    data: { a: PERSON, b: { born: 1980, phone: "+p1" } },
  },
  {
    name: "with conditions on the spread, on the fragment's own fields, and between",
    query: `query ($a: Boolean!, $b: Boolean!) { parties { ...X @include(if: $a) ...X @include(if: $b) id } }
      fragment X on Party { ... on Called @skip(if: $a) { phone } ...Y @skip(if: $b) ... on Firm @include(if: $b) { fax } } fragment Y on Party { name }`,
    variables: { a: false, b: true },
    data: {
      parties: [
        { phone: "+p1", id: "p1" },
        { phone: null, fax: "fax f1", id: "f1" },
      ],
    },
  },
  {
    name: "on an interface that only the far side has, from an object's field",
    query: `{ firm { ...F boss { ...F ... on Person { mobile born } } head { ...F } } } fragment F on Called { phone ... on Party { name } }`,
    data: {
      firm: {
        phone: null,
        name: "Firm f2",
        boss: { phone: "+p9", name: "Person p9", mobile: true, born: 1980 },
        head: { phone: "+p3", name: "Person p3" },
      },
    },
  },
  {
    name: "without a type, nested",
    query: `{ ... { firm { ... { ... { fax } ... on Firm { ... { name } } } } ... { party(id: "p4") { ... { id ... on Person { ... { mobile } } } } } } }`,
    data: { firm: { fax: "fax f2", name: "Firm f2" }, party: { id: "p4", mobile: true } },
  },
  {
    name: "named like types, fields and directives",
    query: `{ firm { ...Person ...name ...include } } fragment Person on Firm { id } fragment name on Firm { fax } fragment include on Firm { head { phone } }`,
    data: { firm: { id: "f2", fax: "fax f2", head: { phone: "+p3" } } },
  },
  {
    name: "type conditions that never apply",
    query: `{ firm { ... on Party { ... on Person { born phone } ... on Called { ... on Person { mobile } ... on Firm { fax } } } } party(id: "p5") { ... on Firm { fax head { phone } } } }`,
    data: { firm: { fax: "fax f2" }, party: {} },
  },
];
