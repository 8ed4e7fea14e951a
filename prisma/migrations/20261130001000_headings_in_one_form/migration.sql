-- Headings are kept with composed letters (NFC), as they are searched: those that a Mac sent decomposed before are brought to that form.
-- Where the database is not in UTF-8 no letter can be decomposed, and nothing can be normalized.
DO $$
BEGIN
  IF getdatabaseencoding() = 'UTF8' THEN
    UPDATE "consultation" SET "title" = normalize("title", NFC) WHERE "title" IS NOT NFC NORMALIZED;
  END IF;
END $$;
