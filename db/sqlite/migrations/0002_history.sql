CREATE TABLE `address_budget` (
	`key` text PRIMARY KEY NOT NULL,
	`day` integer NOT NULL,
	`sent_today` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `agency` ADD `display_delay_days` integer NOT NULL DEFAULT 0;--> statement-breakpoint
CREATE TABLE `audit_value` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`opened` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `change` (
	`number` integer PRIMARY KEY NOT NULL,
	`national_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`fields` text NOT NULL,
	`entry_index` integer,
	`previous` integer,
	`before` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_entry` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`national_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_entry_by_person` ON `person_entry` (`national_id`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`entry_index` integer NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_by_entry` ON `idempotency` (`entry_index`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`number` integer PRIMARY KEY NOT NULL,
	`national_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_by_person` ON `outbox` (`national_id`);--> statement-breakpoint
ALTER TABLE `person` RENAME COLUMN `deleted` TO `state`;--> statement-breakpoint
ALTER TABLE `person` ADD `reference` text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE `person` ADD `replaced_by` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `last_change` integer;--> statement-breakpoint
CREATE TABLE `validation_code` (
	`key` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`tries_left` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`day` integer NOT NULL,
	`sent_today` integer NOT NULL
) STRICT;
--> statement-breakpoint
UPDATE `person` SET `reference` = coalesce(
	(SELECT `reference` FROM `old_subject` WHERE `old_subject`.`national_id` = `person`.`national_id`),
	lower(hex(randomblob(6)))
);
--> statement-breakpoint
INSERT INTO `audit_value` SELECT `entry_index`, json_group_array(
	json_object('name', `name`, 'salt', lower(hex(`salt`)), 'value', json(`value`)) ORDER BY `number`
) FROM `old_value` GROUP BY `entry_index`;
--> statement-breakpoint
INSERT INTO `change` SELECT `number`, `national_id`, `revision`, `at`,
	json_extract(CAST(`bytes` AS text), '$.kind'),
	(SELECT group_concat(`value`, ' ') FROM json_each(CAST(`bytes` AS text), '$.fields')),
	`entry_index`,
	lag(`number`) OVER `history`,
	lag(`record`) OVER `history`
FROM `old_version` JOIN `audit_entry` USING (`entry_index`)
WINDOW `history` AS (PARTITION BY `national_id` ORDER BY `revision`);
--> statement-breakpoint
UPDATE `person` SET `last_change` = `newest`.`number`
FROM (SELECT `national_id`, max(`number`) AS `number` FROM `change` GROUP BY `national_id`) AS `newest`
WHERE `newest`.`national_id` = `person`.`national_id`;
--> statement-breakpoint
DROP TABLE `old_version`;--> statement-breakpoint
DROP TABLE `old_subject`;--> statement-breakpoint
DROP TABLE `old_value`;
