CREATE TABLE `agency` (
	`org_number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`connected_at` integer NOT NULL,
	`disconnected_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_node` (
	`node_key` integer PRIMARY KEY NOT NULL,
	`hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_value` (
	`number` integer PRIMARY KEY NOT NULL,
	`entry_index` integer NOT NULL,
	`name` text NOT NULL,
	`salt` blob NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_value_by_entry` ON `audit_value` (`entry_index`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`national_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`entry_index` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_run` (
	`number` integer PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`byte_offset` integer NOT NULL,
	`accepted` integer NOT NULL,
	`refused` integer NOT NULL,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `mailbox_supplier` (
	`org_number` integer PRIMARY KEY NOT NULL,
	`certificate` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`national_id` integer PRIMARY KEY NOT NULL,
	`deleted` integer NOT NULL,
	`revision` integer NOT NULL,
	`email` text,
	`email_changed_at` integer,
	`email_confirmed_at` integer,
	`email_validated_at` integer,
	`email_marked_shared` integer NOT NULL,
	`mobile` text,
	`mobile_changed_at` integer,
	`mobile_confirmed_at` integer,
	`mobile_validated_at` integer,
	`mobile_marked_shared` integer NOT NULL,
	`reserved` integer NOT NULL,
	`reserved_at` integer,
	`reservation_changed_at` integer,
	`language` text,
	`language_changed_at` integer,
	`mailbox_address` text,
	`mailbox_supplier` text,
	`updated_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_by_email` ON `person` (lower("email"));--> statement-breakpoint
CREATE INDEX `person_by_mobile` ON `person` (`mobile`);--> statement-breakpoint
CREATE TABLE `person_version` (
	`number` integer PRIMARY KEY NOT NULL,
	`national_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`entry_index` integer NOT NULL,
	`record` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_version_by_person` ON `person_version` (`national_id`);--> statement-breakpoint
CREATE TABLE `register` (
	`number` integer PRIMARY KEY NOT NULL,
	`environment` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `subject` (
	`national_id` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL
) STRICT;
