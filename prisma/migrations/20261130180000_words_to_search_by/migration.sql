-- What a request is searched by stands in a row of its own, in one form: heading and place, and what its situation and question say. The
-- database makes it from them, in the transaction that writes, changes or erases any of them, so that no copy of a text outlives it.

-- CreateTable
CREATE TABLE "searched_words" (
    "consultation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "assignee_id" UUID,
    "shared_with" UUID[],
    "closed_at" TIMESTAMPTZ(3),
    "heading" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "searched_words_pkey" PRIMARY KEY ("consultation_id")
);

-- AddForeignKey
ALTER TABLE "searched_words" ADD CONSTRAINT "searched_words_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Normalized for search, as `searchedWords` of app/forms/text.ts does it: small letters, composed (NFC), no signs that nobody sees, and
-- one space for every run of white space and other signs, one at either end too, so that ' ab' is the beginning of a word. Where the
-- database is not in UTF-8 no letter can be decomposed, and nothing can be normalized.
DO $do$
DECLARE
  is_utf8 CONSTANT boolean := getdatabaseencoding() = 'UTF8';
  letters CONSTANT text := CASE WHEN is_utf8
    THEN $sql$lower(regexp_replace(normalize(said, NFC), '[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]', '', 'g') COLLATE "da-x-icu")$sql$
    ELSE 'lower(said)' END;
  signs CONSTANT text := '[\s!-/:-@[-`{-~' || CASE WHEN is_utf8
    THEN '\u0085\u00A0\u00AB\u00B4\u00B7\u00BB\u2000-\u200A\u2010-\u2029\u202F\u2212\u3000' ELSE '' END || ']+';
BEGIN
  EXECUTE format($sql$
    CREATE FUNCTION "search_form"(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
    $f$ SELECT ' ' || btrim(regexp_replace(%s, %L, ' ', 'g')) || ' ' $f$
  $sql$, letters, signs);
END $do$;

-- Writes what some requests are searched by now.
CREATE FUNCTION "note_searched_words"(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "searched_words" ("consultation_id", "number", "assignee_id", "shared_with", "closed_at", "heading", "words")
  SELECT c."id", c."number", c."assignee_id",
         (SELECT array_agg(p."person_id") FROM "participant" p WHERE p."consultation_id" = c."id" AND p."relation" = 'coAdviser'),
         c."closed_at", search_form(concat_ws(' ', c."title", u."name")), search_form(concat_ws(' ', c."title", u."name", said."words"))
    FROM "consultation" c
    JOIN "org_unit" u ON u."id" = c."unit_id"
    LEFT JOIN LATERAL (SELECT string_agg(a."body", ' ' ORDER BY a."position") AS "words" FROM "intake_answer" a
      WHERE a."consultation_id" = c."id" AND a."free_text" AND a."field" IN ('situation', 'question', 'purpose', 'callMatter')) said ON true
   WHERE c."id" = any (ids)
  ON CONFLICT ("consultation_id") DO UPDATE
    SET "assignee_id" = excluded."assignee_id", "shared_with" = excluded."shared_with", "closed_at" = excluded."closed_at",
        "heading" = excluded."heading", "words" = excluded."words"
    WHERE "searched_words" IS DISTINCT FROM excluded
$$;

SELECT note_searched_words(array(SELECT "id" FROM "consultation" ORDER BY "closed_at"));

-- Triggers, so that whoever stores, erases or restores something need not think of it.
CREATE FUNCTION "request_is_searched_by"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_searched_words(array[NEW."id"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "consultation_is_searched" AFTER UPDATE ON "consultation" FOR EACH ROW
  WHEN ((OLD."title", OLD."unit_id", OLD."assignee_id", OLD."closed_at") IS DISTINCT FROM (NEW."title", NEW."unit_id", NEW."assignee_id", NEW."closed_at"))
  EXECUTE FUNCTION "request_is_searched_by"();

CREATE FUNCTION "requests_are_searched_by"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'consultation' THEN ids := array(SELECT "id" FROM changed);
    WHEN 'participant' THEN ids := array(SELECT DISTINCT "consultation_id" FROM changed WHERE "relation" = 'coAdviser');
    ELSE ids := array(SELECT DISTINCT "consultation_id" FROM changed WHERE "free_text");
  END CASE;
  IF cardinality(ids) > 0 THEN
    PERFORM note_searched_words(ids);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "consultation_is_searched_at_once" AFTER INSERT ON "consultation" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();
CREATE TRIGGER "answer_is_searched" AFTER INSERT ON "intake_answer" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();
CREATE TRIGGER "changed_answer_is_searched" AFTER UPDATE ON "intake_answer" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();
CREATE TRIGGER "deleted_answer_is_searched_no_more" AFTER DELETE ON "intake_answer" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();
CREATE TRIGGER "adviser_searches" AFTER INSERT ON "participant" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();
CREATE TRIGGER "former_adviser_searches_no_more" AFTER DELETE ON "participant" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "requests_are_searched_by"();

CREATE FUNCTION "place_is_searched_by"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_searched_words(array(SELECT "id" FROM "consultation" WHERE "unit_id" = NEW."id"));
  RETURN NULL;
END $$;
CREATE TRIGGER "renamed_place_is_searched" AFTER UPDATE ON "org_unit" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "place_is_searched_by"();

-- Whose, and which letters, in one index, so that what others wrote is not even looked at. Closed requests alone: open ones are few enough
-- to be read, and nothing is sorted into it while they change. Searched far more often than written, hence without a list of what is still to be sorted in.
CREATE INDEX "searched_words_closed" ON "searched_words" USING gin ("assignee_id", "shared_with", "words" gin_trgm_ops)
  WITH (fastupdate = off) WHERE "closed_at" IS NOT NULL;
-- The latest first: where a common word is found before an index has listed all of its places.
CREATE INDEX "searched_words_latest" ON "searched_words" ("assignee_id", "closed_at" DESC, "number") WHERE "closed_at" IS NOT NULL;

DROP INDEX "consultation_search";
