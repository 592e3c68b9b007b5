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
