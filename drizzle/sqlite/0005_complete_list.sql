ALTER TABLE `consultation` ADD `is_list_complete` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `has_shown_batch` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation` ADD `invited_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `invitation` SET `invited_on` = coalesce((
	SELECT min(`mailing`.`made_on`) FROM `letter`
	JOIN `mailing` ON `mailing`.`id` = `letter`.`mailing_id`
	WHERE `mailing`.`kind` = 'invitation'
		AND `mailing`.`consultation_id` = `invitation`.`consultation_id`
		AND `letter`.`organisation_id` = `invitation`.`organisation_id`
), '');--> statement-breakpoint
UPDATE `consultation` SET `is_list_complete` = 1, `has_shown_batch` = 1
WHERE `id` IN (
	SELECT `consultation_id` FROM `response`
	WHERE `attribution` = 'anonymous' AND `channel` = 'web' AND `is_shown` = 1
);
