CREATE TABLE "assignment_orders" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"path_id" text collate "C" NOT NULL,
	"path_version" integer,
	"title" text collate "C" NOT NULL,
	"audience" jsonb NOT NULL,
	"standing_team_id" text collate "C",
	"due" jsonb NOT NULL,
	"message" text collate "C",
	"request_key" text collate "C" NOT NULL,
	"assigned_by" text collate "C",
	"team_id" text collate "C",
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "assignment_orders_request" UNIQUE("assigned_by","request_key")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text collate "C",
	"action" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"detail" jsonb NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chores" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"claimed_by" text collate "C" NOT NULL,
	"claimed_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_counts" (
	"month" text collate "C" NOT NULL,
	"competency_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"total" integer NOT NULL,
	CONSTRAINT "erased_counts_pk" PRIMARY KEY("month","competency_id","kind")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"person_hash" text collate "C" PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_decisions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"submission_id" text collate "C" NOT NULL,
	"decided_by" text collate "C",
	"decision" text collate "C" NOT NULL,
	"comment" text collate "C",
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_decisions_submissionId_unique" UNIQUE("submission_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_submissions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"competency_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C",
	"kind" text collate "C" NOT NULL,
	"link" text collate "C",
	"text" text collate "C",
	"status" text collate "C" NOT NULL,
	"content_version" text collate "C",
	"request_key" text collate "C" NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_request" UNIQUE("person_id","request_key")
);
--> statement-breakpoint
CREATE TABLE "failed_tries" (
	"person_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"exercise_version" text collate "C" NOT NULL,
	"answer" jsonb NOT NULL,
	"failed" jsonb NOT NULL,
	"fault" text collate "C",
	"ms" integer NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "failed_tries_pk" PRIMARY KEY("person_id","exercise_id","key")
);
--> statement-breakpoint
CREATE TABLE "helpers" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_queue" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"occasion" text collate "C" NOT NULL,
	"person_id" text collate "C",
	"letter" jsonb,
	"status" text collate "C" NOT NULL,
	"covers_until" timestamp (3) with time zone,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" text collate "C",
	"claimed_until" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"fault" text collate "C",
	CONSTRAINT "mail_queue_occasion_unique" UNIQUE("occasion")
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"cadence" text collate "C" NOT NULL,
	"quiet_from" text collate "C" NOT NULL,
	"quiet_until" text collate "C" NOT NULL,
	"weekends" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"occasion" text collate "C" NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_occasion" UNIQUE("person_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "path_choices" (
	"person_id" text collate "C" NOT NULL,
	"path_id" text collate "C" NOT NULL,
	"item_id" text collate "C" NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "path_choices_pk" PRIMARY KEY("person_id","path_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "path_proposals" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"path_id" text collate "C" NOT NULL,
	"due_on" text collate "C",
	"note" text collate "C",
	"status" text collate "C" NOT NULL,
	"open_key" text collate "C" NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answered_by" text collate "C",
	"answered_at" timestamp (3) with time zone,
	"answer" text collate "C",
	CONSTRAINT "path_proposals_open" UNIQUE("open_key")
);
--> statement-breakpoint
CREATE TABLE "path_versions" (
	"path_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text collate "C",
	"restored" integer,
	"published_by" text collate "C",
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "path_versions_pk" PRIMARY KEY("path_id","version")
);
--> statement-breakpoint
CREATE TABLE "paths" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"is_for_all" boolean NOT NULL,
	"team_id" text collate "C",
	"owner_id" text collate "C",
	"draft" jsonb NOT NULL,
	"draft_version" integer NOT NULL,
	"draft_by" text collate "C",
	"draft_at" timestamp (3) with time zone NOT NULL,
	"published_draft" integer,
	"published_version" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "placement_answers" (
	"placement_id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"question_version" text collate "C" NOT NULL,
	"competency_id" text collate "C" NOT NULL,
	"option_id" text collate "C",
	"outcome" text collate "C",
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "placement_answers_pk" PRIMARY KEY("placement_id","number"),
	CONSTRAINT "placement_answers_question" UNIQUE("placement_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"scope" jsonb NOT NULL,
	"curriculum_version" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"progress" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"conclusion" jsonb,
	"overrides" jsonb,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_answers" (
	"person_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"card_id" text collate "C" NOT NULL,
	"rating" integer NOT NULL,
	"option_id" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_answers_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "review_cards" (
	"person_id" text collate "C" NOT NULL,
	"card_id" text collate "C" NOT NULL,
	"due" text collate "C",
	"stability" double precision,
	"difficulty" double precision,
	"last_at" timestamp (3) with time zone,
	"reviews" integer NOT NULL,
	"lapses" integer NOT NULL,
	"set_aside_at" timestamp (3) with time zone,
	CONSTRAINT "review_cards_pk" PRIMARY KEY("person_id","card_id")
);
--> statement-breakpoint
CREATE TABLE "review_settings" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"weekday_minutes" jsonb,
	"expected_minutes" integer NOT NULL,
	"weights" jsonb,
	"fit" jsonb,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_needs" (
	"team_id" text collate "C" NOT NULL,
	"competency_id" text collate "C" NOT NULL,
	"needed" integer NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "team_needs_pk" PRIMARY KEY("team_id","competency_id")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "order_id" text collate "C";--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "path_id" text collate "C";--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "path_version" integer;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "first_due_on" text collate "C";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "name" text collate "C";--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_orders" ADD CONSTRAINT "assignment_orders_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_orders" ADD CONSTRAINT "assignment_orders_standing_team_id_teams_id_fk" FOREIGN KEY ("standing_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_orders" ADD CONSTRAINT "assignment_orders_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_orders" ADD CONSTRAINT "assignment_orders_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_decisions" ADD CONSTRAINT "evidence_decisions_submission_id_evidence_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."evidence_submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_decisions" ADD CONSTRAINT "evidence_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_submissions" ADD CONSTRAINT "evidence_submissions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_tries" ADD CONSTRAINT "failed_tries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_queue" ADD CONSTRAINT "mail_queue_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_choices" ADD CONSTRAINT "path_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_choices" ADD CONSTRAINT "path_choices_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_proposals" ADD CONSTRAINT "path_proposals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_proposals" ADD CONSTRAINT "path_proposals_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_proposals" ADD CONSTRAINT "path_proposals_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_versions" ADD CONSTRAINT "path_versions_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_versions" ADD CONSTRAINT "path_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paths" ADD CONSTRAINT "paths_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paths" ADD CONSTRAINT "paths_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paths" ADD CONSTRAINT "paths_draft_by_people_id_fk" FOREIGN KEY ("draft_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_answers" ADD CONSTRAINT "placement_answers_placement_id_placements_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_answers" ADD CONSTRAINT "placement_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cards" ADD CONSTRAINT "review_cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_settings" ADD CONSTRAINT "review_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_needs" ADD CONSTRAINT "team_needs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_orders_path" ON "assignment_orders" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "assignment_orders_team" ON "assignment_orders" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "assignment_orders_standing" ON "assignment_orders" USING btree ("standing_team_id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "evidence_decisions_by" ON "evidence_decisions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "evidence_person_competency" ON "evidence_submissions" USING btree ("person_id","competency_id");--> statement-breakpoint
CREATE INDEX "evidence_status" ON "evidence_submissions" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "mail_queue_status" ON "mail_queue" USING btree ("status","claimed_until");--> statement-breakpoint
CREATE INDEX "mail_queue_person" ON "mail_queue" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id","read_at");--> statement-breakpoint
CREATE INDEX "path_proposals_person" ON "path_proposals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "path_proposals_path" ON "path_proposals" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "path_proposals_status" ON "path_proposals" USING btree ("status");--> statement-breakpoint
CREATE INDEX "paths_team" ON "paths" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "paths_owner" ON "paths" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "placement_answers_person" ON "placement_answers" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "placements_person" ON "placements" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "review_answers_card" ON "review_answers" USING btree ("person_id","card_id","at");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_order_id_assignment_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."assignment_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_path" ON "assignments" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name","id");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_order_person" UNIQUE("order_id","person_id");