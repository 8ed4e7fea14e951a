import { askingWords } from "#app/text/asking.ts";
import { askingErrorsWords } from "#app/text/asking-errors.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { intakeLabelsWords } from "#app/text/intake-labels.ts";
import { questionsWords } from "#app/text/questions.ts";
import { requestLabelsWords } from "#app/text/request-labels.ts";
import type { Theme } from "#workflows/consultation/vocabulary.ts";
import { optionLabels } from "./option-labels.ts";
import { type AskFormName, type FieldName, questionsOf, themeGroups } from "./questions.ts";

/** A question in the reader's language: what is asked, and the words of its answers by code. */
export type AskedQuestion = { label: string; hint: string; options: Readonly<Record<string, string>> };
export type AskedQuestions = { [name in FieldName]?: AskedQuestion };

/** The themes under their headings. */
export type AskedThemes = readonly { label: string; themes: readonly Theme[] }[];

/** The groups in which a form shows the themes. */
export function askedThemes(): AskedThemes {
  const labels = questionsWords().themeGroups;
  return themeGroups.map(({ heading, themes }) => ({ label: labels[heading], themes }));
}

/** What one form asks, as data: the browser needs the words of no other form. */
export function askedBy(form: AskFormName): AskedQuestions {
  const { questions } = questionsWords();
  const labels = { ...requestLabelsWords(), ...intakeLabelsWords() };
  return Object.fromEntries(
    questionsOf(form).map(({ name, words }) => {
      const { label, hint } = questions[words];
      return [name, { label, hint, options: optionLabels(labels, name) }];
    }),
  );
}

/** All words of asking, which the server needs to check a form and to keep what was asked. */
export function allAskingWords(): Dictionary["asking"] {
  return { ...askingWords(), ...questionsWords(), errors: askingErrorsWords() };
}
