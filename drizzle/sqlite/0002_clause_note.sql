CREATE TABLE `clause_note` (
	`consultation_id` text NOT NULL,
	`clause_id` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `clause_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
);
