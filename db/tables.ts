import { defineCampaignTables } from "./campaign-tables.ts";
import type { ColumnKit } from "./column-kit.ts";
import { defineEnterpriseTables } from "./enterprise-tables.ts";
import { defineReminderTable } from "./reminder-table.ts";

/**
 * The register's tables, defined once. A person is one row under their national id: contact
 * information, reservation, language and mailbox lie beside it, so a look-up of any size is one
 * statement.
 */
export function defineTables<Column extends { notNull(): Column }, Table>(
  kit: ColumnKit<Column, Table>,
) {
  const { table, id, key, serial, text, flag, instant, count, bytes } = kit;
  return {
    ...defineEnterpriseTables(kit),
    ...defineCampaignTables(kit),
    ...defineReminderTable(kit),

    person: table(
      "person",
      {
        nationalId: id("national_id"),
        state: count("state").notNull(),
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
        reference: text("reference").notNull(),
        replacedBy: count("replaced_by"),
        lastChange: count("last_change"),
      },
      [
        { name: "person_by_email", column: "email", folded: true },
        { name: "person_by_mobile", column: "mobile" },
      ],
    ),

    /**
     * Everything that was ever done to a record, in one sequence for the whole register: the history
     * of each person, newest first by way of `previous`, and the feed of changes. The record as it
     * was before lies beside the change's entry, or here where the entry is about many people; the
     * record after it is what the next change found, or the person's row.
     */
    change: table("change", {
      number: id("number"),
      nationalId: count("national_id").notNull(),
      revision: count("revision").notNull(),
      at: instant("at").notNull(),
      kind: text("kind").notNull(),
      fields: text("fields").notNull(),
      entryIndex: count("entry_index"),
      previous: count("previous"),
      before: text("before"),
    }),

    /** Entries about a person that changed nothing: decisions recorded, codes sent. */
    personEntry: table(
      "person_entry",
      { entryIndex: id("entry_index"), nationalId: count("national_id").notNull() },
      [{ name: "person_entry_by_person", column: "nationalId" }],
    ),

    /** The audit log: canonical bytes, and every node of the tree that they complete, never changed. */
    auditEntry: table("audit_entry", {
      entryIndex: id("entry_index"),
      bytes: bytes("bytes").notNull(),
      nodes: bytes("nodes").notNull(),
    }),

    /** What an entry only commits to, with the salts that open the commitments. */
    auditValue: table("audit_value", {
      entryIndex: id("entry_index"),
      opened: text("opened").notNull(),
    }),

    /** What was answered under a caller's key, so that it is done once. */
    idempotency: table(
      "idempotency",
      {
        key: key("key"),
        bodyHash: text("body_hash").notNull(),
        entryIndex: count("entry_index").notNull(),
        answer: text("answer").notNull(),
        at: instant("at").notNull(),
      },
      [{ name: "idempotency_by_entry", column: "entryIndex" }],
    ),

    /** A one-time code that was sent to a contact point: one at a time for each person and channel. */
    validationCode: table("validation_code", {
      key: key("key"),
      codeHash: text("code_hash").notNull(),
      triesLeft: count("tries_left").notNull(),
      sentAt: instant("sent_at").notNull(),
      day: count("day").notNull(),
      sentToday: count("sent_today").notNull(),
    }),

    /** How many codes an address was sent on a day, whoever asked. */
    addressBudget: table("address_budget", {
      key: key("key"),
      day: count("day").notNull(),
      sentToday: count("sent_today").notNull(),
    }),

    /** Messages to people; one that is to be tried again has a time for it. */
    outbox: table(
      "outbox",
      {
        number: serial("number"),
        nationalId: count("national_id").notNull(),
        at: instant("at").notNull(),
        kind: text("kind").notNull(),
        channel: text("channel").notNull(),
        address: text("address").notNull(),
        language: text("language").notNull(),
        content: text("content").notNull(),
        state: text("state").notNull(),
        attempts: count("attempts").notNull(),
        nextAttemptAt: instant("next_attempt_at"),
        lastError: text("last_error"),
        sentAt: instant("sent_at"),
        campaign: count("campaign"),
      },
      [
        { name: "outbox_by_campaign", column: ["campaign", "state"] },
        { name: "outbox_by_person", column: "nationalId" },
        { name: "outbox_by_due", column: ["channel", "nextAttemptAt"] },
        { name: "outbox_by_state", column: "state" },
      ],
    ),

    /** Agencies that may look people up: those connected and not disconnected since. */
    agency: table("agency", {
      orgNumber: id("org_number"),
      name: text("name").notNull(),
      connectedAt: instant("connected_at").notNull(),
      disconnectedAt: instant("disconnected_at"),
      displayDelayDays: count("display_delay_days").notNull(),
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
