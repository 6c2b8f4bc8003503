import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "over both",
    query: "{ parcel { driver { phone boss { phone boss { phone } } } } }",
    data: { parcel: { driver: { phone: "+d1", boss: { phone: "+d0", boss: null } } } },
  },
  {
    name: "an entity that one refers to and the other does not know",
    query: "{ parcels { id driver { name phone } stops { by { phone } hour } } }",
    data: {
      parcels: [
        {
          id: "2",
          driver: { name: "d2", phone: "+d2" },
          stops: [
            { by: { phone: "+d9" }, hour: 2 },
            { by: null, hour: 0 },
          ],
        },
        {
          id: "3",
          driver: { name: "d3", phone: null },
          stops: [
            { by: { phone: "+d9" }, hour: 3 },
            { by: null, hour: 0 },
          ],
        },
      ],
    },
  },
  {
    name: "only the keys, which nobody has to be asked for again",
    query: "{ parcel { id driver { name __typename } } }",
    data: { parcel: { id: "1", driver: { name: "d1", __typename: "Driver" } } },
  },
];
