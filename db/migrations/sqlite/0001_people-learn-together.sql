CREATE TABLE `assignment_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`path_id` text NOT NULL,
	`path_version` integer,
	`title` text NOT NULL,
	`audience` text NOT NULL,
	`standing_team_id` text,
	`due` text NOT NULL,
	`message` text,
	`request_key` text NOT NULL,
	`assigned_by` text,
	`team_id` text,
	`assigned_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`path_id`) REFERENCES `paths`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`standing_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assignment_orders_path` ON `assignment_orders` (`path_id`);--> statement-breakpoint
CREATE INDEX `assignment_orders_team` ON `assignment_orders` (`team_id`);--> statement-breakpoint
CREATE INDEX `assignment_orders_standing` ON `assignment_orders` (`standing_team_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_orders_request` ON `assignment_orders` (`assigned_by`,`request_key`);--> statement-breakpoint
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
CREATE TABLE `chores` (
	`name` text PRIMARY KEY NOT NULL,
	`claimed_by` text NOT NULL,
	`claimed_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erased_counts` (
	`month` text NOT NULL,
	`competency_id` text NOT NULL,
	`kind` text NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`month`, `competency_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`person_hash` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `evidence_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`decided_by` text,
	`decision` text NOT NULL,
	`comment` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `evidence_submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_decisions_submissionId_unique` ON `evidence_decisions` (`submission_id`);--> statement-breakpoint
CREATE INDEX `evidence_decisions_by` ON `evidence_decisions` (`decided_by`);--> statement-breakpoint
CREATE TABLE `evidence_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`exercise_id` text,
	`kind` text NOT NULL,
	`link` text,
	`text` text,
	`status` text NOT NULL,
	`content_version` text,
	`request_key` text NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_person_competency` ON `evidence_submissions` (`person_id`,`competency_id`);--> statement-breakpoint
CREATE INDEX `evidence_status` ON `evidence_submissions` (`status`,`submitted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_request` ON `evidence_submissions` (`person_id`,`request_key`);--> statement-breakpoint
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
CREATE TABLE `helpers` (
	`person_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_queue` (
	`id` text PRIMARY KEY NOT NULL,
	`occasion` text NOT NULL,
	`person_id` text,
	`letter` text,
	`status` text NOT NULL,
	`covers_until` integer,
	`queued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`tries` integer NOT NULL,
	`ended_at` integer,
	`fault` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_queue_occasion_unique` ON `mail_queue` (`occasion`);--> statement-breakpoint
CREATE INDEX `mail_queue_status` ON `mail_queue` (`status`,`claimed_until`);--> statement-breakpoint
CREATE INDEX `mail_queue_person` ON `mail_queue` (`person_id`);--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`cadence` text NOT NULL,
	`quiet_from` text NOT NULL,
	`quiet_until` text NOT NULL,
	`weekends` integer NOT NULL,
	`updated_at` integer NOT NULL,
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
CREATE INDEX `notifications_unread` ON `notifications` (`person_id`,`read_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_occasion` ON `notifications` (`person_id`,`occasion`);--> statement-breakpoint
CREATE TABLE `path_choices` (
	`person_id` text NOT NULL,
	`path_id` text NOT NULL,
	`item_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `path_id`, `item_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`path_id`) REFERENCES `paths`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `path_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`path_id` text NOT NULL,
	`due_on` text,
	`note` text,
	`status` text NOT NULL,
	`open_key` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`path_id`) REFERENCES `paths`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `path_proposals_person` ON `path_proposals` (`person_id`);--> statement-breakpoint
CREATE INDEX `path_proposals_path` ON `path_proposals` (`path_id`);--> statement-breakpoint
CREATE INDEX `path_proposals_status` ON `path_proposals` (`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `path_proposals_open` ON `path_proposals` (`open_key`);--> statement-breakpoint
CREATE TABLE `path_versions` (
	`path_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`note` text,
	`restored` integer,
	`published_by` text,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`path_id`, `version`),
	FOREIGN KEY (`path_id`) REFERENCES `paths`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `paths` (
	`id` text PRIMARY KEY NOT NULL,
	`is_for_all` integer NOT NULL,
	`team_id` text,
	`owner_id` text,
	`draft` text NOT NULL,
	`draft_version` integer NOT NULL,
	`draft_by` text,
	`draft_at` integer NOT NULL,
	`published_draft` integer,
	`published_version` integer,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`draft_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `paths_team` ON `paths` (`team_id`);--> statement-breakpoint
CREATE INDEX `paths_owner` ON `paths` (`owner_id`);--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `team_needs` (
	`team_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`needed` integer NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`team_id`, `competency_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `assignments` ADD `order_id` text REFERENCES assignment_orders(id);--> statement-breakpoint
ALTER TABLE `assignments` ADD `path_id` text REFERENCES paths(id);--> statement-breakpoint
ALTER TABLE `assignments` ADD `path_version` integer;--> statement-breakpoint
ALTER TABLE `assignments` ADD `first_due_on` text;--> statement-breakpoint
CREATE INDEX `assignments_path` ON `assignments` (`path_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_order_person` ON `assignments` (`order_id`,`person_id`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `name` text;--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
ALTER TABLE `teams` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`name`,`id`);