CREATE TABLE "draft_comment" (
	"response_id" text NOT NULL,
	"id" text NOT NULL,
	"number" integer NOT NULL,
	"section_id" text NOT NULL,
	"question_id" text,
	"commenter" text NOT NULL,
	"text" text NOT NULL,
	"is_resolved" boolean DEFAULT false NOT NULL,
	CONSTRAINT "draft_comment_pk" PRIMARY KEY("response_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafting_link" (
	"response_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	CONSTRAINT "drafting_link_pk" PRIMARY KEY("response_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "drafting_link_secret_uq" ON "drafting_link" USING btree ("secret_hash");--> statement-breakpoint
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafting_link" ADD CONSTRAINT "drafting_link_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;