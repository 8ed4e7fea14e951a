-- Lists and searches take as long among a hundred thousand requests as among five thousand (docs/performance.md).

CREATE EXTENSION IF NOT EXISTS btree_gin;

-- What somebody has advised on, the latest first: a page of it, and how many there are.
CREATE INDEX "consultation_closed_of" ON "consultation" ("assignee_id", "closed_at" DESC, "number") WHERE "closed_at" IS NOT NULL;

-- A unit manager's list of all that is closed. Its order is that of the page: the latest first, then by number.
DROP INDEX "consultation_closed";
CREATE INDEX "consultation_closed" ON "consultation" ("closed_at" DESC, "number") WHERE "closed_at" IS NOT NULL;

-- A search among one's own: whose and which letters in one index, so that what others wrote is not even looked at. Searched far more often
-- than a heading changes, hence without a list of what is still to be sorted in.
DROP INDEX "consultation_heading";
CREATE INDEX "consultation_search" ON "consultation" USING gin ("assignee_id", "title" gin_trgm_ops, "number" gin_trgm_ops)
  WITH (fastupdate = off);
