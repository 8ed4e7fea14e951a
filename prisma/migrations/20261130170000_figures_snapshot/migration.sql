-- What others than those who may open the requests see of the figures: one snapshot, renewed when five more have come in (docs/decisions/009).
-- The application's role gets its rights with all other tables, at every start.

-- CreateTable
CREATE TABLE "figures_snapshot" (
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "counted" INTEGER NOT NULL,
    "looked" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "figures_snapshot_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "snapshot_fact" (
    "fact_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "shown" TEXT[],

    CONSTRAINT "snapshot_fact_pkey" PRIMARY KEY ("fact_id")
);

-- CreateIndex
CREATE INDEX "snapshot_fact_year_idx" ON "snapshot_fact"("year");
