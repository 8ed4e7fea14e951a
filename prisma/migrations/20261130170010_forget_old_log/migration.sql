-- The access log is kept for 13 months (docs/domain/law.md 4.6). The application can delete nothing of it; it can only have this done, which
-- knows no other age: a function that works as its owner (security definer).
CREATE FUNCTION "forget_old_log"() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (DELETE FROM "read_log" WHERE "at" < now() - interval '13 months' RETURNING 1) SELECT count(*) FROM gone
$$;
