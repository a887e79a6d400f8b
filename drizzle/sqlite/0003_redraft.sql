CREATE TABLE `redraft` (
	`document_id` text PRIMARY KEY NOT NULL,
	`document_revision` integer NOT NULL,
	`matching` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `redraft_outcome` (
	`consultation_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`decision` text NOT NULL,
	`said` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `subject_kind`, `subject_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "redraft_outcome_kind_ck" CHECK("redraft_outcome"."subject_kind" in ('clause', 'recommendation')),
	CONSTRAINT "redraft_outcome_decision_ck" CHECK("redraft_outcome"."decision" in ('taken', 'in-part', 'not-taken'))
);
--> statement-breakpoint
CREATE TABLE `redraft_release` (
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `number`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
