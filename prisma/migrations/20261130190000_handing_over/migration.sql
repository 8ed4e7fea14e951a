-- CreateTable
CREATE TABLE "handover" (
    "absence_id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "deputy_id" UUID,
    "decided_by_id" UUID NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("absence_id","consultation_id")
);

-- CreateTable
CREATE TABLE "step_taken" (
    "key" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "step_taken_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "handover_consultation_id_idx" ON "handover"("consultation_id");

-- CreateIndex
CREATE INDEX "step_taken_at_idx" ON "step_taken"("at");

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_absence_id_fkey" FOREIGN KEY ("absence_id") REFERENCES "absence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
