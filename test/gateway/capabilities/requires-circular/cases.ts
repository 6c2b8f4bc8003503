import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "to the other subgraph and back to the same type",
    query: "{ singers { fee } }",
    data: { singers: [{ fee: 1104 }, { fee: 1004 }, { fee: 1004 }] },
  },
  {
    name: "and once more over",
    query: "{ singers { seats } }",
    data: {
      singers: [{ seats: "alto for 1104" }, { seats: "bass for 1004" }, { seats: "alto for 1004" }],
    },
  },
  {
    name: "of the partner's partner",
    query: "{ singers { id duet { partner { id fee duet { partner { seats } } } } } }",
    data: {
      singers: [
        {
          id: "ada",
          duet: { partner: { id: "bo", fee: 1004, duet: { partner: { seats: "alto for 1104" } } } },
        },
        {
          id: "bo",
          duet: {
            partner: { id: "ada", fee: 1104, duet: { partner: { seats: "bass for 1004" } } },
          },
        },
        {
          id: "cy",
          duet: { partner: { id: "cy", fee: 1004, duet: { partner: { seats: "alto for 1004" } } } },
        },
      ],
    },
  },
  {
    name: "what is required is shown under other names",
    query: "{ singers { voice: fee duet: voice fee: duet { song: id partner: song } } }",
    data: {
      singers: [
        { voice: 1104, duet: "alto", fee: { song: "ada-duet", partner: "Song of ada" } },
        { voice: 1004, duet: "bass", fee: { song: "bo-duet", partner: "Song of bo" } },
        { voice: 1004, duet: "alto", fee: { song: "cy-duet", partner: "Song of cy" } },
      ],
    },
  },
];
