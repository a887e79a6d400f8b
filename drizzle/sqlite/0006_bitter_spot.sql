CREATE TABLE `follow_up` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`question` text NOT NULL,
	`answers_on` text NOT NULL,
	`answer` text,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `release` ADD `snapshot_id` text REFERENCES coding_snapshot(id);