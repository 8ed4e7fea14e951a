import type { AnswersOf } from "#app/consultations/asking/intake-form.server.ts";
import { askForms } from "#app/consultations/asking/questions.ts";
import type { EventInput } from "#app/consultations/perform.server.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import type {
  AdvicePart,
  AgeGroup,
  ContactKind,
  FilingDecision,
  Goal,
  Outcome,
  RequestType,
  State,
  Theme,
  Urgency,
} from "#workflows/consultation/vocabulary.ts";
import type { OfferCode } from "./catalogue.ts";
import type { Moments, StoryTime } from "./moments.ts";

/** What a step needs to know of the request and of time. `best`: the first in the ranking who can have it. */
export type StoryKnown = { moments: Moments; chart: Consultation; best: string };

/** Who does something: everybody but those who asked is found when it happens, so that the ranking decides. */
export type Doer = "requester" | "consultant" | "triage" | "manager";

/** Something that somebody did to a request, all of it or nothing. */
export type StoryStep = { when: StoryTime; who: Doer; does: (known: StoryKnown) => readonly EventInput[] };

/** What the requester said in the survey: the scale of 1 to 5, in the order of the questions (docs/domain/workflow.md 3.9). */
export type SurveySaid = {
  when: StoryTime;
  scale: readonly [helped: number, equipped: number, knowledge: number, respect: number];
  fastEnough: "YES" | "NO" | "UNKNOWN";
  comment?: string;
};

/** The answers that only some forms ask for. */
type AdviceAnswers = {
  situation: string;
  tried?: string;
  question: string;
  urgencyReason?: string;
  contactTimes?: string;
  level?: "CLASS_OR_GROUP" | "AREA_OR_PLACE" | "OWN_ROLE" | "COOPERATION" | "TOPIC";
};
type CaseAnswers = AdviceAnswers & {
  tried: string;
  caseSubject: "CHILD" | "ADULT" | "FAMILY" | "GROUP";
  duration: "UNDER_1_MONTH" | "MONTHS_1_3" | "MONTHS_3_12" | "OVER_1_YEAR" | "UNKNOWN";
  involvedAware: "YES" | "NOT_YET" | "NOT_APPROPRIATE" | "ANONYMOUS";
  notificationConsidered?: "NOTIFIED" | "ASSESSED_NOT_NEEDED" | "WISH_TO_DISCUSS" | "IN_DOUBT";
};
type Some<Answers, Sure extends keyof Answers, Perhaps extends keyof Answers> = Pick<Answers, Sure> &
  Partial<Pick<Answers, Perhaps>>;
type MethodAnswers = Some<
  AnswersOf<"metodeudvikling">,
  "purpose" | "participants" | "start" | "supportWanted" | "leaderInvolved",
  "linkedProject"
>;
type AnalysisAnswers = Some<
  AnswersOf<"analyse">,
  "purpose" | "question" | "product" | "deadline" | "decisionOwner" | "leaderInvolved",
  "data"
>;
export type Asked =
  | { form: "sparring" | "tvivl"; answers: AdviceAnswers }
  | { form: "enkeltsag"; answers: CaseAnswers }
  | { form: "metodeudvikling"; answers: MethodAnswers }
  /** What is needed by a date depends on when it was asked. */
  | { form: "analyse"; answers: (moments: Moments) => AnalysisAnswers };

/** One of the listed requests of docs/domain/demo.md 7.4 and 7.5, from the moment it was sent to where it stands now. */
export type Story = {
  code: string;
  title: string;
  /** Who asked; the unit is theirs. */
  by: string;
  sent: StoryTime;
  themes: readonly Theme[];
  ages: readonly AgeGroup[];
  urgency: Urgency;
  asked: Asked;
  course: readonly StoryStep[];
  survey?: SurveySaid;
  /** When they answered the survey of three months later; its answers are not kept yet. */
  threeMonthsAnswered?: StoryTime;
  /** Where it stands once it is loaded. */
  state: State;
};

/** The type that a story's form asks for. */
export function typeOf({ asked }: Pick<Story, "asked">): RequestType {
  return askForms[asked.form];
}

const step = (when: StoryTime, who: Doer, ...events: EventInput[]): StoryStep => ({ when, who, does: () => events });

