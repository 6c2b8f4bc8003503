/** What the floor and the peers read a register's file with: prepared statements, and rows as they are. */
import Database from "better-sqlite3";
import type { Instant, Person } from "../../src/rules/person.ts";

export interface PersonRow {
  national_id: number;
  state: number;
}

export interface ContactRow {
  national_id: number;
  email: string | null;
  email_changed_at: Instant | null;
  email_confirmed_at: Instant | null;
  mobile: string | null;
  mobile_changed_at: Instant | null;
  mobile_confirmed_at: Instant | null;
}

export interface ReservationRow {
  national_id: number;
  reserved: number;
  reserved_at: Instant | null;
}

export type Row = PersonRow & ContactRow & ReservationRow;

const PERSON = "national_id, state";
const CONTACT =
  "email, email_changed_at, email_confirmed_at, mobile, mobile_changed_at, mobile_confirmed_at";
const RESERVATION = "reserved, reserved_at";
const ALL = `${PERSON}, ${CONTACT}, ${RESERVATION}`;

/** Reads the register that the environment names; each function takes national ids, in any number. */
export function openRows() {
  const database = new Database(process.env.VARDE_DATABASE as string, { readonly: true });
  database.pragma("mmap_size = 2147483648");
  const single = database.prepare(`SELECT ${ALL} FROM person WHERE national_id = ?`);
  const many = <Found>(columns: string) => {
    const statement = database.prepare(
      `SELECT ${columns} FROM json_each(?) CROSS JOIN person ON national_id = json_each.value`,
    );
    return (ids: readonly string[]) => statement.all(`[${ids.map(Number).join(",")}]`) as Found[];
  };
  return {
    one: (id: string) => single.get(Number(id)) as Row,
    rows: many<Row>(ALL),
    people: many<PersonRow>(PERSON),
    contacts: many<ContactRow>(`national_id, ${CONTACT}`),
    reservations: many<ReservationRow>(`national_id, ${RESERVATION}`),
  };
}

export const nationalIdOf = ({ national_id }: PersonRow) => String(national_id).padStart(11, "0");

export const registrationOf = ({ state }: PersonRow) => (state ? "DELETED" : "ACTIVE");

const UNSEEN = { validatedAt: null, markedShared: false };

/** What the rule about notifications is asked about. */
export function personOf(row: Row): Person {
  const { email, mobile } = row;
  return {
    nationalId: nationalIdOf(row),
    registration: registrationOf(row),
    revision: 1,
    email: email === null ? null : { address: email, ...emailDates(row), ...UNSEEN },
    mobile: mobile === null ? null : { number: mobile, ...mobileDates(row), ...UNSEEN },
    reservation: { reserved: row.reserved === 1, reservedAt: row.reserved_at, changedAt: null },
    language: null,
    digitalMailbox: null,
    updatedAt: null,
    reference: null,
  };
}

export const emailDates = (row: ContactRow) => ({
  changedAt: row.email_changed_at,
  confirmedAt: row.email_confirmed_at,
});

export const mobileDates = (row: ContactRow) => ({
  changedAt: row.mobile_changed_at,
  confirmedAt: row.mobile_confirmed_at,
});
