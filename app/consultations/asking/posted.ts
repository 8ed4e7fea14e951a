import {
  type AskFormName,
  askFormNames,
  askForms,
  decisionOf,
  type FieldName,
  type Question,
  questionsOf,
  type Values,
} from "./questions.ts";

/** What was wrong with a field before anybody looked at what it says. */
export type Fault = "repeated" | "unstorable" | "unknownOption";

/** A form as it was posted: known fields only, and no character that a database refuses. */
export type Posted = {
  form: AskFormName;
  /** The step from which it was posted, from 1. */
  step: number;
  intent: "send" | "next" | "back" | "draft";
  /** The form's own key, chosen when it was made; null when it has none that makes sense. */
  key: string | null;
  values: Values;
  faults: ReadonlyMap<FieldName, Fault>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A uuid as we make them, else null. */
export function asKey(value: unknown): string | null {
  return typeof value === "string" && uuid.test(value) ? value : null;
}

export function isFormName(value: unknown): value is AskFormName {
  return askFormNames.some((name) => name === value);
}

/**
 * Reads a posted form without judging its answers. Never throws: unknown fields are passed over, files count as empty, line breaks
 * become LF as the browser counts them, and what no database can store (NUL and other control characters, lone surrogates, broken
 * encodings) is taken out and noted as a fault, so that the rest can come back on the page.
 */
export function readPosted(form: AskFormName, data: FormData): Posted {
  const values: Record<string, string | string[]> = {};
  const faults = new Map<FieldName, Fault>();
  for (const question of questionsOf(form)) {
    const { name } = question;
    const given = data.getAll(name).filter((value) => typeof value === "string");
    if (given.length === 0) continue;
    if (question.kind === "several") {
      values[name] = question.options.filter((option) => given.includes(option));
      if (given.some((value) => !question.options.includes(value))) faults.set(name, "unknownOption");
      continue;
    }
    const { text, clean } = storable(given[0] ?? "", question.kind === "text" && question.rows !== undefined);
    const known = text === "" || isPossible(question, text);
    if (known) values[name] = text;
    if (given.length > 1) faults.set(name, "repeated");
    else if (!known) faults.set(name, "unknownOption");
    else if (!clean) faults.set(name, "unstorable");
    const decision = data.get(decisionOf(name));
    if (decision === "rewrite" || decision === "notPersonal") values[decisionOf(name)] = decision;
  }
  return {
    form,
    step: data.get("step") === "2" && askForms[form].steps.length > 1 ? 2 : 1,
    intent: intentOf(data.get("intent")),
    key: asKey(data.get("submissionKey")),
    values,
    faults,
  };
}

/** What is chosen must be one of the choices; what is written may be anything. */
function isPossible(question: Question, value: string): boolean {
  if (question.kind === "one") return question.options.includes(value);
  if (question.kind === "unit") return asKey(value) !== null;
  if (question.kind === "project") return /^[A-Z][A-Z0-9_]{0,59}$/.test(value);
  // Whether it is a day that will do is said beside the field.
  if (question.kind === "date") return value.length <= 10;
  return question.kind !== "confirm" || value === "YES";
}

function intentOf(value: FormDataEntryValue | null): Posted["intent"] {
  return value === "next" || value === "back" || value === "draft" ? value : "send";
}

/** The form's data; an empty form when the body is none that anybody can read. */
export async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** Control characters but tab and line break, what stands for a broken encoding, and halves of surrogate pairs. */
const unstorable = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffd]/gu;

/** A text as it can be kept. Word's line and page breaks are line breaks; one-line texts have none. */
function storable(given: string, manyLines: boolean): { text: string; clean: boolean } {
  const broken = given.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n");
  const text = broken.replace(unstorable, "");
  return { text: manyLines ? text : text.replace(/\n+/g, " "), clean: text === broken };
}
