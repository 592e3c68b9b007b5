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
CREATE TABLE "step_wishes" (
	"person_id" text collate "C" NOT NULL,
	"step_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "step_wishes_pk" PRIMARY KEY("person_id","step_id")
);
--> statement-breakpoint
ALTER TABLE "completions" ADD COLUMN "minutes" integer;--> statement-breakpoint
ALTER TABLE "learner_settings" ADD COLUMN "pace_override" double precision;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_wishes" ADD CONSTRAINT "step_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;