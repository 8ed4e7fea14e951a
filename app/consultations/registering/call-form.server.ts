import { optionsOf, type Typed } from "#app/forms/field.ts";
import type { Form } from "#app/forms/form.server.ts";
import { type Field, kinds, optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { peopleKinds } from "#app/people/kinds.server.ts";
import { registeringWords } from "#app/text/registering.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { FormError } from "#app/ui/form.tsx";
import { addDays } from "#workflows/calendar/dates.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import { opensNotification } from "#workflows/consultation/routing-reasons.ts";
import {
  ageGroups,
  type ContactKind,
  contactKinds,
  filingDecisions,
  goals,
  needsLeader,
  notificationTalkOutcomes,
  outcomes,
  type RequestType,
  requestTypes,
  themes,
} from "#workflows/consultation/vocabulary.ts";
import type { Workplace } from "../asking/known.server.ts";
import { briefMax, concernsMinors, keepsBrief } from "../asking/questions.ts";

/** Whoever took the call knows what was asked for; only a form can be in doubt. */
const types = requestTypes.filter((type): type is Exclude<RequestType, "UNSURE"> => type !== "UNSURE");
/** How people talk; watching is no talk. */
const talks = contactKinds.filter((kind): kind is Exclude<ContactKind, "OBSERVATION"> => kind !== "OBSERVATION");
/** Time is kept in quarters of an hour (docs/domain/workflow.md 3.9), up to four hours. */
const quarters = Array.from({ length: 16 }, (_, index) => (index + 1) * 15);
/** What may have come of a call that is closed at once: everything but what belongs to triage or to waiting. */
const ended = outcomes.filter((outcome) => outcome !== "ANSWERED_AT_TRIAGE" && outcome !== "NO_REPLY");
/** What may have been said of a statutory notification. */
const dutyAnswers = ["NOT_RELEVANT", ...notificationTalkOutcomes, "NOT_YET"] as const;
const yesNo = ["YES", "NO"] as const;
/** How long ago a call may have been, in days. */
const longAgo = 14;

/** What the form of a call is made of, when somebody opens or posts it. */
type Context = {
  today: PlainDate;
  /** What is there already, of which the themes decide how long a text may be (docs/domain/workflow.md 3.3). */
  typed?: Typed;
  /** The units that its page offers; a post is judged by whoever registers. */
  units?: readonly Workplace[];
};

/** The form of a call (docs/domain/workflow.md 3.2, "On behalf of a caller"), its fields in the order of the page. */
export function callForm(context: Context): Form<CallFields> {
  const fields = { ...callerFields(context), ...talkFields(context) };
  return { fields, says: talkSays(), warnsBeside: "field", check: whatIsMissing };
}
export type CallFields = ReturnType<typeof callerFields> & ReturnType<typeof talkFields>;
export type CallValues = ValuesOf<CallFields>;

const talkSays = () => {
  const { choose, chooseOnce } = stepsWords().errors;
  return sentences({ missing: choose, repeated: chooseOnce });
};

/** Who called, as the administration asks for a person: in its words, within its limits. */
function callerFields({ units = [] }: Context) {
  const { caller } = registeringWords();
  const { says, address, name, unit } = peopleKinds();
  const listed = units.map(({ id, name }) => ({ value: id, label: name }));
  return {
    email: { ...address({ name: "email", label: caller.email, hint: caller.emailHint }), says },
    name: { ...unlessAsked(name({ name: "name", label: caller.name })), says },
    unit: {
      ...unlessAsked(unit({ name: "unit", label: caller.unit, ...(listed.length > 0 && { options: listed }) })),
      says,
    },
  };
}

function talkFields({ today, typed = {} }: Context) {
  const { about, duty, errors, next, talk } = registeringWords();
  const words = vocabularyWords();
  const { text, choice, choices, checkbox, date } = kinds(talkSays());
  const brief = keepsBrief({ themes: typed.themes ?? [] });
  const written = (look: { name: string; label: string; hint?: string; max: number; missing?: string; first?: string[] }) =>
    text({ ...look, max: brief ? Math.min(look.max, briefMax) : look.max });
  return {
    type: choice({ name: "type", label: about.type, options: optionsOf(types, words.typeLabels), first: ["SPARRING"] }),
    leader: unlessAsked(
      choice({ name: "leader", label: about.leader, options: optionsOf(yesNo, { YES: about.yes, NO: about.notYet }) }),
    ),
    themes: choices({
      name: "themes",
      label: about.theme,
      // By their words: whoever types the first letters finds it.
      options: optionsOf(themes, words.themeLabels).sort((one, other) => one.label.localeCompare(other.label, "da")),
      most: 3,
      missing: errors.theme,
      tooMany: errors.tooManyThemes,
    }),
    ages: choices({ name: "ages", label: about.age, options: optionsOf(ageGroups, words.ageLabels), missing: errors.age }),
    duty: unlessAsked(
      choice({
        name: "duty",
        label: duty.question,
        hint: duty.hint,
        options: optionsOf(dutyAnswers, { ...duty, ...words.notificationOutcomeLabels }),
        look: "list",
      }),
    ),
    matter: written({ name: "matter", label: about.matter, hint: about.matterHint, max: 600, missing: errors.matter }),
    advised: unlessAsked(written({ name: "advised", label: about.advised, hint: about.advisedHint, max: 1500 })),
    minutes: choice({
      name: "minutes",
      label: talk.minutes,
      options: quarters.map((minutes) => ({ value: String(minutes), label: talk.minutesOf(minutes) })),
      missing: errors.minutes,
      look: "select",
      first: ["15"],
    }),
    kind: choice({ name: "kind", label: talk.kind, options: optionsOf(talks, words.contactKindLabels), first: ["PHONE"] }),
    date: date({ name: "date", label: talk.date, from: addDays(today, -longAgo), to: today, first: [today] }),
    next: choice({
      name: "next",
      label: next.question,
      options: optionsOf(["CLOSE", "KEEP"], { CLOSE: next.CLOSE, KEEP: next.KEEP }),
      first: ["CLOSE"],
    }),
    outcome: choice({
      name: "outcome",
      label: next.outcome,
      options: optionsOf(ended, words.outcomeLabels),
      look: "select",
      first: ["ADVICE_GIVEN"],
    }),
    filing: unlessAsked(choice({ name: "filing", label: next.filing, options: optionsOf(filingDecisions, words.filingLabels) })),
    filingReason: unlessAsked(
      written({ name: "filingReason", label: next.filingReason, max: 300, first: [next.filingReasonFirst] }),
    ),
    goals: choices({
      name: "goals",
      label: next.goals,
      hint: next.goalsHint,
      options: optionsOf(goals, words.goalLabels),
      least: 0,
      most: 2,
      tooMany: next.goalsTooMany,
      look: "list",
    }),
    conflict: checkbox({ name: "conflict", label: about.conflict }),
  };
}

/** Answered by null where it is empty: whether it may be is said by other answers, so the page does not call it optional. */
function unlessAsked<Value>(field: Field<Value>): Field<Value | null> {
  return optional(field, "");
}

/** Whether the question about a statutory notification is asked: somebody is below 18, or a theme opens it (docs/domain/workflow.md 3.3). */
export function asksDuty({ ages = [], themes = [] }: Partial<Pick<CallValues, "ages" | "themes">>): boolean {
  return concernsMinors({ ages }) || opensNotification(themes);
}

/** What fits each field by itself but not the others. Answers that cannot be used have their sentence, and ask for nothing more. */
function whatIsMissing(values: Partial<CallValues>): FormError[] {
  const { errors } = registeringWords();
  const { type, themes = [], leader, duty, next, advised, filing, filingReason } = values;
  const found: FormError[] = [];
  const say = (field: keyof CallFields, message: string) => found.push({ field, message });
  if (needsLeader(type) && leader === null) say("leader", errors.leader);
  if (asksDuty(values)) {
    // Advice on a particular child, and a theme that opens the question by itself, cannot leave it out.
    const unavoidable = type === "CASE_ADVICE" || opensNotification(themes);
    if (duty === null) say("duty", errors.duty);
    else if (duty === "NOT_RELEVANT" && unavoidable) say("duty", errors.dutyHere);
  }
  if (next === "CLOSE") {
    if (asksDuty(values) && duty === "NOT_YET") say("next", errors.dutyOpen);
    if (advised === null) say("advised", errors.advised);
    if (filing === null) say("filing", errors.filing);
    else if (filing === "NOT_RELEVANT" && filingReason === null) say("filingReason", errors.filingReason);
  }
  return found;
}
