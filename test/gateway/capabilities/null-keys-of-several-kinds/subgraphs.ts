import type { TestSubgraphs } from "../../../support/federation.ts";

interface Key {
  code?: string | null;
  place?: { row: string | null; number: number | null } | null;
}

/** `guests` does not know everyone's bed, `beds` does not know everyone's room. */
export const subgraphs: TestSubgraphs = {
  guests: {
    sdl: `
      type Query { guests: [Guest!]! }
      type Guest { name: String! bed: Bed tent: Tent }
      type Bed @key(fields: "code") { code: ID }
      type Tent @key(fields: "place { row number }") { place: Place }
      type Place @shareable { row: String number: Int }
    `,
    resolvers: {
      Query: {
        guests: () => [
          { name: "Ada", bed: { code: "b1" }, tent: { place: { row: "A", number: 1 } } },
          { name: "Bo", bed: { code: null }, tent: { place: { row: "A", number: null } } },
          { name: "Cy", bed: null, tent: { place: null } },
          { name: "Di", bed: { code: "b9" }, tent: null },
          { name: "Ed", bed: { code: "b2" }, tent: { place: { row: null, number: null } } },
        ],
      },
    },
  },
  beds: {
    sdl: `
      type Bed @key(fields: "code") { code: ID room: Room }
      type Room @key(fields: "number") { number: Int }
    `,
    resolvers: {
      Bed: {
        __resolveReference({ code }: Key) {
          if (typeof code !== "string") throw new Error("expected a code");
          if (code === "b9") return null;
          return { code, room: { number: code === "b1" ? 1 : null } };
        },
      },
    },
  },
  house: {
    sdl: `
      type Room @key(fields: "number") { number: Int view: String }
      type Tent @key(fields: "place { row number }") { place: Place shade: String }
      type Place @shareable { row: String number: Int }
    `,
    resolvers: {
      Room: {
        __resolveReference({ number }: { number: number | null }) {
          if (typeof number !== "number") throw new Error("expected a number");
          return { number, view: "sea" };
        },
      },
      Tent: {
        __resolveReference({ place }: Key) {
          if (place?.row === undefined || place.number === undefined)
            throw new Error("expected a place");
          return { place, shade: `${place.row} ${place.number}` };
        },
      },
    },
  },
};
