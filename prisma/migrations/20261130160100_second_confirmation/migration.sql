-- Strong roles, the addresses of those who have one, and ways in as somebody else take two hands, and are told.
-- AlterTable: an older process that runs beside this one during a restart inserts without these.
ALTER TABLE "session" ADD COLUMN     "behind_id" UUID;

-- AlterTable
ALTER TABLE "sign_in_link" ADD COLUMN     "behind_id" UUID;

-- CreateTable
CREATE TABLE "pending_change" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "behind_id" UUID NOT NULL,
    "asks" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_letter" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "to_person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_change_subject_id_idx" ON "pending_change"("subject_id");

-- CreateIndex
CREATE INDEX "account_letter_to_person_id_idx" ON "account_letter"("to_person_id");

-- CreateIndex
CREATE INDEX "account_letter_created_at_idx" ON "account_letter"("created_at");

-- AddForeignKey
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_letter" ADD CONSTRAINT "account_letter_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One change at a time waits for each person.
CREATE UNIQUE INDEX "pending_change_one_each" ON "pending_change" ("subject_id") WHERE "answered_at" IS NULL;
