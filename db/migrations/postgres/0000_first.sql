CREATE TABLE "answers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"step_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"answer" text collate "C" NOT NULL,
	"correct" boolean NOT NULL,
	"content_version" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"title" text collate "C" NOT NULL,
	"items" jsonb NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"assigned_by" text collate "C",
	"team_id" text collate "C",
	"due_on" text collate "C",
	"due_zone" text collate "C",
	"message" text collate "C",
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C" NOT NULL,
	"exercise_version" text collate "C" NOT NULL,
	"answer" jsonb NOT NULL,
	"answer_hash" text collate "C" NOT NULL,
	"data_hash" text collate "C",
	"claimed" jsonb,
	"status" text collate "C" NOT NULL,
	"visible" jsonb,
	"hidden" jsonb,
	"minutes" integer,
	"hints_shown" integer NOT NULL,
	"assisted" boolean NOT NULL,
	"rerun_of" text collate "C",
	"request_key" text collate "C",
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"graded_at" timestamp (3) with time zone,
	"duration_ms" integer,
	"claimed_by" text collate "C",
	"claimed_until" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	CONSTRAINT "attempts_request" UNIQUE("person_id","request_key")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"feed_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"starts_at" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"fetched_on" text collate "C",
	"events_hash" text collate "C" NOT NULL,
	"revision" integer NOT NULL,
	"revised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "completions" (
	"person_id" text collate "C" NOT NULL,
	"step_id" text collate "C" NOT NULL,
	"content_version" text collate "C" NOT NULL,
	"minutes" integer,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "completions_pk" PRIMARY KEY("person_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"person_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C" NOT NULL,
	"answer" jsonb NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"replaced" jsonb,
	CONSTRAINT "drafts_pk" PRIMARY KEY("person_id","exercise_id")
);
--> statement-breakpoint
CREATE TABLE "exercise_versions" (
	"exercise_id" text collate "C" NOT NULL,
	"version" text collate "C" NOT NULL,
	"content" jsonb NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exercise_versions_pk" PRIMARY KEY("exercise_id","version")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"team_id" text collate "C",
	"role" text collate "C" NOT NULL,
	"invited_by" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "learner_settings" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"target" jsonb NOT NULL,
	"target_date" text collate "C",
	"weekday_minutes" jsonb NOT NULL,
	"days_off" jsonb NOT NULL,
	"stack" jsonb NOT NULL,
	"pace_override" double precision,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"content_version" text collate "C",
	"minutes" integer,
	"detail" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_person_sequence" UNIQUE("person_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"team_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_team_id_person_id_pk" PRIMARY KEY("team_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"is_author" boolean NOT NULL,
	"password_hash" text collate "C",
	"session_epoch" integer NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"theme" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "plan_orders" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"step_ids" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"person_id" text collate "C" NOT NULL,
	"competency_id" text collate "C" NOT NULL,
	"how" text collate "C" NOT NULL,
	"proven_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proofs_pk" PRIMARY KEY("person_id","competency_id")
);
--> statement-breakpoint
CREATE TABLE "solution_views" (
	"person_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C" NOT NULL,
	"exercise_version" text collate "C" NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "solution_views_pk" PRIMARY KEY("person_id","exercise_id","exercise_version")
);
--> statement-breakpoint
CREATE TABLE "step_wishes" (
	"person_id" text collate "C" NOT NULL,
	"step_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "step_wishes_pk" PRIMARY KEY("person_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_settings" ADD CONSTRAINT "learner_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_orders" ADD CONSTRAINT "plan_orders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_views" ADD CONSTRAINT "solution_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_wishes" ADD CONSTRAINT "step_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_person_step" ON "answers" USING btree ("person_id","step_id");--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assignments_assigner" ON "assignments" USING btree ("assigned_by");--> statement-breakpoint
CREATE INDEX "assignments_team" ON "assignments" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "attempts_person_exercise" ON "attempts" USING btree ("person_id","exercise_id");--> statement-breakpoint
CREATE INDEX "attempts_status" ON "attempts" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "identities_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_team" ON "invitations" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "invitations_inviter" ON "invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "ledger_person_subject" ON "ledger" USING btree ("person_id","subject");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "teams_parent" ON "teams" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "throttles_expiry" ON "throttles" USING btree ("expires_at");