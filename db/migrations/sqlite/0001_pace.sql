CREATE TABLE `calendar_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`starts_at` text NOT NULL,
	`created_at` integer NOT NULL,
	`fetched_on` text,
	`events_hash` text NOT NULL,
	`revision` integer NOT NULL,
	`revised_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_tokenHash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `step_wishes` (
	`person_id` text NOT NULL,
	`step_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`person_id`, `step_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `completions` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `learner_settings` ADD `pace_override` real;