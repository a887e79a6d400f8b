CREATE TABLE "source_document" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_image" (
	"document_id" text NOT NULL,
	"id" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "source_image_pk" PRIMARY KEY("document_id","id")
);
--> statement-breakpoint
DROP INDEX "answer_reading_ix";--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "comment_kind" text;--> statement-breakpoint
CREATE UNIQUE INDEX "source_document_number_uq" ON "source_document" USING btree ("consultation_id","number");--> statement-breakpoint
CREATE INDEX "answer_reading_ix" ON "answer" USING btree ("question_id","has_words","response_id","is_read","comment_kind");--> statement-breakpoint
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_image" ADD CONSTRAINT "source_image_document_id_source_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."source_document"("id") ON DELETE cascade ON UPDATE no action;