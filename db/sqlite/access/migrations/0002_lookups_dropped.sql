DROP TABLE `derived`;--> statement-breakpoint
DROP TABLE `lookup`;