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
ALTER TABLE "mail_queue" ADD CONSTRAINT "mail_queue_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_queue_status" ON "mail_queue" USING btree ("status","claimed_until");--> statement-breakpoint
CREATE INDEX "mail_queue_person" ON "mail_queue" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id","read_at");