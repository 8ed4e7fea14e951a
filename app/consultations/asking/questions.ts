import type { Dictionary } from "#app/text/dictionary.ts";
import {
  type AgeGroup,
  ageGroups,
  agesBelow18,
  analysisProducts,
  type ContactForm,
  caseDurations,
  caseSubjects,
  contactForms,
  involvedAwareAnswers,
  leaderAnswers,
  methodStarts,
  type NotificationAnswer,
  notificationAnswers,
  notificationDoubts,
  type Profession,
  professions,
  type RequestType,
  sparringLevels,
  supportForms,
  type Theme,
  themes,
  type Urgency,
  urgencies,
} from "#workflows/consultation/vocabulary.ts";

/**
 * The questions of the intake forms as data (DOMAIN.md 3.2): what may be answered, how long, and when a question is asked. The
 * server's schema (app/consultations/asking/forms.ts) and the page read the same, so that they cannot differ.
 */

/** What a form holds while it is being filled in: single values as text, several as a list. */
export type Values = { readonly [field: string]: string | readonly string[] | undefined };

/** The answers of a form that passed. Which of the optional ones are there depends on the form and on other answers. */
export type Answers = {
  title: string;
  themes: Theme[];
  ages: AgeGroup[];
  unit: string;
  profession: Profession;
  urgency: Urgency;
  urgencyReason?: string;
  contactForm: ContactForm;
  contactTimes?: string;
  phone?: string;
  situation?: string;
  tried?: string;
  question?: string;
  level?: (typeof sparringLevels)[number];
  caseSubject?: (typeof caseSubjects)[number];
  duration?: (typeof caseDurations)[number];
  involvedAware?: (typeof involvedAwareAnswers)[number];
  notificationConsidered?: NotificationAnswer;
  confirmAnonymous?: "YES";
  purpose?: string;
  participants?: string;
  start?: (typeof methodStarts)[number];
  supportWanted?: (typeof supportForms)[number][];
  product?: (typeof analysisProducts)[number][];
  data?: string;
  /** `YYYY-MM-DD`. */
  deadline?: string;
  decisionOwner?: string;
  leaderInvolved?: (typeof leaderAnswers)[number];
  /** The code of an active project. */
  linkedProject?: string;
};
export type FieldName = keyof Answers;

export type QuestionWords = keyof Dictionary["asking"]["questions"];

type Asked = {
  name: FieldName;
  /** The question's words in the dictionary; the name's own unless it is asked in another way here. */
  words: QuestionWords;
  optional?: boolean;
  /** Asked only then. */
  when?: (values: Values) => boolean;
};
/** Free text: the detector searches it. `rows`: more than one line. Lengths in UTF-16 units, a line break counting as one. */
export type TextQuestion = Asked & { kind: "text"; min?: number; max: number; rows?: number };
export type OneQuestion = Asked & { kind: "one"; options: readonly string[] };
export type SeveralQuestion = Asked & { kind: "several"; options: readonly string[]; most?: number };
/** `unit` and `project` are chosen from what the database holds, `date` is a day `YYYY-MM-DD` from today on. */
export type Question =
  | TextQuestion
  | OneQuestion
  | SeveralQuestion
  | (Asked & { kind: "unit" | "project" | "date" | "phone" | "confirm" });

/** Themes that allow no more than so much in any one text (DOMAIN.md 3.3). */
export const briefThemes: readonly Theme[] = ["RADICALISATION", "GANGS_EXIT"];
export const briefMax = 600;

