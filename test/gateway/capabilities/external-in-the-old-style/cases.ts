import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "over the one that has both keys",
    query: "{ last { from { badge email } } }",
    data: { last: { from: { badge: 22, email: "b@x" } } },
  },
  {
    query: "{ people { badge mails { id from { id name } } greeting } }",
    data: {
      people: [
        {
          badge: 11,
          mails: [{ id: "m-a@x", from: { id: "1", name: "Ada" } }],
          greeting: "Dear Ada",
        },
        { badge: 22, mails: [{ id: "m-b@x", from: { id: "2", name: "Bo" } }], greeting: "Dear Bo" },
      ],
    },
  },
  {
    name: "the key only, and what is provided",
    query: "{ last { from { email } to { name email } id } }",
    data: { last: { from: { email: "b@x" }, to: { name: "ADA", email: "a@x" }, id: "m1" } },
  },
  {
    name: "keys under each other's names",
    query: "{ me { id: email email: id badge mails { id: from { id: greeting email: badge } } } }",
    data: {
      me: { id: "a@x", email: "1", badge: 11, mails: [{ id: { id: "Dear Ada", email: 11 } }] },
    },
  },
];
