CREATE TABLE `draft_comment` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`section_id` text NOT NULL,
	`question_id` text,
	`commenter` text NOT NULL,
	`text` text NOT NULL,
	`is_resolved` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `drafting_link` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafting_link_secret_uq` ON `drafting_link` (`secret_hash`);