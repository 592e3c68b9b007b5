ALTER TABLE "assignment_orders" ALTER COLUMN "path_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_orders" ADD COLUMN "items" jsonb;--> statement-breakpoint
CREATE TABLE "__orderless" AS
	SELECT "id", "person_id", min("id") OVER (PARTITION BY "title", "assigned_by", "team_id", "due_on", "message", "assigned_at", "nth") AS "order_id"
	FROM (
		SELECT *, row_number() OVER (PARTITION BY "title", "assigned_by", "team_id", "due_on", "message", "assigned_at", "person_id" ORDER BY "id") AS "nth"
		FROM "assignments" WHERE "order_id" IS NULL
	) AS "numbered";--> statement-breakpoint
INSERT INTO "assignment_orders"("id", "path_id", "path_version", "items", "title", "audience", "standing_team_id", "due", "message", "request_key", "assigned_by", "team_id", "assigned_at", "withdrawn_at")
	SELECT o."order_id", NULL, NULL,
		(SELECT jsonb_agg(DISTINCT e."item")
			FROM "__orderless" p JOIN "assignments" g ON g."id" = p."id", jsonb_array_elements(g."items") AS e("item")
			WHERE p."order_id" = o."order_id"),
		a."title", jsonb_build_object('kind', 'people', 'personIds', jsonb_agg(o."person_id")), NULL,
		CASE WHEN a."due_on" IS NULL THEN jsonb_build_object('kind', 'none') ELSE jsonb_build_object('kind', 'on', 'date', a."due_on") END,
		a."message", 'migrated:' || o."order_id", a."assigned_by", a."team_id", a."assigned_at",
		CASE WHEN count(*) = count(a."withdrawn_at") THEN max(a."withdrawn_at") END
	FROM "__orderless" o JOIN "assignments" a ON a."id" = o."id"
	GROUP BY o."order_id", a."title", a."due_on", a."message", a."assigned_by", a."team_id", a."assigned_at";--> statement-breakpoint
UPDATE "assignments" SET "order_id" = o."order_id" FROM "__orderless" o WHERE o."id" = "assignments"."id";--> statement-breakpoint
DROP TABLE "__orderless";--> statement-breakpoint
ALTER TABLE "assignments" ALTER COLUMN "order_id" SET NOT NULL;