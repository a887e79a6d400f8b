DROP INDEX "answer_reading_ix";--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "has_words" boolean NOT NULL;--> statement-breakpoint
CREATE INDEX "answer_reading_ix" ON "answer" USING btree ("question_id","has_words","response_id","is_read");