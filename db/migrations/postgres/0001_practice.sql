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
ALTER TABLE "failed_tries" ADD CONSTRAINT "failed_tries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;