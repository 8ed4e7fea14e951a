-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "org_unit" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "org_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "unit_id" UUID,
    "profession" TEXT,
    "phone" TEXT,
    "contact_form" TEXT,
    "contact_times" TEXT,
    "roles" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'da',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),
    "demo_order" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultant_profile" (
    "person_id" UUID NOT NULL,
    "competences" TEXT[],
    "fraction" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "certified" BOOLEAN NOT NULL DEFAULT false,
    "max_open" INTEGER,
    "last_assigned_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultant_profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "consultant_unit" (
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "consultant_unit_pkey" PRIMARY KEY ("person_id","unit_id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "request_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "submission_key" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "chart" JSONB NOT NULL,
    "title" TEXT,
    "type" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "themes" TEXT[],
    "ages" TEXT[],
    "profession" TEXT,
    "requester_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "assignee_id" UUID,
    "state" TEXT NOT NULL,
    "escalation" TEXT NOT NULL DEFAULT 'none',
    "notification" TEXT NOT NULL DEFAULT 'none',
    "ball" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "due_name" TEXT,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "overdue_since" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "fact_id" UUID,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_event" (
    "consultation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "relation" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "text_kinds" TEXT[],

    CONSTRAINT "consultation_event_pkey" PRIMARY KEY ("consultation_id","version")
);

-- CreateTable
CREATE TABLE "intake_answer" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "codes" TEXT[],
    "body" TEXT,
    "free_text" BOOLEAN NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_text" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "author_id" UUID,
    "body" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_part" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "advice_version" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "advice_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_draft" (
    "consultation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advice_draft_pkey" PRIMARY KEY ("consultation_id")
);

-- CreateTable
CREATE TABLE "participant" (
    "consultation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("consultation_id","person_id")
);

-- CreateTable
CREATE TABLE "timer" (
    "consultation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("consultation_id","name")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "consultation_id" UUID,
    "name" TEXT NOT NULL,
    "to_person_id" UUID NOT NULL,
    "survey_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "consultation_id" UUID,
    "fact_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "survey_id" UUID NOT NULL,
    "helped" INTEGER,
    "equipped" INTEGER,
    "knowledge" INTEGER,
    "respect" INTEGER,
    "fast_enough" TEXT,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("survey_id")
);

-- CreateTable
CREATE TABLE "survey_comment" (
    "survey_id" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "survey_comment_pkey" PRIMARY KEY ("survey_id")
);

