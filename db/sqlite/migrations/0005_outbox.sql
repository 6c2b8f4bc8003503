CREATE TABLE `new_outbox` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`national_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer,
	`last_error` text,
	`sent_at` integer
) STRICT;
--> statement-breakpoint
INSERT INTO `new_outbox` SELECT `number`, `national_id`, `at`, `kind`, `channel`, `address`,
	upper(`language`), `content`, 'QUEUED', 0, `at`, NULL, NULL
FROM `outbox`;
--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_by_person` ON `outbox` (`national_id`);--> statement-breakpoint
CREATE INDEX `outbox_by_due` ON `outbox` (`channel`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`);
