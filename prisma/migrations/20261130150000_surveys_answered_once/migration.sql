-- What somebody answered stands as it was answered, for everybody, the owner included; an open answer can only be erased whole. The
-- application's role may do even less (app/platform/database-roles.server.ts).
CREATE TRIGGER "survey_answer_is_unchangeable" BEFORE UPDATE ON "survey_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "survey_comment_is_unchangeable" BEFORE UPDATE ON "survey_comment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A survey is answered once, while it is open, and never unanswered again.
CREATE FUNCTION "refuse_another_answer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."answered_at" IS NOT NULL OR NEW."answered_at" > OLD."valid_until" THEN
    RAISE EXCEPTION 'a survey is answered once, while it is open' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_is_answered_once" BEFORE UPDATE ON "survey" FOR EACH ROW
  WHEN (NEW."answered_at" IS DISTINCT FROM OLD."answered_at") EXECUTE FUNCTION "refuse_another_answer"();

-- Answers come in by answering: nobody puts them beside a survey that stands open.
CREATE FUNCTION "refuse_answer_of_open_survey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "survey" WHERE "id" = NEW."survey_id" AND "answered_at" IS NOT NULL) THEN
    RAISE EXCEPTION '% belongs to no answered survey', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_answer_is_of_answered" BEFORE INSERT ON "survey_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_answer_of_open_survey"();
CREATE TRIGGER "survey_comment_is_of_answered" BEFORE INSERT ON "survey_comment" FOR EACH ROW EXECUTE FUNCTION "refuse_answer_of_open_survey"();
