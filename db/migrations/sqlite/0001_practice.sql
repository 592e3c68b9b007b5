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
