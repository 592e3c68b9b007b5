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
ALTER TABLE "team_needs" ADD CONSTRAINT "team_needs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_orders_path" ON "assignment_orders" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "assignment_orders_team" ON "assignment_orders" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "assignment_orders_standing" ON "assignment_orders" USING btree ("standing_team_id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "evidence_decisions_by" ON "evidence_decisions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "evidence_person_competency" ON "evidence_submissions" USING btree ("person_id","competency_id");--> statement-breakpoint
CREATE INDEX "evidence_status" ON "evidence_submissions" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "path_proposals_person" ON "path_proposals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "path_proposals_path" ON "path_proposals" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "path_proposals_status" ON "path_proposals" USING btree ("status");--> statement-breakpoint
CREATE INDEX "paths_team" ON "paths" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "paths_owner" ON "paths" USING btree ("owner_id");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_order_id_assignment_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."assignment_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_path" ON "assignments" USING btree ("path_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_order_person" UNIQUE("order_id","person_id");