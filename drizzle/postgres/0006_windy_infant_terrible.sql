CREATE TABLE "follow_up" (
	"response_id" text NOT NULL,
	"id" text NOT NULL,
	"question" text NOT NULL,
	"answers_on" text NOT NULL,
	"answer" text,
	CONSTRAINT "follow_up_pk" PRIMARY KEY("response_id","id")
);
--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "snapshot_id" text;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_snapshot_id_coding_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."coding_snapshot"("id") ON DELETE no action ON UPDATE no action;