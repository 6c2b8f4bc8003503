CREATE TABLE `agency` (
	`org_number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`connected_at` integer NOT NULL,
	`disconnected_at` integer
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
CREATE TABLE `register` (
	`number` integer PRIMARY KEY NOT NULL,
	`environment` text NOT NULL
) STRICT;
