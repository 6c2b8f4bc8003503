import type { ColumnKit } from "./column-kit.ts";

/**
 * The register's tables, defined once. A person is one row under their national id: contact
 * information, reservation, language and mailbox lie beside it, so a look-up of any size is one
 * statement.
 */
export function defineTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, key, text, flag, instant, count, bytes } = kit;
  return {
    person: table(
      "person",
      {
        nationalId: id("national_id"),
        deleted: flag("deleted").notNull(),
        revision: count("revision").notNull(),
        email: text("email"),
        emailChangedAt: instant("email_changed_at"),
        emailConfirmedAt: instant("email_confirmed_at"),
        emailValidatedAt: instant("email_validated_at"),
        emailMarkedShared: flag("email_marked_shared").notNull(),
        mobile: text("mobile"),
        mobileChangedAt: instant("mobile_changed_at"),
        mobileConfirmedAt: instant("mobile_confirmed_at"),
        mobileValidatedAt: instant("mobile_validated_at"),
        mobileMarkedShared: flag("mobile_marked_shared").notNull(),
        reserved: flag("reserved").notNull(),
        reservedAt: instant("reserved_at"),
        reservationChangedAt: instant("reservation_changed_at"),
        language: text("language"),
        languageChangedAt: instant("language_changed_at"),
        mailboxAddress: text("mailbox_address"),
        mailboxSupplier: text("mailbox_supplier"),
        updatedAt: instant("updated_at"),
      },
      [
        { name: "person_by_email", column: "email", folded: true },
        { name: "person_by_mobile", column: "mobile" },
      ],
    ),

    /** Every record a person has had, as it was after each change. */
    personVersion: table(
      "person_version",
      {
        number: id("number"),
        nationalId: count("national_id").notNull(),
        revision: count("revision").notNull(),
        at: instant("at").notNull(),
        entryIndex: count("entry_index").notNull(),
        record: text("record").notNull(),
      },
      [{ name: "person_version_by_person", column: "nationalId" }],
    ),

    /** The random name by which the audit log knows a person. */
    subject: table("subject", {
      nationalId: id("national_id"),
      reference: text("reference").notNull(),
    }),

    /** The audit log: canonical bytes, never changed. */
    auditEntry: table("audit_entry", {
      entryIndex: id("entry_index"),
      bytes: bytes("bytes").notNull(),
    }),

    /** The complete nodes of the tree over the log, leaves included. */
    auditNode: table("audit_node", {
      nodeKey: id("node_key"),
      hash: bytes("hash").notNull(),
    }),

    /** What an entry only commits to, with the salt that opens the commitment. */
    auditValue: table(
      "audit_value",
      {
        number: id("number"),
        entryIndex: count("entry_index").notNull(),
        name: text("name").notNull(),
        salt: bytes("salt").notNull(),
        value: text("value").notNull(),
      },
      [{ name: "audit_value_by_entry", column: "entryIndex" }],
    ),

    /** What was answered under a caller's key, so that it is done once. */
    idempotency: table("idempotency", {
      key: key("key"),
      bodyHash: text("body_hash").notNull(),
      nationalId: count("national_id").notNull(),
      revision: count("revision").notNull(),
      entryIndex: count("entry_index").notNull(),
      at: instant("at").notNull(),
    }),

    /** Agencies that may look people up: those connected and not disconnected since. */
    agency: table("agency", {
      orgNumber: id("org_number"),
      name: text("name").notNull(),
      connectedAt: instant("connected_at").notNull(),
      disconnectedAt: instant("disconnected_at"),
    }),

    mailboxSupplier: table("mailbox_supplier", {
      orgNumber: id("org_number"),
      certificate: text("certificate").notNull(),
    }),

    /** How far each imported file has come; moves in the same transaction as its people. */
    importRun: table("import_run", {
      number: id("number"),
      file: text("file").notNull(),
      line: count("line").notNull(),
      byteOffset: count("byte_offset").notNull(),
      accepted: count("accepted").notNull(),
      refused: count("refused").notNull(),
      finishedAt: instant("finished_at"),
    }),

    /** One row: which people this store may hold, for good. */
    register: table("register", {
      number: id("number"),
      environment: text("environment").notNull(),
    }),
  };
}
