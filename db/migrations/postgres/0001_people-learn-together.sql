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
ALTER TABLE "failed_tries" ADD CONSTRAINT "failed_tries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_answers" ADD CONSTRAINT "placement_answers_placement_id_placements_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_answers" ADD CONSTRAINT "placement_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cards" ADD CONSTRAINT "review_cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_settings" ADD CONSTRAINT "review_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "placement_answers_person" ON "placement_answers" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "placements_person" ON "placements" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "review_answers_card" ON "review_answers" USING btree ("person_id","card_id","at");