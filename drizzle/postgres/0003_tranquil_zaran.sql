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
CREATE TABLE "spent_ballot" (
	"consultation_id" text NOT NULL,
	"serial_hash" text NOT NULL,
	CONSTRAINT "spent_ballot_pk" PRIMARY KEY("consultation_id","serial_hash")
);
--> statement-breakpoint
-- An invitation that was used has had its ballot, and the ballot is spent. Both get a random value
-- where a ballot would have left a hash, in an order that is not that of use.
INSERT INTO "ballot_issue" ("invitation_id", "blinded_hash")
	SELECT "invitation_id", encode(sha256(gen_random_uuid()::text::bytea), 'hex') FROM "invitation_use"
	ORDER BY "invitation_id";
--> statement-breakpoint
INSERT INTO "spent_ballot" ("consultation_id", "serial_hash")
	SELECT * FROM (
		SELECT "consultation_id", encode(sha256(gen_random_uuid()::text::bytea), 'hex') AS "serial_hash"
		FROM "invitation_use" INNER JOIN "invitation" ON "invitation"."id" = "invitation_use"."invitation_id"
	) AS "used" ORDER BY "consultation_id", "serial_hash";
--> statement-breakpoint
DROP TABLE "invitation_use" CASCADE;--> statement-breakpoint
ALTER TABLE "ballot_issue" ADD CONSTRAINT "ballot_issue_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_key" ADD CONSTRAINT "ballot_key_version_id_consultation_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."consultation_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spent_ballot" ADD CONSTRAINT "spent_ballot_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE cascade ON UPDATE no action;