CREATE TABLE "clause_note" (
	"consultation_id" text NOT NULL,
	"clause_id" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "clause_note_pk" PRIMARY KEY("consultation_id","clause_id")
);
--> statement-breakpoint
ALTER TABLE "clause_note" ADD CONSTRAINT "clause_note_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;