CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`exercise_version` text NOT NULL,
	`answer` text NOT NULL,
	`answer_hash` text NOT NULL,
	`data_hash` text,
	`claimed` text,
	`status` text NOT NULL,
	`visible` text,
	`hidden` text,
	`minutes` integer,
	`hints_shown` integer NOT NULL,
	`assisted` integer NOT NULL,
	`rerun_of` text,
	`request_key` text,
	`submitted_at` integer NOT NULL,
	`started_at` integer,
	`graded_at` integer,
	`duration_ms` integer,
	`claimed_by` text,
	`claimed_until` integer,
	`tries` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attempts_person_exercise` ON `attempts` (`person_id`,`exercise_id`);--> statement-breakpoint
CREATE INDEX `attempts_status` ON `attempts` (`status`,`submitted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_request` ON `attempts` (`person_id`,`request_key`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`answer` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`replaced` text,
	PRIMARY KEY(`person_id`, `exercise_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exercise_versions` (
	`exercise_id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`exercise_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `solution_views` (
	`person_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`exercise_version` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `exercise_id`, `exercise_version`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
