import type { z } from "zod";
import type { MailboxSupplier } from "../../db/store.ts";
import { type Environment, nationalIdFault, refuseNationalId } from "../rules/national-id.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";
import {
  KNOWN_CONTACT_MEMBERS,
  KNOWN_MAILBOX_MEMBERS,
  KNOWN_MEMBERS,
  type WireContact,
  type WirePerson,
  wirePersonShape,
} from "./wire-shape.ts";

/** A person read from the register's own wire shape. */
export interface ReadPerson {
  person: Person;
  /** The certificate that came with the person belongs to their mailbox supplier. */
  supplier: MailboxSupplier | null;
  /** What was read but is not kept as it came, for the operator. */
  remarks: string[];
}

/**
 * Makes a reader of people as the register's REST interface writes them (`personidentifikator`,
 * `kontaktinformasjon`, ...). Absent and empty members mean the same. `varslingsstatus` is read past:
 * it is computed from the rest whenever it is asked for.
 *
 * The reader answers the person at revision 1, or why the row is refused; a reason never repeats a
 * value.
 */
export function wirePersonReader(environment: Environment, now: Instant) {
  const shape = wirePersonShape(now);
  return (row: unknown): ReadPerson | string => {
    const parsed = shape.safeParse(row);
    if (!parsed.success) return parsed.error.issues.map(describe).join("; ");
    const refusal = refuse(parsed.data, environment);
    if (refusal !== null) return refusal;
    return {
      person: personFrom(parsed.data),
      supplier: supplierFrom(parsed.data),
      remarks: remarksOn(row as object, parsed.data),
    };
  };
}

function refuse(wire: WirePerson, environment: Environment): string | null {
  const fault = nationalIdFault(wire.personidentifikator, environment);
  if (fault !== null)
    return refuseNationalId(fault, environment).message.replace(
      "nationalId",
      "personidentifikator",
    );
  if (wire.status === "IKKE_REGISTRERT") return "status: expected a registered person";
  const holdsSomething = isReachable(wire) || wire.reservasjon === "JA" || wire.digital_post;
  return wire.status === "SLETTET" && holdsSomething
    ? "status: expected a deleted person to have no contact information, reservation or mailbox"
    : null;
}

function personFrom(wire: WirePerson): Person {
  const reserved = wire.reservasjon === "JA";
  const contact = wire.kontaktinformasjon ?? {};
  const { epostadresse: address, mobiltelefonnummer: number } = contact;
  const { postkasseadresse, postkasseleverandoeradresse: supplier } = wire.digital_post ?? {};
  return {
    ...notRegistered(wire.personidentifikator),
    registration: wire.status === "SLETTET" ? "DELETED" : "ACTIVE",
    revision: 1,
    email: address ? { address, ...datesOf(contact, "epostadresse") } : null,
    mobile: number ? { number, ...datesOf(contact, "mobiltelefonnummer") } : null,
    reservation: {
      reserved,
      reservedAt: reserved ? (wire.reservasjonstidspunkt ?? null) : null,
      changedAt: wire.reservasjon_oppdatert ?? null,
    },
    language: wire.spraak ? { code: wire.spraak, changedAt: wire.spraak_oppdatert ?? null } : null,
    digitalMailbox: supplier ? { address: postkasseadresse ?? null, supplier } : null,
    updatedAt: wire.oppdatert ?? null,
  };
}

function supplierFrom({ digital_post, sertifikat }: WirePerson): MailboxSupplier | null {
  const orgNumber = digital_post?.postkasseleverandoeradresse;
  return orgNumber && sertifikat ? { orgNumber, certificate: sertifikat } : null;
}

function isReachable({ kontaktinformasjon: contact }: WirePerson): boolean {
  return Boolean(contact?.epostadresse ?? contact?.mobiltelefonnummer);
}

type Channel = "epostadresse" | "mobiltelefonnummer";

function datesOf(contact: WireContact, channel: Channel) {
  return {
    changedAt: contact[`${channel}_oppdatert`] ?? null,
    confirmedAt: contact[`${channel}_sist_verifisert`] ?? null,
    validatedAt: contact[`${channel}_sist_validert`] ?? null,
    markedShared: contact[`${channel}_duplisert`] === "JA",
  };
}

function describe({ path, message }: z.core.$ZodIssue): string {
  return path.length > 0 ? `${path.join(".")}: ${message}` : message;
}

function remarksOn(row: object, wire: WirePerson): string[] {
  const remarks = unknownMembers(row, KNOWN_MEMBERS, "");
  const { kontaktinformasjon: contact } = row as { kontaktinformasjon?: object | "" };
  const { digital_post: mailbox } = row as { digital_post?: object | "" };
  if (contact)
    remarks.push(...unknownMembers(contact, KNOWN_CONTACT_MEMBERS, "kontaktinformasjon."));
  if (mailbox) remarks.push(...unknownMembers(mailbox, KNOWN_MAILBOX_MEMBERS, "digital_post."));
  for (const channel of ["epostadresse", "mobiltelefonnummer"] as const)
    if (!wire.kontaktinformasjon?.[channel] && hasDates(wire.kontaktinformasjon, channel))
      remarks.push(`the dates of ${channel} are left out: there is none`);
  if (wire.spraak_oppdatert && !wire.spraak)
    remarks.push("spraak_oppdatert is left out: there is no spraak");
  if (wire.reservasjonstidspunkt && wire.reservasjon !== "JA")
    remarks.push("reservasjonstidspunkt is left out: the person is not reserved");
  if (wire.digital_post?.postkasseadresse && !wire.digital_post.postkasseleverandoeradresse)
    remarks.push("digital_post is left out: it names no supplier");
  if (wire.sertifikat && !wire.digital_post?.postkasseleverandoeradresse)
    remarks.push("sertifikat is left out: there is no supplier it could belong to");
  if (wire.status === "AKTIV" && !isReachable(wire) && wire.reservasjon !== "JA")
    remarks.push("an active person with neither contact information nor reservation");
  return remarks;
}

function hasDates(contact: WireContact | undefined, channel: Channel): boolean {
  if (contact === undefined) return false;
  const { markedShared, ...dates } = datesOf(contact, channel);
  return markedShared || Object.values(dates).some((date) => date !== null);
}

/** A member's name is somebody else's text, and may be a national id. */
function unknownMembers(row: object, known: ReadonlySet<string>, prefix: string): string[] {
  const unknown = Object.keys(row).filter((name) => !known.has(name));
  return unknown.map(
    (name) =>
      `${prefix}${name.slice(0, 40).replace(/\d{5,}/g, "…")} is left out: no such member is known`,
  );
}
