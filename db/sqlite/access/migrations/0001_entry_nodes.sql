CREATE TABLE `access_entry_new` (
	`entry_index` integer PRIMARY KEY NOT NULL,
	`entry` text NOT NULL,
	`nodes` blob NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `access_entry_new`
WITH RECURSIVE `levels`(`level`) AS (
	SELECT 0 UNION ALL SELECT `level` + 1 FROM `levels` WHERE `level` < 45
)
SELECT `entry_index`, `entry`, (
	SELECT unhex(group_concat(hex(`hash`), '' ORDER BY `level`)) FROM `levels` JOIN `access_node`
		ON `node_key` = `level` * 70368744177664 + ((`entry_index` + 1) >> `level`) - 1
	WHERE (`entry_index` + 1) & ((1 << `level`) - 1) = 0
)
FROM `access_entry`;
--> statement-breakpoint
DROP TABLE `access_node`;
--> statement-breakpoint
DROP TABLE `access_entry`;
--> statement-breakpoint
ALTER TABLE `access_entry_new` RENAME TO `access_entry`;
--> statement-breakpoint
CREATE TRIGGER `access_entry_is_not_changed` BEFORE UPDATE ON `access_entry` BEGIN
	SELECT raise(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `access_entry_is_not_deleted` BEFORE DELETE ON `access_entry` BEGIN
	SELECT raise(ABORT, 'the log is append-only');
END;
