ALTER TABLE `person_version` RENAME TO `old_version`;--> statement-breakpoint
ALTER TABLE `subject` RENAME TO `old_subject`;--> statement-breakpoint
ALTER TABLE `audit_value` RENAME TO `old_value`;--> statement-breakpoint
DROP TABLE `idempotency`;