/** Triage goes through the checklist and gives the request to the first in the ranking. */
export function assigned(when: StoryTime, note?: string): StoryStep {
  return {
    when,
    who: "triage",
    does: ({ best }) => [
      {
        type: "answerChecklist",
        answers: {
          ACUTE_DANGER: "NO",
          NOTIFICATION: "NO",
          PERSONAL_DATA: "NO",
          RIGHT_PLACE: "YES",
          CLASSIFICATION: "YES",
          EXISTING_ANSWER: "NO",
        },
        ...(note && { texts: { checklistNote: note } }),
      },
      { type: "assign", consultantId: best, notificationLookedAt: true },
    ],
  };
}

/** The manager approves the scope of an analysis. */
export const scoped = (when: StoryTime) => step(when, "manager", { type: "answerChecklist", answers: { SCOPE: "YES" } });

/** The consultant goes through the rest of the checklist and says yes. */
export const accepted = (when: StoryTime) =>
  step(
    when,
    "consultant",
    {
      type: "answerChecklist",
      answers: { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" },
    },
    { type: "accept" },
  );

/** A talk with the requester on the day, with a note that only the unit reads. */
export const contact = (when: StoryTime, kind: ContactKind, minutes: number, note?: string): StoryStep => ({
  when,
  who: "consultant",
  does: ({ moments }) => [
    {
      type: "logContact",
      kind,
      minutes,
      date: moments.date("minutesAgo" in when ? 0 : when[0]),
      ...(note && { texts: { contactNote: note } }),
    },
  ],
});

/** What the two agree to look at; `plan` is the date of the plan, in working days ago (ahead when negative). */
export const clarified = (when: StoryTime, agreement: string, plan: number | null = null): StoryStep => ({
  when,
  who: "consultant",
  does: ({ moments }) => [{ type: "clarified", planDate: plan === null ? null : moments.date(plan), texts: { agreement } }],
});

export const asks = (when: StoryTime, question: string) => step(when, "consultant", { type: "ask", texts: { question } });
export const replies = (when: StoryTime, reply: string) => step(when, "requester", { type: "reply", texts: { reply } });
export const writes = (when: StoryTime, who: "requester" | "consultant", message: string) =>
  step(when, who, { type: "addMessage", texts: { message } });
export const notes = (when: StoryTime, note: string) => step(when, "consultant", { type: "addNote", texts: { note } });

/** The advice, by its parts. */
export const sendsAdvice = (when: StoryTime, parts: Partial<Record<AdvicePart, string>>, offers: readonly OfferCode[] = []) =>
  step(when, "consultant", {
    type: "sendAdvice",
    offers: [...offers],
    texts: Object.fromEntries(Object.entries(parts).map(([part, body]) => [`advice.${part}`, body])),
  });

export const confirms = (when: StoryTime) => step(when, "requester", { type: "confirmAdvice" });

/** One side proposes a date on which to follow up, given in working days ago (ahead when negative). */
export const proposesFollowUp = (when: StoryTime, follow: number): StoryStep => ({
  when,
  who: "consultant",
  does: ({ moments }) => [{ type: "proposeFollowUp", date: moments.date(follow) }],
});
export const agreesToFollowUp = (when: StoryTime) => step(when, "requester", { type: "confirmFollowUp" });

/** What the request came to, with the decision on filing in the same step. */
export const closes = (
  when: StoryTime,
  outcome: Outcome,
  minutes: number,
  goals: readonly Goal[],
  offers: readonly OfferCode[] = [],
  filing: FilingDecision = "NOT_RELEVANT",
) =>
  step(
    when,
    "consultant",
    {
      type: "decideFiling",
      filing,
      ...(filing === "NOT_RELEVANT" && { texts: { reason: "Generel drøftelse, som ikke indgår i en sag." } }),
    },
    { type: "close", outcome, minutes, goals, offers },
  );

/** Triage points to somebody who is nearer. */
export const redirected = (when: StoryTime, offer: OfferCode, explanation: string) =>
  step(
    when,
    "triage",
    { type: "answerChecklist", answers: { ACUTE_DANGER: "NO", NOTIFICATION: "NO", PERSONAL_DATA: "NO", RIGHT_PLACE: "NO" } },
    { type: "redirect", offer, texts: { explanation } },
  );
