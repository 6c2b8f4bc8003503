import type { TestSubgraphs } from "../../../support/federation.ts";

/** A parcel is known by its label at the door, its number in the van and its shelf in the store. */
const PARCELS = [
  { label: "L1", number: 11, shelf: { row: "A", place: 1 }, grams: 500 },
  { label: "L2", number: 22, shelf: { row: "B", place: 2 }, grams: 700 },
];

const only = (reference: object, names: string) => {
  const told = Object.keys(reference).filter((key) => key !== "__typename");
  if (told.sort().join(" ") !== names) throw new Error(`was told ${JSON.stringify(reference)}`);
};

export const subgraphs: TestSubgraphs = {
  door: {
    sdl: `
      type Query { atDoor: [Parcel]! }
      type Parcel @key(fields: "label") { label: ID! ringed: Boolean }
    `,
    resolvers: {
      Query: { atDoor: () => [{ label: "L1" }, { label: "L9" }, null, { label: "L2" }] },
      Parcel: {
        __resolveReference(reference: { label: string }) {
          only(reference, "label");
          return reference;
        },
        ringed: ({ label }: { label: string }) => label === "L1",
      },
    },
  },
  van: {
    sdl: `
      type Parcel @key(fields: "label") @key(fields: "number") { label: ID! number: Int! }
    `,
    resolvers: {
      Parcel: {
        __resolveReference(reference: { label?: string; number?: number }) {
          only(reference, reference.label === undefined ? "number" : "label");
          return PARCELS.find(
            ({ label, number }) => label === reference.label || number === reference.number,
          );
        },
      },
    },
  },
  sorting: {
    sdl: `
      type Parcel @key(fields: "number") @key(fields: "shelf { row place }") {
        number: Int!
        shelf: Shelf!
      }
      type Shelf @shareable { row: String! place: Int! }
    `,
    resolvers: {
      Parcel: {
        __resolveReference(reference: { number?: number; shelf?: { row: string } }) {
          only(reference, reference.number === undefined ? "shelf" : "number");
          return PARCELS.find(
            ({ shelf, number }) =>
              number === reference.number || shelf.row === reference.shelf?.row,
          );
        },
      },
    },
  },
  store: {
    sdl: `
      type Query { heaviest: Parcel }
      type Parcel @key(fields: "shelf { place row }") { shelf: Shelf! grams: Int }
      type Shelf @shareable { row: String! place: Int! }
    `,
    resolvers: {
      Query: { heaviest: () => PARCELS[1] },
      Parcel: {
        __resolveReference(reference: { shelf: { row: string; place: number } }) {
          only(reference, "shelf");
          only(reference.shelf, "place row");
          return PARCELS.find(({ shelf }) => shelf.place === reference.shelf.place);
        },
      },
    },
  },
};
