CREATE TABLE `answer` (
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	`has_words` integer NOT NULL,
	`is_read` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`response_id`, `question_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `answer_reading_ix` ON `answer` (`question_id`,`has_words`,`response_id`,`is_read`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_at_ix` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject_ix` ON `audit_entry` (`subject_id`);--> statement-breakpoint
CREATE TABLE `ballot_issue` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`blinded_hash` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ballot_key` (
	`version_id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`sealed_private_key` text,
	FOREIGN KEY (`version_id`) REFERENCES `consultation_version`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `closing_change` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`closed_at_before` integer NOT NULL,
	`closes_at_after` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closing_change_consultation_ix` ON `closing_change` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `codebook_change` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`operation` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `codebook_change_consultation_ix` ON `codebook_change` (`consultation_id`,`at`);--> statement-breakpoint
CREATE TABLE `coding` (
	`passage_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`stance` text NOT NULL,
	`coder_id` text NOT NULL,
	`coded_at` integer NOT NULL,
	PRIMARY KEY(`passage_id`, `theme_id`),
	FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`coder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "coding_stance_ck" CHECK("coding"."stance" in ('supports', 'opposes', 'mixed', 'suggests-change', 'none'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `coding_theme_ix` ON `coding` (`theme_id`);--> statement-breakpoint
CREATE TABLE `coding_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`frozen_by` text NOT NULL,
	`reopened_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`frozen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coding_snapshot_number_uq` ON `coding_snapshot` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`draft` text NOT NULL,
	`draft_revision` integer NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`published_at` integer,
	`archived_at` integer,
	`is_example` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_slug_uq` ON `consultation` (`slug`);--> statement-breakpoint
CREATE TABLE `consultation_document` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consultation_document_consultation_ix` ON `consultation_document` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `consultation_version` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`change_note` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_version_number_uq` ON `consultation_version` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_organisation_ix` ON `contact` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `draft_answer` (
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`response_id`, `question_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `draft_comment` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`section_id` text NOT NULL,
	`question_id` text,
	`commenter` text NOT NULL,
	`text` text NOT NULL,
	`is_resolved` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `drafting_link` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafting_link_secret_uq` ON `drafting_link` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`response_id` text NOT NULL,
	`id` text NOT NULL,
	`question` text NOT NULL,
	`answers_on` text NOT NULL,
	`answer` text,
	PRIMARY KEY(`response_id`, `id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`generation` integer DEFAULT 0 NOT NULL,
	`is_revoked` integer DEFAULT false NOT NULL,
	`contact_name` text,
	`contact_email` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_uq` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_organisation_uq` ON `invitation` (`consultation_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`progress` integer NOT NULL,
	`step` text NOT NULL,
	`error_code` text,
	`queued_at` integer NOT NULL,
	`finished_at` integer,
	CONSTRAINT "job_state_ck" CHECK("job"."state" in ('waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `job_subject_ix` ON `job` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `joining_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`person_id` text,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`mailing_id` text,
	`organisation_id` text,
	`recipient_name` text NOT NULL,
	`address` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`doubts` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`last_words` text DEFAULT '' NOT NULL,
	`tried_on` text,
	`due_at` integer,
	`sealed` text,
	FOREIGN KEY (`mailing_id`) REFERENCES `mailing`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "letter_state_ck" CHECK("letter"."state" in ('by-hand', 'waiting', 'sending', 'handing-over', 'sent', 'refused', 'given-up', 'not-needed')),
	CONSTRAINT "letter_mailing_ck" CHECK(("letter"."kind" in ('receipt', 'test')) = ("letter"."mailing_id" is null) and ("letter"."kind" in ('receipt', 'test')) = ("letter"."organisation_id" is null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `letter_state_ix` ON `letter` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `letter_mailing_ix` ON `letter` (`mailing_id`);--> statement-breakpoint
CREATE INDEX `letter_organisation_ix` ON `letter` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `mailing` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`made_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mailing_kind_ck" CHECK("mailing"."kind" in ('invitation', 'reminder', 'closing-tomorrow', 'summary-published'))
);
--> statement-breakpoint
CREATE INDEX `mailing_consultation_ix` ON `mailing` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `official_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`official_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`search_text` text NOT NULL,
	`size_band_id` text,
	`is_example` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`size_band_id`) REFERENCES `register_value`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_name_uq` ON `organisation` (`name_folded`);--> statement-breakpoint
CREATE TABLE `organisation_alias` (
	`organisation_id` text NOT NULL,
	`alias` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `alias`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation_value` (
	`organisation_id` text NOT NULL,
	`value_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `value_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`value_id`) REFERENCES `register_value`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_value_value_ix` ON `organisation_value` (`value_id`);--> statement-breakpoint
CREATE TABLE `passage` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`start_offset` integer NOT NULL,
	`end_offset` integer NOT NULL,
	FOREIGN KEY (`response_id`,`question_id`) REFERENCES `answer`(`response_id`,`question_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passage_range_ck" CHECK("passage"."start_offset" >= 0 and "passage"."end_offset" > "passage"."start_offset")
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `passage_range_uq` ON `passage` (`response_id`,`question_id`,`start_offset`,`end_offset`);--> statement-breakpoint
CREATE INDEX `passage_consultation_ix` ON `passage` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`deactivated_at` integer,
	CONSTRAINT "person_role_ck" CHECK("person"."role" in ('secretariat', 'chair', 'official'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_uq` ON `person` (`email_folded`);--> statement-breakpoint
CREATE TABLE `register_value` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	CONSTRAINT "register_value_kind_ck" CHECK("register_value"."kind" in ('size-band', 'region', 'service-category', 'specialism', 'group'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_value_name_uq` ON `register_value` (`kind`,`name_folded`);--> statement-breakpoint
CREATE TABLE `release` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`snapshot_id` text,
	`content` text NOT NULL,
	`change_note` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`snapshot_id`) REFERENCES `coding_snapshot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_number_uq` ON `release` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `reply` (
	`consultation_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`official_name` text NOT NULL,
	`replied_at` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `recommendation_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reply_decision_ck" CHECK("reply"."decision" in ('accept', 'accept-in-part', 'reject', 'need-more'))
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`state` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`figures` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`snapshot_id`) REFERENCES `coding_snapshot`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_state_ck" CHECK("report"."state" in ('draft', 'with-chair', 'approved', 'published'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_consultation_uq` ON `report` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`version_id` text NOT NULL,
	`attribution` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`is_shown` integer DEFAULT false NOT NULL,
	`may_be_quoted` integer DEFAULT false NOT NULL,
	`about` text NOT NULL,
	`receipt_hash` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `consultation_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_attribution_ck" CHECK("response"."attribution" in ('named', 'unattributed', 'anonymous')),
	CONSTRAINT "response_state_ck" CHECK("response"."state" in ('draft', 'submitted')),
	CONSTRAINT "response_channel_ck" CHECK("response"."channel" in ('web', 'email', 'paper', 'phone', 'meeting'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `response_receipt_uq` ON `response` (`receipt_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `response_attribution_uq` ON `response` (`id`,`attribution`);--> statement-breakpoint
CREATE INDEX `response_shown_ix` ON `response` (`consultation_id`,`state`,`attribution`,`channel`,`is_shown`);--> statement-breakpoint
CREATE TABLE `response_author` (
	`response_id` text PRIMARY KEY NOT NULL,
	`attribution` text NOT NULL,
	`consultation_id` text NOT NULL,
	`organisation_id` text,
	`stated_name` text NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`,`attribution`) REFERENCES `response`(`id`,`attribution`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "response_author_never_anonymous_ck" CHECK("response_author"."attribution" in ('named', 'unattributed'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `response_author_organisation_uq` ON `response_author` (`consultation_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `secretariat` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`contact_email` text NOT NULL,
	`accent_colour` text NOT NULL,
	CONSTRAINT "secretariat_single_ck" CHECK("secretariat"."id" = 'secretariat')
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`browser` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_person_ix` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_off` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`revision` integer NOT NULL,
	`decision` text NOT NULL,
	`comment` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_off_report_ix` ON `sign_off` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `spent_ballot` (
	`consultation_id` text NOT NULL,
	`serial_hash` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `serial_hash`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`description` text NOT NULL,
	`position` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `theme_consultation_ix` ON `theme` (`consultation_id`);