DROP INDEX `answer_question_ix`;--> statement-breakpoint
CREATE INDEX `answer_reading_ix` ON `answer` (`question_id`,`response_id`,`is_read`);--> statement-breakpoint
DROP INDEX `response_consultation_ix`;--> statement-breakpoint
CREATE INDEX `response_shown_ix` ON `response` (`consultation_id`,`state`,`attribution`,`channel`,`is_shown`);