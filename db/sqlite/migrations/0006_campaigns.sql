CREATE TABLE `campaign` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`purpose` text NOT NULL,
	`preference` text,
	`audience` text NOT NULL,
	`texts` text NOT NULL,
	`rate` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`position` integer,
	`recipients` integer NOT NULL,
	`handled` integer NOT NULL,
	`reached` integer NOT NULL,
	`forecast` text NOT NULL,
	`results` text NOT NULL,
	`clearing` text,
	`cleared` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `campaign_recipient` (
	`key` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `outbox` ADD `campaign` integer;--> statement-breakpoint
CREATE INDEX `outbox_by_campaign` ON `outbox` (`campaign`,`state`);