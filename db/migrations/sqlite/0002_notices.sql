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
CREATE INDEX `notifications_unread` ON `notifications` (`person_id`,`read_at`);