import type { TestSubgraphs } from "../../../support/federation.ts";

interface Actor {
  id: string;
  duet?: { partner?: Actor; song?: string };
  voice?: string;
}
const PARTNERS: Record<string, string> = { ada: "bo", bo: "ada", cy: "cy" };
const isLow = ({ id }: Actor) => id === "bo";

/** What a singer can sing hangs on the other one's voice, and that is told where the first came from. */
export const subgraphs: TestSubgraphs = {
  singers: {
    sdl: `
      type Query { singers: [Singer!]! }
      type Singer @key(fields: "id") {
        id: ID!
        voice: String
        duet: Duet @external
        fee: Int @requires(fields: "duet { song partner { id voice } }")
      }
      type Duet @key(fields: "id") { id: ID! song: String @external partner: Singer @external }
    `,
    resolvers: {
      Query: { singers: () => Object.keys(PARTNERS).map((id) => ({ id })) },
      Singer: {
        __resolveReference: (reference: Actor) => reference,
        voice: (singer: Actor) => (isLow(singer) ? "bass" : "alto"),
        fee({ duet }: Actor) {
          if (!duet?.song || !duet.partner?.voice) throw new Error("expected the duet");
          return duet.song.length * 100 + duet.partner.voice.length;
        },
      },
    },
  },
  stage: {
    sdl: `
      type Singer @key(fields: "id") {
        id: ID!
        voice: String @external
        fee: Int @external
        duet: Duet
        seats: String @requires(fields: "voice fee")
      }
      type Duet @key(fields: "id") { id: ID! song: String partner: Singer }
    `,
    resolvers: {
      Singer: {
        __resolveReference: (reference: Actor) => reference,
        duet: ({ id }: Actor) => ({
          id: `${id}-duet`,
          song: `Song of ${id}`,
          partner: { id: PARTNERS[id] },
        }),
        seats({ voice, fee }: Actor & { fee?: number }) {
          if (!voice || !fee) throw new Error("expected voice and fee");
          return `${voice} for ${fee}`;
        },
      },
    },
  },
};
