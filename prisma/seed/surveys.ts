import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { copenhagenDate, endOfWorkingDay } from "#workflows/calendar/working-time.ts";
import type { Chance } from "./chance.ts";
import { surveyComments } from "./generated-texts.ts";
import type { Life } from "./life.ts";

/** How long what people wrote in a survey is kept (docs/domain/law.md 4.6). */
const commentMonths = 12;

/** What somebody answered; `comment` is null where nothing was written, or its time is up. */
export type SurveyAnswered = {
  at: Date;
  answer: { helped: number; equipped: number; knowledge: number; respect: number; fastEnough: string };
  comment: string | null;
};

/** What a generated requester answers to the survey, if at all: most are content, and those who waited say so. */
export function answered(life: Life, sentAt: Date, until: Date, chance: Chance): SurveyAnswered | null {
  if (!chance.holds(0.61)) return null;
  const days = Math.floor(12 * chance.share() * chance.share());
  const date = addWorkingDays(copenhagenDate(sentAt), days);
  const at = new Date(
    Math.max(sentAt.getTime() + chance.whole(20, 90) * 60_000, endOfWorkingDay(date).getTime() - chance.whole(20, 390) * 60_000),
  );
  if (at >= until) return null;
  const { firstContactInTime, firstAdviceInTime } = life.chart.figures;
  const waited = firstContactInTime === false || firstAdviceInTime === false;
  const lift = (life.chart.outcome === "ADVICE_FOLLOW_UP_DONE" ? 0.4 : 0) - (waited ? 0.6 : 0);
  const score = (mean: number) => Math.min(5, Math.max(1, Math.round(mean + lift + chance.between(-1.3, 1.1))));
  // 0 stands for "Ved ikke".
  const answer = {
    helped: score(4.2),
    equipped: score(3.8),
    knowledge: chance.holds(0.05) ? 0 : score(4.3),
    respect: score(4.7),
    fastEnough: chance.holds(0.06) ? "UNKNOWN" : chance.holds(waited ? 0.35 : 0.93) ? "YES" : "NO",
  };
  return { at, answer, comment: chance.holds(0.2) && isRecent(at, until) ? chance.pick(surveyComments) : null };
}

function isRecent(at: Date, until: Date): boolean {
  const end = new Date(at);
  end.setUTCMonth(end.getUTCMonth() + commentMonths);
  return end > until;
}
