CREATE TABLE "redraft" (
	"document_id" text PRIMARY KEY NOT NULL,
	"document_revision" integer NOT NULL,
	"matching" jsonb NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redraft_outcome" (
	"consultation_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"decision" text NOT NULL,
	"said" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "redraft_outcome_pk" PRIMARY KEY("consultation_id","subject_kind","subject_id"),
	CONSTRAINT "redraft_outcome_kind_ck" CHECK ("redraft_outcome"."subject_kind" in ('clause', 'recommendation')),
	CONSTRAINT "redraft_outcome_decision_ck" CHECK ("redraft_outcome"."decision" in ('taken', 'in-part', 'not-taken'))
);
--> statement-breakpoint
CREATE TABLE "redraft_release" (
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "redraft_release_pk" PRIMARY KEY("consultation_id","number")
);
--> statement-breakpoint
ALTER TABLE "redraft" ADD CONSTRAINT "redraft_document_id_source_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."source_document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redraft_outcome" ADD CONSTRAINT "redraft_outcome_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redraft_release" ADD CONSTRAINT "redraft_release_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redraft_release" ADD CONSTRAINT "redraft_release_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;