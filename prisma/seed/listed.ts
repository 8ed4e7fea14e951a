import { openConsultation } from "#app/consultations/open.server.ts";
import { performAll } from "#app/consultations/perform.server.ts";
import { type OtherTimers, ringTimer } from "#app/consultations/ring-timer.server.ts";
import { answerSurvey, openSurvey } from "#app/evaluation/surveys.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import { derivedToken, hashToken } from "#app/platform/tokens.server.ts";
import { deadlineInWorkingDays } from "#workflows/calendar/working-time.ts";
import { nextInRanking } from "#workflows/consultation/changes.ts";
import type { Consultation, TimerName } from "#workflows/consultation/model.ts";
import { requestOf } from "./asked.ts";
import { idOf } from "./chance.ts";
import type { Moments } from "./moments.ts";
import type { Citizen, Municipality } from "./municipality.ts";
import { managerName, triageName } from "./people.ts";
import type { Doer, Story, StoryStep } from "./story.ts";

/** Working days in which a survey can be answered. */
const SURVEY_DAYS = 15;

/** How long a requester lets a survey lie that came late. */
const THINKS_MS = 50 * 60_000;

/** A listed request while its story is being told: through the application's own doors, at the time at which things happened. */
export class ListedRequest {
  constructor(
    readonly story: Story,
    private readonly town: Municipality,
    private readonly moments: Moments,
  ) {}

  /** Sends the request; answers its chart. */
  async send(): Promise<Consultation> {
    const who = this.town.person(this.story.by);
    await openConsultation(requestOf(this.story, who, this.moments), who);
    return this.chart();
  }

  /** Does one step; answers the chart afterwards. What the chart refuses is a mistake in the story. */
  async does(step: StoryStep): Promise<Consultation> {
    const chart = await this.chart();
    const best = nextInRanking(chart) ?? "";
    const events = step.does({ moments: this.moments, chart, best });
    const result = await performAll(chart.number, events, this.doer(step.who, chart));
    if (!result.ok) throw new Error(`${this.story.code}: refused in ${result.state}: ${result.refusal.reason}`);
    return this.chart();
  }

  /** Answers the survey, or says when it will be there to be answered: in a school's holidays it comes later than told. */
  async answersSurvey(): Promise<Date | null> {
    const { survey, code } = this.story;
    if (!survey) return null;
    const ofThis = { consultation: { submissionKey: idOf("story", code) } };
    const invitation = await database().survey.findFirst({ where: { ...ofThis, kind: "CLOSING" }, select: { id: true } });
    if (!invitation) {
      const timer = await database().timer.findFirstOrThrow({ where: { ...ofThis, name: "survey" }, select: { due: true } });
      return new Date(timer.due.getTime() + THINKS_MS);
    }
    const [helped, equipped, knowledge, respect] = survey.scale;
    const answers = { helped, equipped, knowledge, respect, fastEnough: survey.fastEnough, comment: survey.comment ?? null };
    const stored = await answerSurvey(derivedToken("survey", invitation.id), answers, []);
    if (!stored) throw new Error(`${code}: the survey takes no answer`);
    return null;
  }

  async chart(): Promise<Consultation> {
    const row = await database().consultation.findUniqueOrThrow({
      where: { submissionKey: idOf("story", this.story.code) },
      select: { chart: true },
    });
    return row.chart as unknown as Consultation;
  }

  private doer(who: Doer, chart: Consultation): Citizen {
    switch (who) {
      case "requester":
        return this.town.personById(chart.requesterId);
      case "consultant":
        return this.town.personById(chart.assigneeId ?? "");
      case "triage":
        return this.town.person(triageName);
      case "manager":
        return this.town.person(managerName);
    }
  }
}

/** A timer that will ring. */
export type Bell = { consultationId: string; name: string; due: Date };

/** The timer that rings next; null when none is set. */
export async function nextBell(): Promise<Bell | null> {
  return database().timer.findFirst({ orderBy: [{ due: "asc" }, { name: "asc" }] });
}

/**
 * Rings a timer as the worker does; answers how its request stands then. The survey of three months later has no pages yet: only
 * stories that tell of an answer get one.
 */
export async function ring({ consultationId, name }: Bell, stories: readonly Story[], moments: Moments): Promise<Consultation> {
  const others: OtherTimers = {
    survey: openSurvey,
    threeMonths: (tx, id) => askThreeMonthsLater(tx, id, stories, moments),
  };
  await ringTimer({ consultationId, name: name as TimerName }, others);
  const row = await database().consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { chart: true } });
  return row.chart as unknown as Consultation;
}

async function askThreeMonthsLater(tx: Transaction, consultationId: string, stories: readonly Story[], moments: Moments) {
  const request = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: { submissionKey: true, factId: true },
  });
  const story = stories.find(({ code }) => idOf("story", code) === request.submissionKey);
  if (!story?.threeMonthsAnswered || !request.factId) return;
  const id = idOf("three months", story.code);
  const sentAt = now();
  await tx.survey.create({
    data: {
      id,
      kind: "THREE_MONTHS",
      tokenHash: hashToken(derivedToken("survey", id)),
      consultationId,
      factId: request.factId,
      sentAt,
      validUntil: deadlineInWorkingDays(sentAt, SURVEY_DAYS),
      answeredAt: new Date(Math.max(moments.instant(story.threeMonthsAnswered).getTime(), sentAt.getTime() + THINKS_MS)),
    },
  });
}
