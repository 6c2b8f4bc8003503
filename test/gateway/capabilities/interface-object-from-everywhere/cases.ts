import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "from one that only refers, to the interface and to what was added",
    query: "{ posts { by { name unread __typename } } }",
    data: {
      posts: [
        { by: { name: "Ada", unread: 1, __typename: "Admin" } },
        { by: { name: "Bo", unread: 2, __typename: "Guest" } },
      ],
    },
  },
  {
    name: "and only the key, which it knows itself",
    query: "{ posts { by { id } likedBy { id } } }",
    data: {
      posts: [
        { by: { id: "u1" }, likedBy: [{ id: "u1" }, { id: "u2" }] },
        { by: { id: "u2" }, likedBy: [] },
      ],
    },
  },
  {
    name: "by a third subgraph's way",
    query:
      "{ flagged { reason by { box(of: 2) { subject to { name ... on Guest { until } } } ... on Guest { until } ... on Admin { rights } } } }",
    data: {
      flagged: {
        reason: "reason 2",
        by: {
          box: [
            { subject: "u2#0", to: { name: "Bo", until: "May" } },
            { subject: "u2#1", to: { name: "Bo", until: "May" } },
          ],
          until: "May",
        },
      },
    },
  },
  {
    name: "types only, of one that refers and one that adds",
    query: "{ posts { likedBy { __typename } } busiest { t: __typename } }",
    data: {
      posts: [{ likedBy: [{ __typename: "Admin" }, { __typename: "Guest" }] }, { likedBy: [] }],
      busiest: { t: "Guest" },
    },
  },
  {
    name: "fragments on types that do not fit, around what was added",
    query:
      "{ busiest { ... on Admin { unread } } users { ... on Guest { unread } ... on User { box { subject } } } }",
    data: {
      busiest: {},
      users: [{ box: [{ subject: "u1#0" }] }, { unread: 2, box: [{ subject: "u2#0" }] }],
    },
  },
  {
    name: "with variables, and names that are taken",
    query: `query ($of: Int!, $no: Boolean!) { users { id: name name: unread box(of: $of) { to { id } } ... @skip(if: $no) { more: unread } } }`,
    variables: { of: 1, no: true },
    data: {
      users: [
        { id: "Ada", name: 1, box: [{ to: { id: "u1" } }] },
        { id: "Bo", name: 2, box: [{ to: { id: "u2" } }] },
      ],
    },
  },
  {
    name: "what was added, under a fragment on each type, with another name",
    query:
      "{ busiest { ... on Guest { unread } ... on Admin { rights: unread } } posts { by { ... on Guest { until z: unread } ... on Admin { box { subject } } } } }",
    data: {
      busiest: { unread: 2 },
      posts: [{ by: { box: [{ subject: "u1#0" }] } }, { by: { until: "May", z: 2 } }],
    },
  },
];
