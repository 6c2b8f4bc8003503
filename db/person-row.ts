import { newReference } from "../src/audit/reference.ts";
import type { LanguageCode, Person } from "../src/rules/person.ts";

/** The columns of `person` in the order in which `PersonRow` holds them. */
export const PERSON_COLUMNS = [
  "nationalId",
  "state",
  "revision",
  "email",
  "emailChangedAt",
  "emailConfirmedAt",
  "emailValidatedAt",
  "emailMarkedShared",
  "mobile",
  "mobileChangedAt",
  "mobileConfirmedAt",
  "mobileValidatedAt",
  "mobileMarkedShared",
  "reserved",
  "reservedAt",
  "reservationChangedAt",
  "language",
  "languageChangedAt",
  "mailboxAddress",
  "mailboxSupplier",
  "updatedAt",
  "reference",
] as const;

/** A row of `person` as the driver gives it: an array, which is the quickest form to read. */
export type PersonRow = readonly [
  nationalId: number,
  state: number,
  revision: number,
  email: string | null,
  emailChangedAt: number | null,
  emailConfirmedAt: number | null,
  emailValidatedAt: number | null,
  emailMarkedShared: number,
  mobile: string | null,
  mobileChangedAt: number | null,
  mobileConfirmedAt: number | null,
  mobileValidatedAt: number | null,
  mobileMarkedShared: number,
  reserved: number,
  reservedAt: number | null,
  reservationChangedAt: number | null,
  language: LanguageCode | null,
  languageChangedAt: number | null,
  mailboxAddress: string | null,
  mailboxSupplier: string | null,
  updatedAt: number | null,
  reference: string,
];

/** What a row says of a registration; a replaced number leads to the person's new one. */
export const ACTIVE = 0;
export const DELETED = 1;
export const REPLACED = 2;

/** How often a number may lead on to another; more would be a circle. */
export const MOST_REPLACEMENTS = 8;

/** Eleven digits, of which the key column drops leading zeros. */
export function nationalIdOf(key: number): string {
  return String(key).padStart(11, "0");
}

/** @param nationalId that of the row, where it is at hand. */
export function readPerson(row: PersonRow, nationalId = nationalIdOf(row[0])): Person {
  return {
    nationalId,
    registration: row[1] === ACTIVE ? "ACTIVE" : "DELETED",
    revision: row[2],
    email:
      row[3] === null
        ? null
        : {
            address: row[3],
            changedAt: row[4],
            confirmedAt: row[5],
            validatedAt: row[6],
            markedShared: row[7] !== 0,
          },
    mobile:
      row[8] === null
        ? null
        : {
            number: row[8],
            changedAt: row[9],
            confirmedAt: row[10],
            validatedAt: row[11],
            markedShared: row[12] !== 0,
          },
    reservation: { reserved: row[13] !== 0, reservedAt: row[14], changedAt: row[15] },
    language: row[16] === null ? null : { code: row[16], changedAt: row[17] },
    digitalMailbox: row[19] === null ? null : { address: row[18], supplier: row[19] },
    updatedAt: row[20],
    reference: row[21],
  };
}

/** The row that `readPerson` reads back as the same person; somebody new gets a reference. */
export function writePerson(person: Person): PersonRow {
  const { email, mobile, reservation, language, digitalMailbox } = person;
  return [
    Number(person.nationalId),
    person.registration === "DELETED" ? DELETED : ACTIVE,
    person.revision,
    email?.address ?? null,
    email?.changedAt ?? null,
    email?.confirmedAt ?? null,
    email?.validatedAt ?? null,
    email?.markedShared ? 1 : 0,
    mobile?.number ?? null,
    mobile?.changedAt ?? null,
    mobile?.confirmedAt ?? null,
    mobile?.validatedAt ?? null,
    mobile?.markedShared ? 1 : 0,
    reservation.reserved ? 1 : 0,
    reservation.reservedAt,
    reservation.changedAt,
    language?.code ?? null,
    language?.changedAt ?? null,
    digitalMailbox?.address ?? null,
    digitalMailbox?.supplier ?? null,
    person.updatedAt,
    person.reference ?? newReference(),
  ];
}
