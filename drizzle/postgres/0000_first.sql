CREATE TABLE "answer" (
	"response_id" text NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb NOT NULL,
	"has_words" boolean NOT NULL,
	"is_read" boolean DEFAULT false NOT NULL,
	CONSTRAINT "answer_pk" PRIMARY KEY("response_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_issue" (
	"invitation_id" text PRIMARY KEY NOT NULL,
	"blinded_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballot_key" (
	"version_id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"sealed_private_key" text
);
--> statement-breakpoint
CREATE TABLE "closing_change" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"closed_at_before" timestamp (3) with time zone NOT NULL,
	"closes_at_after" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "codebook_change" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"operation" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "coding" (
	"passage_id" text NOT NULL,
	"theme_id" text NOT NULL,
	"stance" text NOT NULL,
	"coder_id" text NOT NULL,
	"coded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coding_pk" PRIMARY KEY("passage_id","theme_id"),
	CONSTRAINT "coding_stance_ck" CHECK ("coding"."stance" in ('supports', 'opposes', 'mixed', 'suggests-change', 'none'))
);
--> statement-breakpoint
CREATE TABLE "coding_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"frozen_by" text NOT NULL,
	"reopened_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_revision" integer NOT NULL,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_document" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_version" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"change_note" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_answer" (
	"response_id" text NOT NULL,
	"question_id" text NOT NULL,
	"value" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "draft_answer_pk" PRIMARY KEY("response_id","question_id")
);
--> statement-breakpoint
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
CREATE TABLE "follow_up" (
	"response_id" text NOT NULL,
	"id" text NOT NULL,
	"question" text NOT NULL,
	"answers_on" text NOT NULL,
	"answer" text,
	CONSTRAINT "follow_up_pk" PRIMARY KEY("response_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"generation" integer DEFAULT 0 NOT NULL,
	"is_revoked" boolean DEFAULT false NOT NULL,
	"contact_name" text,
	"contact_email" text
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"state" text NOT NULL,
	"progress" integer NOT NULL,
	"step" text NOT NULL,
	"error_code" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "job_state_ck" CHECK ("job"."state" in ('waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "joining_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"person_id" text
);
--> statement-breakpoint
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
CREATE TABLE "official_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"official_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"search_text" text NOT NULL,
	"size_band_id" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_alias" (
	"organisation_id" text NOT NULL,
	"alias" text NOT NULL,
	CONSTRAINT "organisation_alias_pk" PRIMARY KEY("organisation_id","alias")
);
--> statement-breakpoint
CREATE TABLE "organisation_value" (
	"organisation_id" text NOT NULL,
	"value_id" text NOT NULL,
	CONSTRAINT "organisation_value_pk" PRIMARY KEY("organisation_id","value_id")
);
--> statement-breakpoint
CREATE TABLE "passage" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"response_id" text NOT NULL,
	"question_id" text NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	CONSTRAINT "passage_range_ck" CHECK ("passage"."start_offset" >= 0 and "passage"."end_offset" > "passage"."start_offset")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	CONSTRAINT "person_role_ck" CHECK ("person"."role" in ('secretariat', 'chair', 'official'))
);
--> statement-breakpoint
CREATE TABLE "register_value" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"description" text NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "register_value_kind_ck" CHECK ("register_value"."kind" in ('size-band', 'region', 'service-category', 'specialism', 'group'))
);
--> statement-breakpoint
CREATE TABLE "release" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"number" integer NOT NULL,
	"snapshot_id" text,
	"content" jsonb NOT NULL,
	"change_note" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"consultation_id" text NOT NULL,
	"recommendation_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"official_name" text NOT NULL,
	"replied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reply_pk" PRIMARY KEY("consultation_id","recommendation_id"),
	CONSTRAINT "reply_decision_ck" CHECK ("reply"."decision" in ('accept', 'accept-in-part', 'reject', 'need-more'))
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"snapshot_id" text NOT NULL,
	"state" text NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"figures" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_state_ck" CHECK ("report"."state" in ('draft', 'with-chair', 'approved', 'published'))
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"version_id" text NOT NULL,
	"attribution" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"is_shown" boolean DEFAULT false NOT NULL,
	"may_be_quoted" boolean DEFAULT false NOT NULL,
	"about" jsonb NOT NULL,
	"receipt_hash" text NOT NULL,
	CONSTRAINT "response_attribution_ck" CHECK ("response"."attribution" in ('named', 'unattributed', 'anonymous')),
	CONSTRAINT "response_state_ck" CHECK ("response"."state" in ('draft', 'submitted')),
	CONSTRAINT "response_channel_ck" CHECK ("response"."channel" in ('web', 'email', 'paper', 'phone', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "response_author" (
	"response_id" text PRIMARY KEY NOT NULL,
	"attribution" text NOT NULL,
	"consultation_id" text NOT NULL,
	"organisation_id" text,
	"stated_name" text NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	CONSTRAINT "response_author_never_anonymous_ck" CHECK ("response_author"."attribution" in ('named', 'unattributed'))
);
--> statement-breakpoint
CREATE TABLE "secretariat" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"contact_email" text NOT NULL,
	"accent_colour" text NOT NULL,
	CONSTRAINT "secretariat_single_ck" CHECK ("secretariat"."id" = 'secretariat')
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"browser" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_off" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"revision" integer NOT NULL,
	"decision" text NOT NULL,
	"comment" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_ballot" (
	"consultation_id" text NOT NULL,
	"serial_hash" text NOT NULL,
	CONSTRAINT "spent_ballot_pk" PRIMARY KEY("consultation_id","serial_hash")
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"description" text NOT NULL,
	"position" integer NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "answer_reading_ix" ON "answer" USING btree ("question_id","has_words","response_id","is_read");--> statement-breakpoint
CREATE INDEX "audit_entry_at_ix" ON "audit_entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entry_subject_ix" ON "audit_entry" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "closing_change_consultation_ix" ON "closing_change" USING btree ("consultation_id");--> statement-breakpoint
CREATE INDEX "codebook_change_consultation_ix" ON "codebook_change" USING btree ("consultation_id","at");--> statement-breakpoint
CREATE INDEX "coding_theme_ix" ON "coding" USING btree ("theme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "coding_snapshot_number_uq" ON "coding_snapshot" USING btree ("consultation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_slug_uq" ON "consultation" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "consultation_document_consultation_ix" ON "consultation_document" USING btree ("consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_version_number_uq" ON "consultation_version" USING btree ("consultation_id","number");--> statement-breakpoint
CREATE INDEX "contact_organisation_ix" ON "contact" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "drafting_link_secret_uq" ON "drafting_link" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_uq" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_organisation_uq" ON "invitation" USING btree ("consultation_id","organisation_id");--> statement-breakpoint
CREATE INDEX "job_subject_ix" ON "job" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "letter_state_ix" ON "letter" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "letter_mailing_ix" ON "letter" USING btree ("mailing_id");--> statement-breakpoint
CREATE INDEX "letter_organisation_ix" ON "letter" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mailing_consultation_ix" ON "mailing" USING btree ("consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name_uq" ON "organisation" USING btree ("name_folded");--> statement-breakpoint
CREATE INDEX "organisation_value_value_ix" ON "organisation_value" USING btree ("value_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passage_range_uq" ON "passage" USING btree ("response_id","question_id","start_offset","end_offset");--> statement-breakpoint
CREATE INDEX "passage_consultation_ix" ON "passage" USING btree ("consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_uq" ON "person" USING btree ("email_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "register_value_name_uq" ON "register_value" USING btree ("kind","name_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "release_number_uq" ON "release" USING btree ("consultation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "report_consultation_uq" ON "report" USING btree ("consultation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "response_receipt_uq" ON "response" USING btree ("receipt_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "response_attribution_uq" ON "response" USING btree ("id","attribution");--> statement-breakpoint
CREATE INDEX "response_shown_ix" ON "response" USING btree ("consultation_id","state","attribution","channel","is_shown");--> statement-breakpoint
CREATE UNIQUE INDEX "response_author_organisation_uq" ON "response_author" USING btree ("consultation_id","organisation_id");--> statement-breakpoint
CREATE INDEX "session_person_ix" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_off_report_ix" ON "sign_off" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "theme_consultation_ix" ON "theme" USING btree ("consultation_id");--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_issue" ADD CONSTRAINT "ballot_issue_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_key" ADD CONSTRAINT "ballot_key_version_id_consultation_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."consultation_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_change" ADD CONSTRAINT "closing_change_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closing_change" ADD CONSTRAINT "closing_change_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebook_change" ADD CONSTRAINT "codebook_change_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "codebook_change" ADD CONSTRAINT "codebook_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding" ADD CONSTRAINT "coding_passage_id_passage_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passage"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding" ADD CONSTRAINT "coding_theme_id_theme_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."theme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding" ADD CONSTRAINT "coding_coder_id_person_id_fk" FOREIGN KEY ("coder_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_snapshot" ADD CONSTRAINT "coding_snapshot_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coding_snapshot" ADD CONSTRAINT "coding_snapshot_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_document" ADD CONSTRAINT "consultation_document_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_version" ADD CONSTRAINT "consultation_version_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_version" ADD CONSTRAINT "consultation_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answer" ADD CONSTRAINT "draft_answer_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafting_link" ADD CONSTRAINT "drafting_link_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_response_id_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."response"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joining_link" ADD CONSTRAINT "joining_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_mailing_id_mailing_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_link" ADD CONSTRAINT "official_link_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_size_band_id_register_value_id_fk" FOREIGN KEY ("size_band_id") REFERENCES "public"."register_value"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_value" ADD CONSTRAINT "organisation_value_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_value" ADD CONSTRAINT "organisation_value_value_id_register_value_id_fk" FOREIGN KEY ("value_id") REFERENCES "public"."register_value"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_answer_fk" FOREIGN KEY ("response_id","question_id") REFERENCES "public"."answer"("response_id","question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_snapshot_id_coding_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."coding_snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_snapshot_id_coding_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."coding_snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_version_id_consultation_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."consultation_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_author" ADD CONSTRAINT "response_author_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_author" ADD CONSTRAINT "response_author_response_fk" FOREIGN KEY ("response_id","attribution") REFERENCES "public"."response"("id","attribution") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spent_ballot" ADD CONSTRAINT "spent_ballot_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme" ADD CONSTRAINT "theme_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;