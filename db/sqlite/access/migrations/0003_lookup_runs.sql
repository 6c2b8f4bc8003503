CREATE TABLE `lookup_block` (
	`key` text PRIMARY KEY NOT NULL,
	`records` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `lookup_run` (
	`first_entry` integer PRIMARY KEY NOT NULL,
	`end_entry` integer NOT NULL
) STRICT;
