CREATE TABLE `audit_log` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_id`);--> statement-breakpoint
CREATE TABLE `failed_tries` (
	`person_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`key` text NOT NULL,
	`exercise_version` text NOT NULL,
	`answer` text NOT NULL,
	`failed` text NOT NULL,
	`fault` text,
	`ms` integer NOT NULL,
	`checked_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `exercise_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`occasion` text NOT NULL,
	`data` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_occasion` ON `notifications` (`person_id`,`occasion`);--> statement-breakpoint
CREATE TABLE `placement_answers` (
	`placement_id` text NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`question_id` text NOT NULL,
	`question_version` text NOT NULL,
	`competency_id` text NOT NULL,
	`option_id` text,
	`outcome` text,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`placement_id`, `number`),
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `placement_answers_person` ON `placement_answers` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `placement_answers_question` ON `placement_answers` (`placement_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`scope` text NOT NULL,
	`curriculum_version` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`progress` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`conclusion` text,
	`overrides` text,
	`applied_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `placements_person` ON `placements` (`person_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `review_answers` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`card_id` text NOT NULL,
	`rating` integer NOT NULL,
	`option_id` text,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_answers_card` ON `review_answers` (`person_id`,`card_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_cards` (
	`person_id` text NOT NULL,
	`card_id` text NOT NULL,
	`due` text,
	`stability` real,
	`difficulty` real,
	`last_at` integer,
	`reviews` integer NOT NULL,
	`lapses` integer NOT NULL,
	`set_aside_at` integer,
	PRIMARY KEY(`person_id`, `card_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`weekday_minutes` text,
	`expected_minutes` integer NOT NULL,
	`weights` text,
	`fit` text,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