const listed = (values: Values, field: FieldName): readonly string[] => {
  const value = values[field];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

/** Whether one of the chosen themes keeps texts brief. */
export function keepsBrief(values: Values): boolean {
  return listed(values, "themes").some((theme) => briefThemes.includes(theme as Theme));
}

/** The longest text that a question takes with these answers. */
export function longest(question: TextQuestion, values: Values): number {
  return keepsBrief(values) ? Math.min(question.max, briefMax) : question.max;
}

/** Whether the question about a statutory notification is asked: an age group holds somebody below 18. */
export function concernsMinors(values: Values): boolean {
  return listed(values, "ages").some((age) => agesBelow18.includes(age as AgeGroup));
}

/** Whether the answer about a statutory notification is one in doubt, which opens the flag. */
export function doubtsNotification(values: Values): boolean {
  return (
    concernsMinors(values) &&
    listed(values, "notificationConsidered").some((one) => notificationDoubts.includes(one as NotificationAnswer))
  );
}

const isUrgent = (values: Values) => values.urgency === "TODAY";
/** Whether somebody must be able to ring. */
export const needsPhone = (values: Values) => values.contactForm === "PHONE" || isUrgent(values);

const title: Question = { name: "title", words: "title", kind: "text", max: 80 };
const about: Question = { name: "themes", words: "themes", kind: "several", options: themes, most: 3 };
const ages: Question = { name: "ages", words: "ages", kind: "several", options: ageGroups };
const urgency: Question = { name: "urgency", words: "urgency", kind: "one", options: urgencies };
const urgencyReason: Question = {
  name: "urgencyReason",
  words: "urgencyReason",
  kind: "text",
  max: 300,
  rows: 2,
  when: isUrgent,
};
const contactForm: Question = { name: "contactForm", words: "contactForm", kind: "one", options: contactForms };
const phone: Question = { name: "phone", words: "phone", kind: "phone", when: needsPhone };
const contactTimes: Question = { name: "contactTimes", words: "contactTimes", kind: "text", max: 120, optional: true };
const unit: Question = { name: "unit", words: "unit", kind: "unit" };
const profession: Question = { name: "profession", words: "profession", kind: "one", options: professions };
/** How to reach each other and who asks: the end of every form. */
const agreement = [urgency, urgencyReason, contactForm, phone, contactTimes, unit, profession];

const sparringQuestions: readonly Question[] = [
  title,
  about,
  ages,
  { name: "situation", words: "situation", kind: "text", min: 30, max: 1500, rows: 6 },
  { name: "tried", words: "tried", kind: "text", max: 800, rows: 4, optional: true },
  { name: "question", words: "question", kind: "text", max: 500, rows: 3 },
  { name: "level", words: "level", kind: "one", options: sparringLevels, optional: true },
  ...agreement,
];

const caseSituation: readonly Question[] = [
  { name: "caseSubject", words: "caseSubject", kind: "one", options: caseSubjects },
  title,
  about,
  ages,
  { name: "situation", words: "caseSituation", kind: "text", min: 30, max: 1500, rows: 7 },
  { name: "duration", words: "duration", kind: "one", options: caseDurations },
  { name: "tried", words: "caseTried", kind: "text", max: 800, rows: 4 },
  { name: "question", words: "caseQuestion", kind: "text", max: 500, rows: 3 },
];

const caseAgreement: readonly Question[] = [
  { name: "involvedAware", words: "involvedAware", kind: "one", options: involvedAwareAnswers },
  {
    name: "notificationConsidered",
    words: "notificationConsidered",
    kind: "one",
    options: notificationAnswers,
    when: concernsMinors,
  },
  ...agreement,
  { name: "confirmAnonymous", words: "confirmAnonymous", kind: "confirm" },
];

const leaderInvolved: Question = { name: "leaderInvolved", words: "leaderInvolved", kind: "one", options: leaderAnswers };

const methodTask: readonly Question[] = [
  title,
  about,
  ages,
  { name: "purpose", words: "methodPurpose", kind: "text", max: 1000, rows: 5 },
  { name: "participants", words: "participants", kind: "text", max: 300, rows: 2 },
  { name: "supportWanted", words: "supportWanted", kind: "several", options: supportForms },
];
const methodAgreement: readonly Question[] = [
  { name: "start", words: "start", kind: "one", options: methodStarts },
  leaderInvolved,
  { name: "linkedProject", words: "linkedProject", kind: "project", optional: true },
  ...agreement,
];

const analysisTask: readonly Question[] = [
  title,
  about,
  ages,
  { name: "purpose", words: "analysisPurpose", kind: "text", max: 1000, rows: 4 },
  { name: "question", words: "analysisQuestion", kind: "text", max: 800, rows: 4 },
  // "Rapport og oplæg" is one order (DOMAIN.md 7.4, D13).
  { name: "product", words: "product", kind: "several", options: analysisProducts },
  { name: "data", words: "data", kind: "text", max: 500, rows: 3, optional: true },
];
const analysisAgreement: readonly Question[] = [
  { name: "deadline", words: "deadline", kind: "date" },
  { name: "decisionOwner", words: "decisionOwner", kind: "text", max: 120 },
  leaderInvolved,
  ...agreement,
];

/** The forms by their addresses. The first step's answers travel with the second. */
export const askForms = {
  sparring: { type: "SPARRING", steps: [sparringQuestions] },
  enkeltsag: { type: "CASE_ADVICE", steps: [caseSituation, caseAgreement] },
  metodeudvikling: { type: "METHOD_DEVELOPMENT", steps: [methodTask, methodAgreement] },
  analyse: { type: "ANALYSIS_EVALUATION", steps: [analysisTask, analysisAgreement] },
  tvivl: { type: "UNSURE", steps: [sparringQuestions] },
} as const satisfies Record<string, { type: RequestType; steps: readonly (readonly Question[])[] }>;
export type AskFormName = keyof typeof askForms;
export const askFormNames = Object.keys(askForms) as AskFormName[];

/** All questions of a form, in page order. */
export function questionsOf(form: AskFormName): readonly Question[] {
  return askForms[form].steps.flat();
}

/** The step (from 1) on which a field stands; 1 for what stands nowhere. */
export function stepOf(form: AskFormName, field: string): number {
  const steps: readonly (readonly Question[])[] = askForms[form].steps;
  return (
    Math.max(
      steps.findIndex((questions) => questions.some(({ name }) => name === field)),
      0,
    ) + 1
  );
}

/** The name under which the choice about a `warn` in a field is posted. */
export function decisionOf(field: string): string {
  return `${field}-decision`;
}

/** The themes in the groups in which the form shows them; every theme stands in exactly one. */
export const themeGroups: readonly { heading: keyof Dictionary["asking"]["themeGroups"]; themes: readonly Theme[] }[] = [
  {
    heading: "wellbeing",
    themes: ["WELLBEING", "ABSENCE", "BULLYING", "CLASS_GROUP", "PARENT_COOP", "HONOUR_CONTROL"],
  },
  {
    heading: "youth",
    themes: ["LEISURE_JOBS", "STREET_YOUTH", "CITIZENSHIP", "SUBSTANCES", "DIGITAL_LIFE", "DIGITAL_ABUSE"],
  },
  {
    heading: "conflict",
    themes: ["VIOLENCE_CONFLICT", "THREATS_WEAPONS", "THEFT_VANDALISM", "CRIME", "GANGS_EXIT", "RADICALISATION", "RELEASE"],
  },
  { heading: "area", themes: ["UNSAFETY", "HOUSING_AREA", "COOPERATION", "LAW_INFO_SHARING", "OTHER"] },
];
