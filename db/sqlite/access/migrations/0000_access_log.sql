CREATE TABLE `access_entry` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`entry` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `access_node` (
	`node_key` integer PRIMARY KEY NOT NULL,
	`hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `derived` (
	`number` integer PRIMARY KEY NOT NULL,
	`up_to` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `lookup` (
	`number` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`entry_index` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `lookup_by_reference` ON `lookup` (`reference`);--> statement-breakpoint
CREATE TABLE `stranger` (
	`national_id` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL
) STRICT;
