import { optionsOf, type Typed } from "#app/forms/field.ts";
import type { Form } from "#app/forms/form.server.ts";
import { type Field, type Fields, kinds, onlyWhen, optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { type Sentences, sentences } from "#app/forms/sentences.server.ts";
import { askingErrorsWords } from "#app/text/asking-errors.ts";
import { intakeLabelsWords } from "#app/text/intake-labels.ts";
import { questionsWords } from "#app/text/questions.ts";
import { requestLabelsWords } from "#app/text/request-labels.ts";
import type { Option } from "#app/ui/select-field.tsx";
import { addMonths } from "#workflows/calendar/dates.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import {
  ageGroups,
  analysisProducts,
  caseDurations,
  caseSubjects,
  contactForms,
  involvedAwareAnswers,
  leaderAnswers,
  methodStarts,
  notificationAnswers,
  professions,
  type RequestType,
  sparringLevels,
  supportForms,
  type Theme,
  themes,
  urgencies,
} from "#workflows/consultation/vocabulary.ts";
import type { ActiveProject, Workplace } from "./known.server.ts";
import { type AskFormName, askForms, briefMax, concernsMinors, keepsBrief } from "./questions.ts";
import { themeGroups } from "./theme-groups.ts";

/** What a form is made from beside its words. Without `units` and `projects` any is taken: a draft may name whatever may still be chosen. */
type Known = {
  today: PlainDate;
  units?: readonly Pick<Workplace, "id" | "name">[];
  projects?: readonly ActiveProject[];
  /** The answers at hand: some keep the texts brief. */
  typed?: Typed;
};

/**
 * An intake form (docs/domain/workflow.md 3.2): its fields in steps, and the type of request that it makes. The first step's answers travel
 * with the second.
 */
export type IntakeForm<F extends Fields = Fields> = Form<F> & { type: RequestType; steps: readonly Fields[] };

/** The definition of an intake form, in the reader's language. */
export function intakeForm<Name extends AskFormName>(name: Name, known: Known): IntakeForm<FieldsOf<Name>> {
  const says = askingSentences();
  const steps: readonly Fields[] = stepsOf[name](questionsFor(known, says));
  return { fields: Object.assign({}, ...steps), says, type: askForms[name], steps };
}

/** The step, counted from 1, on which a field stands, or the choice about it; 1 for what stands nowhere. */
export function stepOf({ steps }: IntakeForm, field: string): number {
  const name = field.replace(/-decision$/, "");
  return (
    Math.max(
      steps.findIndex((fields) => name in fields),
      0,
    ) + 1
  );
}

const stepsOf = {
  sparring,
  enkeltsag: caseAdvice,
  metodeudvikling: methodDevelopment,
  analyse: analysis,
  tvivl: sparring,
} satisfies Record<AskFormName, (ask: Questions) => readonly Fields[]>;

type Merged<Steps> = Steps extends readonly [infer One, infer Two] ? One & Two : Steps extends readonly [infer One] ? One : never;
type FieldsOf<Name extends AskFormName> = Merged<ReturnType<(typeof stepsOf)[Name]>>;

/** What one form answers. */
export type AnswersOf<Name extends AskFormName> = ValuesOf<FieldsOf<Name>>;
type OfAny = { [Name in AskFormName]: AnswersOf<Name> }[AskFormName];
type NameIn<Answers> = Answers extends unknown ? keyof Answers & string : never;
type AnswerIn<Answers, Name> = Answers extends unknown ? (Name extends keyof Answers ? Answers[Name] : never) : never;
export type FieldName = NameIn<OfAny>;

/** What any of the forms answers: what everybody must say, and what some forms ask for or leave open. */
export type Answers = Pick<OfAny, "title" | "themes" | "ages" | "urgency" | "contactForm" | "unit" | "profession"> & {
  [Name in FieldName]?: AnswerIn<OfAny, Name> | undefined;
};

