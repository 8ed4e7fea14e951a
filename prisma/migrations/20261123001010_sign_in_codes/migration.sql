-- AlterTable: an older process that runs beside this one during a restart inserts without these.
ALTER TABLE "session" ADD COLUMN     "browser" TEXT,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "system" TEXT;

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "may_register" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "proved_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_count" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "attempt_count_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_token_hash_key" ON "sign_in_code"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_code_email_idx" ON "sign_in_code"("email");

-- CreateIndex
CREATE INDEX "sign_in_code_created_at_idx" ON "sign_in_code"("created_at");

-- CreateIndex
CREATE INDEX "attempt_count_since_idx" ON "attempt_count"("since");
