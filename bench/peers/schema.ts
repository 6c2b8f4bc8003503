/**
 * The part of Varde's schema that the bench asks about, for the peers: no tokens, no scopes, no log.
 * `types` has a DataLoader for each type, as the guides teach; `wide` one for the whole row, with
 * the fields below it plain functions, which is as fast as resolvers get on one table.
 */
import { makeExecutableSchema } from "@graphql-tools/schema";
import DataLoader from "dataloader";
import { GraphQLScalarType } from "graphql";
import { decideNotification } from "../../src/rules/notification-decision.ts";
import {
  type ContactRow,
  emailDates,
  mobileDates,
  nationalIdOf,
  openRows,
  type PersonRow,
  personOf,
  type ReservationRow,
  type Row,
  registrationOf,
} from "./rows.ts";

const typeDefs = /* GraphQL */ `
  scalar NationalId
  scalar DateTime
  enum Registration { ACTIVE DELETED NOT_REGISTERED }
  enum Outcome { NOTIFY PAPER CANNOT_NOTIFY NOT_PERMITTED }
  enum ChannelKind { EMAIL SMS }
  enum Purpose { DECISION REMINDER }
  type Query {
    person(nationalId: NationalId!): Person!
    persons(nationalIds: [NationalId!]!): [Person!]!
  }
  type Person {
    nationalId: NationalId!
    registration: Registration!
    contactInfo: ContactInfo
    reservation: Reservation!
    notificationDecision(purpose: Purpose!): NotificationDecision!
  }
  type ContactInfo { email: Email mobile: Mobile }
  type Email { address: String! changedAt: DateTime confirmedAt: DateTime }
  type Mobile { number: String! changedAt: DateTime confirmedAt: DateTime }
  type Reservation { reserved: Boolean! reservedAt: DateTime }
  type NotificationDecision {
    outcome: Outcome!
    channels: [NotificationChannel!]!
    reasons: [Reason!]!
    validUntil: DateTime
  }
  type NotificationChannel { kind: ChannelKind! address: String! expired: Boolean! }
  type Reason { code: String! }
`;

const found = openRows();

/** A loader over a batch statement, which leaves out whom it does not find. */
function loaderOf<Found extends { national_id: number }>(
  many: (ids: readonly string[]) => Found[],
): DataLoader<string, Found> {
  return new DataLoader(async (ids) => {
    const byId = new Map(many(ids).map((row) => [row.national_id, row]));
    return ids.map((id) => byId.get(Number(id)) ?? new Error(`${id} is not registered`));
  });
}

/** One set of loaders a request. */
export const createLoaders = () => ({
  people: loaderOf<PersonRow>(found.people),
  contacts: loaderOf<ContactRow>(found.contacts),
  reservations: loaderOf<ReservationRow>(found.reservations),
  rows: loaderOf<Row>(found.rows),
});

export type Loaders = ReturnType<typeof createLoaders>;

const decisionOf = (row: Row) => {
  const decision = decideNotification(personOf(row), "DECISION", null, Date.now());
  return { ...decision, reasons: decision.reasons.map((code) => ({ code })) };
};

const leaves = {
  DateTime: new GraphQLScalarType<number, string>({
    name: "DateTime",
    serialize: (instant) => new Date(instant as number).toISOString(),
  }),
  ContactInfo: {
    email: (row: ContactRow) => row.email && { address: row.email, ...emailDates(row) },
    mobile: (row: ContactRow) => row.mobile && { number: row.mobile, ...mobileDates(row) },
  },
  Reservation: {
    reserved: ({ reserved }: ReservationRow) => reserved === 1,
    reservedAt: (row: ReservationRow) => row.reserved_at,
  },
};

type One = { nationalId: string };
type Many = { nationalIds: string[] };

const types = {
  ...leaves,
  Query: {
    person: (_: unknown, { nationalId }: One, { people }: Loaders) => people.load(nationalId),
    persons: (_: unknown, { nationalIds }: Many, { people }: Loaders) =>
      people.loadMany(nationalIds),
  },
  Person: {
    nationalId: nationalIdOf,
    registration: registrationOf,
    contactInfo: (row: PersonRow, _: unknown, { contacts }: Loaders) =>
      row.state ? null : contacts.load(nationalIdOf(row)),
    reservation: (row: PersonRow, _: unknown, { reservations }: Loaders) =>
      reservations.load(nationalIdOf(row)),
    notificationDecision: async (
      row: PersonRow,
      _: unknown,
      { contacts, reservations }: Loaders,
    ) => {
      const id = nationalIdOf(row);
      const [contact, reservation] = await Promise.all([contacts.load(id), reservations.load(id)]);
      return decisionOf({ ...row, ...contact, ...reservation });
    },
  },
};

const wide = {
  ...leaves,
  Query: {
    person: (_: unknown, { nationalId }: One, { rows }: Loaders) => rows.load(nationalId),
    persons: (_: unknown, { nationalIds }: Many) => found.rows(nationalIds),
  },
  Person: {
    nationalId: nationalIdOf,
    registration: registrationOf,
    contactInfo: (row: Row) => (row.state ? null : row),
    reservation: (row: Row) => row,
    notificationDecision: decisionOf,
  },
};

export const schema = makeExecutableSchema({
  typeDefs,
  resolvers: process.env.PEER_LOADERS === "wide" ? wide : types,
});
