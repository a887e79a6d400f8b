CREATE TABLE "letter" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"mailing_id" text,
	"organisation_id" text,
	"recipient_name" text NOT NULL,
	"address" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"doubts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"last_words" text DEFAULT '' NOT NULL,
	"tried_on" text,
	"due_at" timestamp (3) with time zone,
	"sealed" text,
	CONSTRAINT "letter_state_ck" CHECK ("letter"."state" in ('by-hand', 'waiting', 'sending', 'handing-over', 'sent', 'refused', 'given-up', 'not-needed')),
	CONSTRAINT "letter_mailing_ck" CHECK (("letter"."kind" in ('receipt', 'test')) = ("letter"."mailing_id" is null) and ("letter"."kind" in ('receipt', 'test')) = ("letter"."organisation_id" is null))
);
--> statement-breakpoint
CREATE TABLE "mailing" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"kind" text NOT NULL,
	"made_on" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "mailing_kind_ck" CHECK ("mailing"."kind" in ('invitation', 'reminder', 'closing-tomorrow', 'summary-published'))
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "is_revoked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "contact_email" text;--> statement-breakpoint
CREATE INDEX "letter_state_ix" ON "letter" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "letter_mailing_ix" ON "letter" USING btree ("mailing_id");--> statement-breakpoint
CREATE INDEX "letter_organisation_ix" ON "letter" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mailing_consultation_ix" ON "mailing" USING btree ("consultation_id");--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_mailing_id_mailing_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;