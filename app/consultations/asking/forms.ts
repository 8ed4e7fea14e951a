import { z } from "zod";
import type { Dictionary } from "#app/text/dictionary.ts";
import type { FormError } from "#app/ui/form.tsx";
import { addMonths, dayNumber } from "#workflows/calendar/dates.ts";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { isPhone } from "./phone.ts";
import type { Posted } from "./posted.ts";
import {
  type Answers,
  type AskFormName,
  askForms,
  decisionOf,
  longest,
  type Question,
  questionsOf,
  type TextQuestion,
  type Values,
} from "./questions.ts";
import { blockedFields, type Marks, overridesOf, searchTexts, undecided } from "./searched.ts";

export type { Answers, AskFormName } from "./questions.ts";

/**
 * What the check must know beside the form: the units that exist, the active projects by code, today's date, what the detector may
 * let be, and in which words to refuse.
 */
export type Known = {
  unitIds: ReadonlySet<string>;
  projects: ReadonlySet<string>;
  today: PlainDate;
  search: IdentifierOptions;
  words: Dictionary["asking"];
};

/** A form that was refused: what to mend in page order, and where the detector found something. */
export type Refused = { ok: false; errors: FormError[]; marks: Marks };
export type Checked<Passed> = ({ ok: true } & Passed) | Refused;

/**
 * The schema of an intake form (DOMAIN.md 3.2) for the answers at hand: what is asked, and how long a text may be, depends on other
 * answers. Its issues are the sentences that stand beside the fields. It is made of the same questions as the page.
 */
export function schemaOf(form: AskFormName, values: Values, known: Known): z.ZodType<Answers> {
  return schemaOfQuestions(asked(questionsOf(form), values), values, known) as unknown as z.ZodType<Answers>;
}

/**
 * Checks a whole form. Passed: its answers, texts trimmed, without what was not asked, and what an active choice let through.
 * Never throws, whatever was posted.
 */
export function checkForm(posted: Posted, known: Known): Checked<{ answers: Answers; overrides: WarnOverride[] }> {
  const { form, values } = posted;
  const result = schemaOf(form, values, known).safeParse(values);
  const marks = searchTexts(form, values, known.search);
  const questions = questionsOf(form);
  const errors = errorsOf(posted, questions, marks, result.error, known.words);
  if (errors.length > 0 || !result.success) return { ok: false, errors, marks };
  return { ok: true, answers: result.data, overrides: overridesOf(marks, namesOf(asked(questions, values))) };
}

/** Checks the first step of a form of two. */
export function checkFirstStep(posted: Posted, known: Known): Checked<object> {
  const { form, values } = posted;
  const questions = askForms[form].steps[0];
  const result = schemaOfQuestions(asked(questions, values), values, known).safeParse(values);
  const marks = searchTexts(form, values, known.search);
  const errors = errorsOf(posted, questions, marks, result.error, known.words);
  return errors.length > 0 ? { ok: false, errors, marks } : { ok: true };
}

/** Checks what may not even be kept as a draft: a `block` anywhere. What is merely unfinished passes. */
export function checkDraft(posted: Posted, known: Known): Checked<object> {
  const marks = searchTexts(posted.form, posted.values, known.search);
  const questions = questionsOf(posted.form);
  const errors = questions.flatMap(({ name, words }) =>
    blockedFields(marks).includes(name) ? [{ field: name, message: blockSentence(words, known.words) }] : [],
  );
  return errors.length > 0 ? { ok: false, errors, marks } : { ok: true };
}

function blockSentence(question: Question["words"], words: Known["words"]): string {
  return words.errors.block(words.questions[question].label);
}

