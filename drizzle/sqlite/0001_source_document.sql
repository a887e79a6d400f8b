CREATE TABLE `source_document` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`bytes` blob NOT NULL,
	`content` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_document_number_uq` ON `source_document` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `source_image` (
	`document_id` text NOT NULL,
	`id` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`document_id`, `id`),
	FOREIGN KEY (`document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `answer_reading_ix`;--> statement-breakpoint
ALTER TABLE `answer` ADD `comment_kind` text;--> statement-breakpoint
CREATE INDEX `answer_reading_ix` ON `answer` (`question_id`,`has_words`,`response_id`,`is_read`,`comment_kind`);