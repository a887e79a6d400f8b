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
ALTER TABLE `invitation` ADD `generation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation` ADD `is_revoked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation` ADD `contact_name` text;--> statement-breakpoint
ALTER TABLE `invitation` ADD `contact_email` text;