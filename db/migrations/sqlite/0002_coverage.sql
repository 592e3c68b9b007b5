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
CREATE TABLE `helpers` (
	`person_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
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
