-- CreateTable
CREATE TABLE "project" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "timeframe" TEXT NOT NULL,
    "target_group" TEXT NOT NULL,
    "focus" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "project_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_consultation_id_email_key" ON "invitation"("consultation_id", "email");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_created_at_idx" ON "invitation"("created_at");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say ------------------------------------------------------------------------------

ALTER TABLE "project" ADD CONSTRAINT "project_status_known" CHECK ("status" IN ('ACTIVE', 'POSSIBLE', 'ENDED'));
-- Compared with what somebody signs in with, which is stored in lower case.
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_email_lower_case" CHECK ("email" = lower("email"));