function sparring(ask: Questions) {
  const { text, optional } = ask;
  return [
    {
      ...about(ask),
      situation: text("situation", { min: 30, max: 1500, rows: 6 }),
      tried: optional(text("tried", { max: 800, rows: 4 })),
      question: text("question", { max: 500, rows: 3 }),
      level: optional(ask.choice("level", optionsOf(sparringLevels, ask.labels.sparringLevelLabels))),
      ...agreement(ask),
    },
  ] as const;
}

function caseAdvice(ask: Questions) {
  const { choice, text, labels } = ask;
  const notification = optionsOf(notificationAnswers, labels.notificationAnswerLabels);
  return [
    {
      caseSubject: choice("caseSubject", optionsOf(caseSubjects, labels.caseSubjectLabels)),
      ...about(ask),
      situation: text("situation", { words: "caseSituation", min: 30, max: 1500, rows: 7 }),
      duration: choice("duration", optionsOf(caseDurations, labels.caseDurationLabels)),
      tried: text("tried", { words: "caseTried", max: 800, rows: 4 }),
      question: text("question", { words: "caseQuestion", max: 500, rows: 3 }),
    },
    {
      involvedAware: choice("involvedAware", optionsOf(involvedAwareAnswers, labels.involvedAwareLabels), "list"),
      notificationConsidered: onlyWhen(concernsMinors, choice("notificationConsidered", notification, "list")),
      ...agreement(ask),
      confirmAnonymous: ask.confirmation("confirmAnonymous"),
    },
  ] as const;
}

function methodDevelopment(ask: Questions) {
  const { choice, text, labels } = ask;
  return [
    {
      ...about(ask),
      purpose: text("purpose", { words: "methodPurpose", max: 1000, rows: 5 }),
      participants: text("participants", { max: 300, rows: 2 }),
      supportWanted: ask.choices("supportWanted", optionsOf(supportForms, labels.supportLabels)),
    },
    {
      start: choice("start", optionsOf(methodStarts, labels.methodStartLabels)),
      leaderInvolved: choice("leaderInvolved", optionsOf(leaderAnswers, labels.leaderAnswerLabels)),
      linkedProject: ask.project("linkedProject"),
      ...agreement(ask),
    },
  ] as const;
}

function analysis(ask: Questions) {
  const { choice, line, text, labels } = ask;
  return [
    {
      ...about(ask),
      purpose: text("purpose", { words: "analysisPurpose", max: 1000, rows: 4 }),
      question: text("question", { words: "analysisQuestion", max: 800, rows: 4 }),
      // "Rapport og oplæg" is one order (docs/domain/demo.md 7.4, D13).
      product: ask.choices("product", optionsOf(analysisProducts, labels.productLabels)),
      data: ask.optional(text("data", { max: 500, rows: 3 })),
    },
    {
      deadline: ask.dayAhead("deadline"),
      decisionOwner: line("decisionOwner", 120),
      leaderInvolved: choice("leaderInvolved", optionsOf(leaderAnswers, labels.leaderAnswerLabels)),
      ...agreement(ask),
    },
  ] as const;
}

/** What it is about: the beginning of every form. */
function about({ line, themes, choices, labels }: Questions) {
  return { title: line("title", 80), themes, ages: choices("ages", optionsOf(ageGroups, labels.ageLabels), "pills") };
}

/** How to reach each other and who asks: the end of every form. */
function agreement({ choice, line, text, optional, labels, ...ask }: Questions) {
  return {
    urgency: choice("urgency", optionsOf(urgencies, labels.urgencyLabels), "list"),
    urgencyReason: onlyWhen(isUrgent, text("urgencyReason", { max: 300, rows: 2 })),
    contactForm: choice("contactForm", optionsOf(contactForms, labels.contactFormLabels)),
    phone: onlyWhen(needsPhone, ask.phone),
    contactTimes: optional(line("contactTimes", 120)),
    unit: ask.unit,
    profession: choice("profession", optionsOf(professions, labels.professionLabels), "select"),
  };
}

