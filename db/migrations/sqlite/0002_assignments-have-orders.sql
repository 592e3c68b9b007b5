PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_assignment_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`path_id` text,
	`path_version` integer,
	`items` text,
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
INSERT INTO `__new_assignment_orders`("id", "path_id", "path_version", "items", "title", "audience", "standing_team_id", "due", "message", "request_key", "assigned_by", "team_id", "assigned_at", "withdrawn_at") SELECT "id", "path_id", "path_version", NULL, "title", "audience", "standing_team_id", "due", "message", "request_key", "assigned_by", "team_id", "assigned_at", "withdrawn_at" FROM `assignment_orders`;--> statement-breakpoint
DROP TABLE `assignment_orders`;--> statement-breakpoint
ALTER TABLE `__new_assignment_orders` RENAME TO `assignment_orders`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `assignment_orders_path` ON `assignment_orders` (`path_id`);--> statement-breakpoint
CREATE INDEX `assignment_orders_team` ON `assignment_orders` (`team_id`);--> statement-breakpoint
CREATE INDEX `assignment_orders_standing` ON `assignment_orders` (`standing_team_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_orders_request` ON `assignment_orders` (`assigned_by`,`request_key`);--> statement-breakpoint
CREATE TABLE `__orderless` AS
	SELECT `id`, `person_id`, min(`id`) OVER (PARTITION BY `title`, `assigned_by`, `team_id`, `due_on`, `message`, `assigned_at`, `nth`) AS `order_id`
	FROM (
		SELECT *, row_number() OVER (PARTITION BY `title`, `assigned_by`, `team_id`, `due_on`, `message`, `assigned_at`, `person_id` ORDER BY `id`) AS `nth`
		FROM `assignments` WHERE `order_id` IS NULL
	);--> statement-breakpoint
INSERT INTO `assignment_orders`("id", "path_id", "path_version", "items", "title", "audience", "standing_team_id", "due", "message", "request_key", "assigned_by", "team_id", "assigned_at", "withdrawn_at")
	SELECT o.`order_id`, NULL, NULL,
		(SELECT json_group_array(`item`) FROM (
			SELECT DISTINCT e.`value` AS `item`
			FROM `__orderless` p JOIN `assignments` g ON g.`id` = p.`id` JOIN json_each(g.`items`) e
			WHERE p.`order_id` = o.`order_id` ORDER BY 1
		)),
		a.`title`, json_object('kind', 'people', 'personIds', json_group_array(o.`person_id`)), NULL,
		CASE WHEN a.`due_on` IS NULL THEN json_object('kind', 'none') ELSE json_object('kind', 'on', 'date', a.`due_on`) END,
		a.`message`, 'migrated:' || o.`order_id`, a.`assigned_by`, a.`team_id`, a.`assigned_at`,
		CASE WHEN count(*) = count(a.`withdrawn_at`) THEN max(a.`withdrawn_at`) END
	FROM `__orderless` o JOIN `assignments` a ON a.`id` = o.`id`
	GROUP BY o.`order_id`, a.`title`, a.`due_on`, a.`message`, a.`assigned_by`, a.`team_id`, a.`assigned_at`;--> statement-breakpoint
UPDATE `assignments` SET `order_id` = (SELECT o.`order_id` FROM `__orderless` o WHERE o.`id` = `assignments`.`id`) WHERE `order_id` IS NULL;--> statement-breakpoint
DROP TABLE `__orderless`;--> statement-breakpoint
CREATE TABLE `__new_assignments` (
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
	`order_id` text NOT NULL,
	`path_id` text,
	`path_version` integer,
	`first_due_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`order_id`) REFERENCES `assignment_orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`path_id`) REFERENCES `paths`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_assignments`("id", "title", "items", "person_id", "assigned_by", "team_id", "due_on", "due_zone", "message", "assigned_at", "withdrawn_at", "order_id", "path_id", "path_version", "first_due_on") SELECT "id", "title", "items", "person_id", "assigned_by", "team_id", "due_on", "due_zone", "message", "assigned_at", "withdrawn_at", "order_id", "path_id", "path_version", "first_due_on" FROM `assignments`;--> statement-breakpoint
DROP TABLE `assignments`;--> statement-breakpoint
ALTER TABLE `__new_assignments` RENAME TO `assignments`;--> statement-breakpoint
CREATE INDEX `assignments_path` ON `assignments` (`path_id`);--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignments_assigner` ON `assignments` (`assigned_by`);--> statement-breakpoint
CREATE INDEX `assignments_team` ON `assignments` (`team_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_order_person` ON `assignments` (`order_id`,`person_id`);