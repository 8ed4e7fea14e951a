import { z } from "zod";
import { optionsOf } from "#app/forms/field.ts";
import { PersonForm } from "#app/people/forms.server.ts";
import { registeringWords } from "#app/text/registering.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays } from "#workflows/calendar/dates.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import {
  type AgeGroup,
  ageGroups,
  type ContactKind,
  contactKinds,
  filingDecisions,
  goals,
  notificationTalkOutcomes,
  outcomes,
  type RequestType,
  requestTypes,
  type Theme,
  themes,
} from "#workflows/consultation/vocabulary.ts";
import { briefMax, keepsBrief } from "../asking/questions.ts";
import {
  choice,
  choices,
  date,
  type Field,
  keptBrief,
  longText,
  optionalChoice,
  optionalText,
  type ValuesOf,
} from "../step-fields.server.ts";

/** Whoever took the call knows what was asked for; only a form can be in doubt. */
const types = requestTypes.filter((type): type is Exclude<RequestType, "UNSURE"> => type !== "UNSURE");
/** How people talk; watching is no talk. */
const kinds = contactKinds.filter((kind): kind is Exclude<ContactKind, "OBSERVATION"> => kind !== "OBSERVATION");
/** Time is kept in quarters of an hour (DOMAIN.md 3.9), up to four hours. */
const quarters = Array.from({ length: 16 }, (_, index) => (index + 1) * 15);
/** What may have come of a call that is closed at once: everything but what belongs to triage or to waiting. */
const ended = outcomes.filter((outcome) => outcome !== "ANSWERED_AT_TRIAGE" && outcome !== "NO_REPLY");
/** How long ago a call may have been, in days. */
const longAgo = 14;

export const dutyAnswers = ["NOT_RELEVANT", "NOT_YET", ...notificationTalkOutcomes] as const;
export type DutyAnswer = (typeof dutyAnswers)[number];

/** A line that somebody writes, by the rules of the administration's forms. `""` where it may be left empty and is. */
function line(name: string, label: string, schema: z.ZodType): Field<string> {
  return { view: { kind: "none", name, label }, schema: schema as z.ZodType<string>, searched: false };
}

/** A line that may be left empty. */
function maybe(schema: z.ZodType<string>): z.ZodType<string> {
  const written = (values: unknown) => Array.isArray(values) && values.some((value) => String(value).trim() !== "");
  return z.unknown().transform((values, context) => {
    if (!written(values)) return "";
    const read = schema.safeParse(values);
    if (read.success) return read.data;
    context.addIssue(read.error.issues[0]?.message ?? "");
    return z.NEVER;
  });
}

/** Several answers of which the later ones may be left empty: a list for each. */
function withoutEmpty<Value>(field: Field<Value[]>): Field<Value[]> {
  const chosen = z.array(z.string()).transform((values) => values.filter((value) => value !== ""));
  return { ...field, schema: chosen.pipe(field.schema as never) as unknown as z.ZodType<Value[]> };
}

/** The fields of the page, in its order, with what stands there before anybody types. */
export function registeringFields(today: PlainDate) {
  const text = registeringWords();
  const words = vocabularyWords();
  const { errors } = text;
  const person = PersonForm.shape;
  const yesNo = [
    { value: "YES", label: text.about.yes },
    { value: "NO", label: text.about.notYet },
  ] as const;
  return {
    email: line("email", text.caller.email, person.email),
    name: line("name", text.caller.name, maybe(person.name)),
    unit: { view: { kind: "none", name: "unit", label: text.caller.unit }, schema: person.unit, searched: false } as Field<
      string | null
    >,
    type: choice({ name: "type", label: text.about.type, options: optionsOf(types, words.typeLabels), first: ["SPARRING"] }),
    leader: optionalChoice({ name: "leader", label: text.about.leader, options: [...yesNo] }),
    themes: withoutEmpty(
      choices<Theme>({
        name: "themes",
        label: text.about.theme,
        options: optionsOf(themes, words.themeLabels),
        least: 1,
        most: 3,
        missing: errors.theme,
      }),
    ),
    ages: withoutEmpty(
      choices<AgeGroup>({
        name: "ages",
        label: text.about.age,
        options: optionsOf(ageGroups, words.ageLabels),
        least: 1,
        missing: errors.age,
      }),
    ),
    duty: optionalChoice<DutyAnswer>({
      name: "duty",
      label: text.duty.question,
      hint: text.duty.hint,
      options: [
        { value: "NOT_RELEVANT", label: text.duty.NOT_RELEVANT },
        ...notificationTalkOutcomes.map((value) => ({ value, label: words.notificationOutcomeLabels[value] })),
        { value: "NOT_YET", label: text.duty.NOT_YET },
      ],
    }),
    matter: longText({
      name: "matter",
      label: text.about.matter,
      hint: text.about.matterHint,
      max: 600,
      missing: errors.matter,
    }),
    advised: optionalText({ name: "advised", label: text.about.advised, hint: text.about.advisedHint, max: 1500 }),
    kind: choice({ name: "kind", label: text.talk.kind, options: optionsOf(kinds, words.contactKindLabels), first: ["PHONE"] }),
    date: date({ name: "date", label: text.talk.date, from: addDays(today, -longAgo), to: today, first: [today] }),
    minutes: choice({
      name: "minutes",
      label: text.talk.minutes,
      options: quarters.map((minutes) => ({ value: String(minutes), label: text.talk.minutesOf(minutes) })),
      missing: errors.minutes,
      select: true,
      first: ["15"],
    }),
    conflict: choices<"YES">({
      name: "conflict",
      label: text.about.conflict,
      options: [{ value: "YES", label: text.about.conflict }],
    }),
    next: choice({
      name: "next",
      label: text.next.question,
      options: [
        { value: "CLOSE", label: text.next.CLOSE },
        { value: "KEEP", label: text.next.KEEP },
      ],
      first: ["CLOSE"],
    }),
    outcome: choice({
      name: "outcome",
      label: text.next.outcome,
      options: optionsOf(ended, words.outcomeLabels),
      select: true,
      first: ["ADVICE_GIVEN"],
    }),
    filing: optionalChoice({ name: "filing", label: text.next.filing, options: optionsOf(filingDecisions, words.filingLabels) }),
    filingReason: optionalText({
      name: "filingReason",
      label: text.next.filingReason,
      max: 300,
      first: [text.next.filingReasonFirst],
    }),
    goals: choices({
      name: "goals",
      label: text.next.goals,
      hint: text.next.goalsHint,
      options: optionsOf(goals, words.goalLabels),
      most: 2,
      list: true,
    }),
  };
}
type RegisteringFields = ReturnType<typeof registeringFields>;
export type RegisteringValues = ValuesOf<RegisteringFields>;

/** The same, its texts kept brief where a chosen theme demands it (DOMAIN.md 3.3). */
export function registeringFieldsFor(today: PlainDate, chosen: readonly string[]): RegisteringFields {
  const fields = registeringFields(today);
  return keepsBrief({ themes: chosen }) ? (keptBrief(fields, briefMax) as RegisteringFields) : fields;
}
