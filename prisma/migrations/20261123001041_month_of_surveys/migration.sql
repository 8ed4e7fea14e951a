-- Surveys, and the answers to those after closing, know the month in which the request came in: counting them by month then joins nothing.

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "month" DATE;

-- AlterTable
ALTER TABLE "survey_answer" ADD COLUMN     "month" DATE;

UPDATE "survey" SET "month" = "request_fact"."month" FROM "request_fact" WHERE "request_fact"."id" = "survey"."fact_id";
UPDATE "survey_answer" SET "month" = "survey"."month" FROM "survey" WHERE "survey"."id" = "survey_answer"."survey_id" AND "survey"."kind" = 'CLOSING';

-- Whoever stores one need not think of it.
CREATE FUNCTION "note_month_of_survey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."month" IS NULL THEN
    SELECT "month" INTO NEW."month" FROM "request_fact" WHERE "id" = NEW."fact_id";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_has_month" BEFORE INSERT ON "survey" FOR EACH ROW EXECUTE FUNCTION "note_month_of_survey"();

CREATE FUNCTION "note_month_of_answer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."month" IS NULL THEN
    SELECT "month" INTO NEW."month" FROM "survey" WHERE "id" = NEW."survey_id" AND "kind" = 'CLOSING';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_answer_has_month" BEFORE INSERT ON "survey_answer" FOR EACH ROW EXECUTE FUNCTION "note_month_of_answer"();
