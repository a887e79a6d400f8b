DROP INDEX `answer_reading_ix`;--> statement-breakpoint
ALTER TABLE `answer` ADD `has_words` integer NOT NULL;--> statement-breakpoint
CREATE INDEX `answer_reading_ix` ON `answer` (`question_id`,`has_words`,`response_id`,`is_read`);