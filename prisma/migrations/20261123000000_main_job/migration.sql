
-- What the schema language cannot say ------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The queue reads open requests only: few rows, however many are closed.
CREATE INDEX "consultation_open_due" ON "consultation" ("due_at", "number") WHERE "closed_at" IS NULL;
CREATE INDEX "consultation_open_assignee" ON "consultation" ("assignee_id") WHERE "closed_at" IS NULL;
CREATE INDEX "consultation_closed" ON "consultation" ("closed_at" DESC, "number" DESC) WHERE "closed_at" IS NOT NULL;
CREATE INDEX "consultation_heading" ON "consultation" USING gin ("title" gin_trgm_ops);
CREATE INDEX "letter_owed" ON "letter" ("created_at") WHERE "sent_at" IS NULL;

ALTER TABLE "consultation"
  ADD CONSTRAINT "consultation_number_form" CHECK ("number" ~ '^TK-[0-9]{4}-[0-9]{5,}$'),
  ADD CONSTRAINT "consultation_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "consultation_ball_known" CHECK ("ball" IN ('requester', 'consultant', 'triage', 'leader')),
  -- Somebody always has the ball, until it is closed.
  ADD CONSTRAINT "consultation_open_has_ball" CHECK (("closed_at" IS NULL) = ("ball" IS NOT NULL));
ALTER TABLE "consultation_text" ADD CONSTRAINT "consultation_text_audience_known" CHECK ("audience" IN ('everyone', 'unit'));
ALTER TABLE "consultation_event" ADD CONSTRAINT "consultation_event_version_positive" CHECK ("version" > 0);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_scale" CHECK (
  coalesce("helped", 0) BETWEEN 0 AND 5 AND coalesce("equipped", 0) BETWEEN 0 AND 5
  AND coalesce("knowledge", 0) BETWEEN 0 AND 5 AND coalesce("respect", 0) BETWEEN 0 AND 5);
ALTER TABLE "absence" ADD CONSTRAINT "absence_in_order" CHECK ("from_date" <= "to_date");

-- Sent advice is unchangeable for everybody, the owner included; it can only be erased whole (DOMAIN.md 3.9).
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "advice_part_is_unchangeable" BEFORE UPDATE ON "advice_part" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "consultation_event_is_unchangeable" BEFORE UPDATE ON "consultation_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "read_log_is_unchangeable" BEFORE UPDATE ON "read_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
