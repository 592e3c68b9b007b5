ALTER TABLE "invitations" ADD COLUMN "name" text collate "C";--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");