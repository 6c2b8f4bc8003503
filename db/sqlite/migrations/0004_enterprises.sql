CREATE TABLE `enterprise` (
	`org_number` integer PRIMARY KEY NOT NULL,
	`state` integer NOT NULL,
	`revision` integer NOT NULL,
	`name` text,
	`parent` integer,
	`updated_at` integer,
	`reference` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `enterprise_address` (
	`id` text PRIMARY KEY NOT NULL,
	`org_number` integer NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`name` text,
	`source` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `enterprise_address_by_enterprise` ON `enterprise_address` (`org_number`);--> statement-breakpoint
CREATE TABLE `enterprise_entry` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`org_number` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `enterprise_entry_by_enterprise` ON `enterprise_entry` (`org_number`);--> statement-breakpoint
CREATE TABLE `enterprise_feed` (
	`number` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`since` text,
	`seen` text NOT NULL,
	`entries` integer NOT NULL,
	`refused` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
