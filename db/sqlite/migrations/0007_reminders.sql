CREATE TABLE `reminder` (
	`decision` integer PRIMARY KEY NOT NULL,
	`agency` integer NOT NULL,
	`renotify_at` integer NOT NULL,
	`state` integer NOT NULL,
	`opened_in` integer,
	`repeated_in` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `reminder_by_agency` ON `reminder` (`agency`,`state`,`renotify_at`);
--> statement-breakpoint
INSERT INTO `reminder`
SELECT `entry_index`, CAST(`value`->>'$.value.agency' AS INTEGER), `value`->>'$.value.renotifyAt', 0, NULL, NULL
FROM `audit_value`, json_each(`opened`)
WHERE `value`->>'$.name' = 'decision' AND `value`->>'$.value.renotifyAt' IS NOT NULL;
