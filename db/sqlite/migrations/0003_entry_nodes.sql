CREATE TABLE `audit_entry_new` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	`nodes` blob NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `audit_entry_new`
WITH RECURSIVE `levels`(`level`) AS (
	SELECT 0 UNION ALL SELECT `level` + 1 FROM `levels` WHERE `level` < 45
)
SELECT `entry_index`, `bytes`, (
	SELECT unhex(group_concat(hex(`hash`), '' ORDER BY `level`)) FROM `levels` JOIN `audit_node`
		ON `node_key` = `level` * 70368744177664 + ((`entry_index` + 1) >> `level`) - 1
	WHERE (`entry_index` + 1) & ((1 << `level`) - 1) = 0
)
FROM `audit_entry`;
--> statement-breakpoint
DROP TABLE `audit_node`;
--> statement-breakpoint
DROP TABLE `audit_entry`;
--> statement-breakpoint
ALTER TABLE `audit_entry_new` RENAME TO `audit_entry`;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_is_not_changed` BEFORE UPDATE ON `audit_entry` BEGIN
	SELECT raise(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_is_not_deleted` BEFORE DELETE ON `audit_entry` BEGIN
	SELECT raise(ABORT, 'the log is append-only');
END;
