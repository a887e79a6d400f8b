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
CREATE TABLE `spent_ballot` (
	`consultation_id` text NOT NULL,
	`serial_hash` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `serial_hash`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultation`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
-- An invitation that was used has had its ballot, and the ballot is spent. Both get a random value
-- where a ballot would have left a hash, in an order that is not that of use.
INSERT INTO `ballot_issue` (`invitation_id`, `blinded_hash`)
	SELECT `invitation_id`, lower(hex(randomblob(32))) FROM `invitation_use` ORDER BY `invitation_id`;
--> statement-breakpoint
INSERT INTO `spent_ballot` (`consultation_id`, `serial_hash`)
	SELECT * FROM (
		SELECT `consultation_id`, lower(hex(randomblob(32))) AS `serial_hash` FROM `invitation_use`
		INNER JOIN `invitation` ON `invitation`.`id` = `invitation_use`.`invitation_id`
	) ORDER BY `consultation_id`, `serial_hash`;
--> statement-breakpoint
DROP TABLE `invitation_use`;