/** One error a field, the gravest first: what may be kept nowhere, what could not be read, what is missing or wrong, what is undecided. */
function errorsOf(
  posted: Posted,
  questions: readonly Question[],
  marks: Marks,
  issues: z.ZodError | undefined,
  words: Known["words"],
): FormError[] {
  const blocked = blockedFields(marks);
  const applying = new Set(namesOf(asked(questions, posted.values)));
  return questions.flatMap(({ name, words: question }): FormError[] => {
    if (blocked.includes(name)) return [{ field: name, message: blockSentence(question, words) }];
    if (!applying.has(name)) return [];
    const fault = posted.faults.get(name);
    if (fault) return [{ field: name, message: words.errors[fault] }];
    const issue = issues?.issues.find(({ path }) => path[0] === name);
    if (issue) return [{ field: name, message: issue.message }];
    const kind = undecided(name, marks, posted.values);
    if (!kind) return [];
    const rewrites = posted.values[decisionOf(name)] === "rewrite";
    return [{ field: decisionOf(name), message: rewrites ? words.errors.rewrite : words.errors.undecided[kind] }];
  });
}

const namesOf = (questions: readonly Question[]) => questions.map(({ name }) => name);

/** The questions that are asked with these answers. */
function asked(questions: readonly Question[], values: Values): readonly Question[] {
  return questions.filter(({ when }) => !when || when(values));
}

function schemaOfQuestions(questions: readonly Question[], values: Values, known: Known) {
  return z.object(Object.fromEntries(questions.map((question) => [question.name, schemaOfQuestion(question, values, known)])));
}

function schemaOfQuestion(question: Question, values: Values, known: Known): z.ZodType {
  const { missing } = known.words.questions[question.words];
  const required = answer(question);
  return question.optional ? z.preprocess((given) => (isBlank(given) ? undefined : given), required.optional()) : required;

  function answer(one: Question): z.ZodType {
    switch (one.kind) {
      case "text":
        return text(one, values, missing, known.words);
      case "one":
        return z.enum(one.options as [string, ...string[]], { error: missing });
      case "several": {
        const most = one.most ?? one.options.length;
        return z
          .array(z.enum(one.options as [string, ...string[]]), { error: missing })
          .min(1, missing)
          .max(most, known.words.errors.tooMany(most));
      }
      case "unit":
        return z.string({ error: missing }).refine((id) => known.unitIds.has(id), missing);
      case "project":
        return z.string({ error: missing }).refine((code) => known.projects.has(code), known.words.errors.unknownOption);
      case "date":
        return date(missing, known);
      case "phone":
        return z
          .string({ error: missing })
          .trim()
          .min(1, { error: missing, abort: true })
          .refine(isPhone, known.words.errors.phone);
      case "confirm":
        return z.literal("YES", { error: missing });
    }
  }
}

function text(question: TextQuestion, values: Values, missing: string, words: Known["words"]): z.ZodType {
  const max = longest(question, values);
  const schema = z
    .string({ error: missing })
    .trim()
    .refine((written) => !isBlank(written), { error: missing, abort: true })
    .refine((written) => written.length <= max, { error: (issue) => words.errors.tooLong(max, String(issue.input).length) });
  const { min } = question;
  return min === undefined ? schema : schema.refine((written) => written.length >= min, words.errors.tooShort(min));
}

/** How far ahead a day may lie, in months: further is a slip of the pen. */
const farthest = 36;

/** A day in the calendar, today or later. That it may be too near to be met is said on the page, and refuses nobody. */
function date(missing: string, { today, words: { errors } }: Known): z.ZodType {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing, abort: true })
    .refine(isDate, { error: errors.date, abort: true })
    .refine((day) => day >= today, errors.datePast)
    .refine((day) => day <= addMonths(today, farthest), errors.dateFar);
}

function isDate(day: string): boolean {
  try {
    dayNumber(day);
    return true;
  } catch {
    return false;
  }
}

/** Nothing but spaces and signs that nobody sees. */
function isBlank(given: unknown): boolean {
  return typeof given !== "string" || given.replace(/[\s\p{Cf}\p{Cc}]/gu, "") === "";
}