-- CreateTable
CREATE TABLE "request_fact" (
    "id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "month" DATE NOT NULL,
    "type" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "themes" TEXT[],
    "ages" TEXT[],
    "unit_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "person_first" BOOLEAN NOT NULL,
    "minutes_to_first_contact" INTEGER,
    "first_contact_in_time" BOOLEAN,
    "minutes_to_first_advice" INTEGER,
    "first_advice_in_time" BOOLEAN,
    "minutes_paused" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "minutes_used" INTEGER NOT NULL DEFAULT 0,
    "contacts" INTEGER NOT NULL DEFAULT 0,
    "goals" TEXT[],
    "offers" TEXT[],

    CONSTRAINT "request_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "contact" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "closed_day" (
    "date" DATE NOT NULL,
    "label" TEXT NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "read_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "consultation_id" UUID,
    "detail" JSONB,

    CONSTRAINT "read_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "org_unit_name_key" ON "org_unit"("name");

-- CreateIndex
CREATE INDEX "org_unit_parent_id_idx" ON "org_unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE INDEX "consultant_unit_unit_id_idx" ON "consultant_unit"("unit_id");

-- CreateIndex
CREATE INDEX "absence_person_id_to_date_idx" ON "absence"("person_id", "to_date");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_link_person_id_idx" ON "sign_in_link"("person_id");

-- CreateIndex
CREATE INDEX "draft_person_id_updated_at_idx" ON "draft"("person_id", "updated_at");

-- CreateIndex
CREATE INDEX "draft_updated_at_idx" ON "draft"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_number_key" ON "consultation"("number");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_submission_key_key" ON "consultation"("submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_fact_id_key" ON "consultation"("fact_id");

-- CreateIndex
CREATE INDEX "consultation_requester_id_submitted_at_idx" ON "consultation"("requester_id", "submitted_at" DESC);

-- CreateIndex
CREATE INDEX "consultation_assignee_id_state_due_at_number_idx" ON "consultation"("assignee_id", "state", "due_at", "number");

-- CreateIndex
CREATE INDEX "consultation_unit_id_submitted_at_idx" ON "consultation"("unit_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "intake_answer_consultation_id_position_key" ON "intake_answer"("consultation_id", "position");

-- CreateIndex
CREATE INDEX "consultation_text_consultation_id_version_idx" ON "consultation_text"("consultation_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "advice_part_consultation_id_advice_version_part_key" ON "advice_part"("consultation_id", "advice_version", "part");

-- CreateIndex
CREATE INDEX "participant_person_id_idx" ON "participant"("person_id");

-- CreateIndex
CREATE INDEX "timer_due_idx" ON "timer"("due");

-- CreateIndex
CREATE INDEX "letter_consultation_id_idx" ON "letter"("consultation_id");

-- CreateIndex
CREATE INDEX "letter_created_at_idx" ON "letter"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_token_hash_key" ON "survey"("token_hash");

-- CreateIndex
CREATE INDEX "survey_fact_id_idx" ON "survey"("fact_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_consultation_id_kind_key" ON "survey"("consultation_id", "kind");

-- CreateIndex
CREATE INDEX "request_fact_month_idx" ON "request_fact"("month");

-- CreateIndex
CREATE INDEX "read_log_consultation_id_at_idx" ON "read_log"("consultation_id", "at");

-- CreateIndex
CREATE INDEX "read_log_person_id_at_idx" ON "read_log"("person_id", "at");

-- AddForeignKey
ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultant_profile" ADD CONSTRAINT "consultant_profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultant_unit" ADD CONSTRAINT "consultant_unit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultant_unit" ADD CONSTRAINT "consultant_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_event" ADD CONSTRAINT "consultation_event_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_answer" ADD CONSTRAINT "intake_answer_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_text" ADD CONSTRAINT "consultation_text_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_part" ADD CONSTRAINT "advice_part_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_draft" ADD CONSTRAINT "advice_draft_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "request_fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_comment" ADD CONSTRAINT "survey_comment_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What the schema language cannot say ------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The queue reads open requests only: few rows, however many are closed.
CREATE INDEX "consultation_open_due" ON "consultation" ("due_at", "number") WHERE "closed_at" IS NULL;
CREATE INDEX "consultation_open_assignee" ON "consultation" ("assignee_id") WHERE "closed_at" IS NULL;
CREATE INDEX "consultation_closed" ON "consultation" ("closed_at" DESC, "number" DESC) WHERE "closed_at" IS NOT NULL;
CREATE INDEX "consultation_heading" ON "consultation" USING gin ("title" gin_trgm_ops);
CREATE INDEX "letter_owed" ON "letter" ("created_at") WHERE "sent_at" IS NULL;

ALTER TABLE "consultation"
  ADD CONSTRAINT "consultation_number_form" CHECK ("number" ~ '^TK-[0-9]{4}-[0-9]{5,}$'),
  ADD CONSTRAINT "consultation_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "consultation_ball_known" CHECK ("ball" IN ('requester', 'consultant', 'triage', 'leader')),
  -- Somebody always has the ball, until it is closed.
  ADD CONSTRAINT "consultation_open_has_ball" CHECK (("closed_at" IS NULL) = ("ball" IS NOT NULL));
ALTER TABLE "consultation_text" ADD CONSTRAINT "consultation_text_audience_known" CHECK ("audience" IN ('everyone', 'unit'));
ALTER TABLE "consultation_event" ADD CONSTRAINT "consultation_event_version_positive" CHECK ("version" > 0);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_scale" CHECK (
  coalesce("helped", 0) BETWEEN 0 AND 5 AND coalesce("equipped", 0) BETWEEN 0 AND 5
  AND coalesce("knowledge", 0) BETWEEN 0 AND 5 AND coalesce("respect", 0) BETWEEN 0 AND 5);
ALTER TABLE "absence" ADD CONSTRAINT "absence_in_order" CHECK ("from_date" <= "to_date");

-- Sent advice is unchangeable for everybody, the owner included; it can only be erased whole (DOMAIN.md 3.9).
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "advice_part_is_unchangeable" BEFORE UPDATE ON "advice_part" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "consultation_event_is_unchangeable" BEFORE UPDATE ON "consultation_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "read_log_is_unchangeable" BEFORE UPDATE ON "read_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