const isUrgent = ({ urgency }: Typed) => urgency?.[0] === "TODAY";
/** Whether somebody must be able to ring. */
const needsPhone = (typed: Typed) => typed.contactForm?.[0] === "PHONE" || isUrgent(typed);

type Words = ReturnType<typeof questionsWords>["questions"];
type Wording = keyof Words;
type Questions = ReturnType<typeof questionsFor>;

/** How far ahead a day may lie, in months: further is a slip of the pen. */
const farthest = 36;

/** The ways in which these forms ask. A question has the words of its name, unless it says which. */
function questionsFor(known: Known, says: Sentences) {
  const { questions, themeGroups: headings } = questionsWords();
  const errors = askingErrorsWords();
  const labels = { ...requestLabelsWords(), ...intakeLabelsWords() };
  const kind = kinds(says);
  const brief = known.typed !== undefined && keepsBrief(known.typed);
  const worded = (name: string, words: Wording) => {
    const { label, hint, missing } = questions[words];
    return { name, label, ...(hint && { hint }), ...(missing && { missing }) };
  };
  const withTheme = (theme: Theme): Option<Theme> => ({ value: theme, label: labels.themeLabels[theme] });

  return {
    labels,
    optional,
    line: (name: Wording, max: number) => kind.line({ ...worded(name, name), max, search: "all" }),
    text(name: string, { words = name as Wording, max, ...look }: { words?: Wording; min?: number; max: number; rows: number }) {
      return kind.text({ ...worded(name, words), max: brief ? Math.min(max, briefMax) : max, ...look });
    },
    /** One answer: pills that flow, pills below each other for long words, or a list that opens. */
    choice<Value extends string>(name: Wording, options: readonly Option<Value>[], look?: "list" | "select") {
      return kind.choice({ ...worded(name, name), options, ...(look && { look }) });
    },
    choices<Value extends string>(name: Wording, options: readonly Option<Value>[], look: "list" | "pills" = "list") {
      return kind.choices({ ...worded(name, name), options, ...(look === "list" && { look }) });
    },
    confirmation: (name: Wording) => kind.checkbox(worded(name, name)),
    /** A day from today on. That it may be too near to be met is said on the page, and refuses nobody. */
    dayAhead(name: Wording) {
      const [from, to] = [known.today, addMonths(known.today, farthest)];
      return kind.date({ ...worded(name, name), from, to, early: errors.datePast, late: errors.dateFar });
    },
    project(name: Wording) {
      const options = known.projects?.map(({ code, name }) => ({ value: code, label: name }));
      return optional(kind.choice({ ...worded(name, name), look: "select", ...(options && { options }) }));
    },
    themes: inOrder(
      themes,
      kind.choices<Theme>({
        ...worded("themes", "themes"),
        options: themeGroups.map((group) => ({ label: headings[group.heading], options: group.themes.map(withTheme) })),
        most: 3,
        tooMany: questions.themes.tooMany,
      }),
    ),
    phone: kind.telephone({ ...worded("phone", "phone"), autoComplete: "tel" }),
    unit: kind.unit({
      ...worded("unit", "unit"),
      gone: questions.unit.missing,
      ...(known.units && { options: known.units.map(({ id, name }) => ({ value: id, label: name })) }),
    }),
  };
}

/** What was chosen, in the order of the vocabulary, whatever the groups on the page. */
function inOrder<Code extends string>(codes: readonly Code[], field: Field<Code[]>): Field<Code[]> {
  return { ...field, schema: () => field.schema().transform((chosen) => codes.filter((code) => chosen.includes(code))) };
}

/** In which words the forms of asking refuse. */
function askingSentences(): Sentences {
  const errors = askingErrorsWords();
  return sentences({
    repeated: errors.repeated,
    odd: errors.unstorable,
    unknown: errors.unknownOption,
    tooMany: errors.tooMany,
    tooLong: errors.tooLong,
    tooShort: errors.tooShort,
    date: errors.date,
    telephone: errors.phone,
    block: errors.block,
    warn: (kind) => errors.undecided[kind],
    rewrite: () => errors.rewrite,
  });
}
