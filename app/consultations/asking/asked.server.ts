import type { FieldView } from "#app/forms/field.ts";
import { viewsOf } from "#app/forms/form.server.ts";
import { type Language, readersLanguage } from "#app/text/language.ts";
import { intakeForm } from "./intake-form.server.ts";
import { askFormNames } from "./questions.ts";

const asked = new Map<Language, readonly FieldView[]>();

/** Memoised by language: every question of every form with its answers, in the same order in each. Words alone, so they are put together once. */
export function askedQuestions(): readonly FieldView[] {
  const language = readersLanguage();
  const known = asked.get(language) ?? askFormNames.flatMap((form) => viewsOf(intakeForm(form, { today: anyDay }).fields));
  asked.set(language, known);
  return known;
}

/** No question is put in other words on another day. */
const anyDay = "2026-01-01";
