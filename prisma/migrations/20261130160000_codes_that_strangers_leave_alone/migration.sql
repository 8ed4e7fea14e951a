-- A browser's code is its own: once many have been asked for, one letter with a long code serves all browsers that ask meanwhile.
-- AlterTable: an older process that runs beside this one during a restart inserts without these.
ALTER TABLE "sign_in_code" ADD COLUMN     "digits" INTEGER NOT NULL DEFAULT 6,
ADD COLUMN     "letter_id" UUID;

-- CreateIndex
CREATE INDEX "sign_in_code_letter_id_idx" ON "sign_in_code"("letter_id");

-- AddForeignKey
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "sign_in_code"("id") ON DELETE CASCADE ON UPDATE CASCADE;
