import type { Typed } from "#app/forms/field.ts";
import { type AgeGroup, agesBelow18, type RequestType, type Theme } from "#workflows/consultation/vocabulary.ts";

/** The intake forms by their addresses, and the type of request that each makes. */
export const askForms = {
  sparring: "SPARRING",
  enkeltsag: "CASE_ADVICE",
  metodeudvikling: "METHOD_DEVELOPMENT",
  analyse: "ANALYSIS_EVALUATION",
  tvivl: "UNSURE",
} as const satisfies Record<string, RequestType>;
export type AskFormName = keyof typeof askForms;
export const askFormNames = Object.keys(askForms) as AskFormName[];

export function isFormName(value: unknown): value is AskFormName {
  return askFormNames.some((name) => name === value);
}

/** Themes that allow no more than so much in any one text (docs/domain/workflow.md 3.3). */
const briefThemes: readonly Theme[] = ["RADICALISATION", "GANGS_EXIT"];
export const briefMax = 600;

/** Whether one of the chosen themes keeps texts brief. */
export function keepsBrief({ themes = [] }: Typed): boolean {
  return themes.some((theme) => briefThemes.includes(theme as Theme));
}

/** Whether the question about a statutory notification is asked: an age group holds somebody below 18. */
export function concernsMinors({ ages = [] }: Typed): boolean {
  return ages.some((age) => agesBelow18.includes(age as AgeGroup));
}
