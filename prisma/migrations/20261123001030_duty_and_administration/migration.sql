-- AlterTable
ALTER TABLE "absence" ADD COLUMN     "settled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "duty_weekday" (
    "weekday" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "duty_weekday_pkey" PRIMARY KEY ("weekday")
);

-- CreateTable
CREATE TABLE "duty_exception" (
    "date" DATE NOT NULL,
    "person_id" UUID,

    CONSTRAINT "duty_exception_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "competence" (
    "code" TEXT NOT NULL,
    "name" TEXT,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "competence_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "change_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "what" TEXT NOT NULL,
    "subject_id" TEXT,
    "detail" JSONB,

    CONSTRAINT "change_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "undo_step" (
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "undo_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_weekday_person_id_idx" ON "duty_weekday"("person_id");

-- CreateIndex
CREATE INDEX "duty_exception_person_id_idx" ON "duty_exception"("person_id");

-- CreateIndex
CREATE INDEX "undo_step_created_at_idx" ON "undo_step"("created_at");

-- AddForeignKey
ALTER TABLE "duty_weekday" ADD CONSTRAINT "duty_weekday_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_exception" ADD CONSTRAINT "duty_exception_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "undo_step" ADD CONSTRAINT "undo_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Monday to Friday.
ALTER TABLE "duty_weekday" ADD CONSTRAINT "duty_weekday_is_one" CHECK ("weekday" BETWEEN 1 AND 5);
-- An absence that nobody has settled yet is looked for every minute.
CREATE INDEX "absence_unsettled" ON "absence" ("from_date") WHERE "settled_at" IS NULL;
-- What was there before does not suddenly send requests away.
UPDATE "absence" SET "settled_at" = now() WHERE "from_date" <= current_date;

-- The log of changes is append-only for everybody, the owner included.
CREATE TRIGGER "change_log_is_unchangeable" BEFORE UPDATE ON "change_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
