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
CREATE TABLE "solution_views" (
	"person_id" text collate "C" NOT NULL,
	"exercise_id" text collate "C" NOT NULL,
	"exercise_version" text collate "C" NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "solution_views_pk" PRIMARY KEY("person_id","exercise_id","exercise_version")
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_views" ADD CONSTRAINT "solution_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_person_exercise" ON "attempts" USING btree ("person_id","exercise_id");--> statement-breakpoint
CREATE INDEX "attempts_status" ON "attempts" USING btree ("status","submitted_at");