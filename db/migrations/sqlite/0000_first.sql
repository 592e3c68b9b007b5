CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`step_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`correct` integer NOT NULL,
	`content_version` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `answers_person_step` ON `answers` (`person_id`,`step_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`items` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_by` text,
	`team_id` text,
	`due_on` text,
	`due_zone` text,
	`message` text,
	`assigned_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignments_assigner` ON `assignments` (`assigned_by`);--> statement-breakpoint
CREATE INDEX `assignments_team` ON `assignments` (`team_id`);--> statement-breakpoint
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
CREATE TABLE `completions` (
	`person_id` text NOT NULL,
	`step_id` text NOT NULL,
	`content_version` text NOT NULL,
	`minutes` integer,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `step_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`email` text NOT NULL,
	`team_id` text,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_codeHash_unique` ON `invitations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitations_team` ON `invitations` (`team_id`);--> statement-breakpoint
CREATE INDEX `invitations_inviter` ON `invitations` (`invited_by`);--> statement-breakpoint
CREATE TABLE `learner_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`target_date` text,
	`weekday_minutes` text NOT NULL,
	`days_off` text NOT NULL,
	`stack` text NOT NULL,
	`pace_override` real,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`content_version` text,
	`minutes` integer,
	`detail` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ledger_person_subject` ON `ledger` (`person_id`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_person_sequence` ON `ledger` (`person_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`is_author` integer NOT NULL,
	`password_hash` text,
	`session_epoch` integer NOT NULL,
	`time_zone` text NOT NULL,
	`theme` text NOT NULL,
	`created_at` integer NOT NULL,
	`deactivated_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `plan_orders` (
	`person_id` text PRIMARY KEY NOT NULL,
	`step_ids` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proofs` (
	`person_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`how` text NOT NULL,
	`proven_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `competency_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
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
--> statement-breakpoint
CREATE TABLE `step_wishes` (
	`person_id` text NOT NULL,
	`step_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`person_id`, `step_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `teams_parent` ON `teams` (`parent_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `throttles_expiry` ON `throttles` (`expires_at`);