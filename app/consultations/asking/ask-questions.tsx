import type { ReactNode } from "react";
import { type FieldView, firstOf, type Refused } from "#app/forms/field.ts";
import { FormField } from "#app/forms/form-field.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { AskDays } from "./ask.server.ts";
import { AskDeadline } from "./ask-deadline.tsx";
import { briefMax, keepsBrief } from "./questions.ts";

/** What every question on a page is shown with. */
export type Asking = {
  /** What stands in the form, and what must be mended. */
  form: Refused;
  /** The themes that are chosen now. */
  themes: readonly string[];
  days: AskDays;
  search: IdentifierOptions;
};

type Props = {
  field: FieldView;
  asking: Asking;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

/** One question of an intake form: as its definition says, with what depends on the answers at hand. */
export function AskQuestion({ field, asking, after, onChoose }: Props) {
  const { form, search } = asking;
  const { kind, name, max } = field;
  if (kind === "date") return <AskDeadline field={field} typed={form} days={asking.days} />;
  // What is remembered is filled in; only then does the hint say so.
  const shown = kind === "unit" && firstOf(form.typed, name) === "" ? { ...field, hint: undefined } : field;
  const brief = max && keepsBrief({ themes: asking.themes }) ? { max: Math.min(max, briefMax) } : {};
  return (
    <FormField field={{ ...shown, ...brief }} refused={form} search={search} after={after} {...(onChoose && { onChoose })} />
  );
}
