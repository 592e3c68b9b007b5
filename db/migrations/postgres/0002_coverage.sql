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
CREATE TABLE "helpers" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "evidence_decisions" ADD CONSTRAINT "evidence_decisions_submission_id_evidence_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."evidence_submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_decisions" ADD CONSTRAINT "evidence_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_submissions" ADD CONSTRAINT "evidence_submissions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_needs" ADD CONSTRAINT "team_needs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_decisions_by" ON "evidence_decisions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "evidence_person_competency" ON "evidence_submissions" USING btree ("person_id","competency_id");--> statement-breakpoint
CREATE INDEX "evidence_status" ON "evidence_submissions" USING btree ("status","submitted_at");