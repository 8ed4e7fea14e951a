import type { FormError } from "#app/ui/form.tsx";
import type { Option, OptionGroup } from "#app/ui/select-field.tsx";
import type { Finding } from "#workflows/privacy/identifiers.ts";

/** What came under each name, in order and in one form (`plainText`): it fills the form again and is stored nowhere. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Where the detector found something, by field. Positions as in the typed text. */
export type Findings = Readonly<Record<string, readonly Finding[]>>;

/** A form that was refused (422): what to mend in the order of the page, everything that was typed, and what the detector found. */
export type Refused = { readonly errors: readonly FormError[]; readonly typed: Typed; readonly findings: Findings };
/** The same on a page with several forms, which say by their `intent` which of them was posted. */
export type RefusedForm = Refused & { readonly intent: string };

/** The kinds of a field. `line` is a short text, `text` a long one; `none` asks nothing, because it is answered elsewhere. */
export type FieldKind =
  | "line"
  | "text"
  | "choice"
  | "choices"
  | "checkbox"
  | "date"
  | "time"
  | "minutes"
  | "telephone"
  | "address"
  | "url"
  | "code"
  | "person"
  | "unit"
  | "number"
  | "none";

/** A field as its page draws it (`FormField`): data only, so that no schema reaches the browser. */
export type FieldView = {
  kind: FieldKind;
  name: string;
  label: string;
  hint?: string | undefined;
  /** May be left empty; a sentence says so in words of its own. */
  optional?: boolean | string;
  options?: readonly (Option | OptionGroup)[];
  /**
   * How answers to choose from are shown: pills in a row (without it), pills below each other, or a list that opens. A long text may stand
   * `tall`.
   */
  look?: "list" | "select" | "tall";
  /** What stands in a list that opens while nothing is chosen, in words of its own. */
  empty?: string | undefined;
  /** The longest text in UTF-16 units (a line break counts as one), or the largest number. */
  max?: number | undefined;
  /** The shortest text, or the smallest number. */
  min?: number | undefined;
  /** How wide a line is, where its kind and length do not say it right. */
  width?: "short" | "name" | "long";
  /** Lines of a long text at first sight. */
  rows?: number;
  /** The first and the last day, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
  /** What stands there before anybody typed. */
  first?: readonly string[];
  autoComplete?: string;
  /** Whether the detector reads it while somebody writes, and paints what it finds. */
  searched?: boolean;
};

/** The name under which the choice about the detector's warning in a field is posted. */
export const decisionName = (field: string) => `${field}-decision`;

/** Codes with their words, as options. */
export function optionsOf<Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>): Option<Code>[] {
  return codes.map((value) => ({ value, label: labels[value] }));
}

/** The first value under a name; empty when there is none. */
export function firstOf(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? "";
}

/** The options of a field without their headings. */
export function optionsIn(options: readonly (Option | OptionGroup)[] = []): readonly Option[] {
  return options.flatMap((option) => ("options" in option ? [...option.options] : [option]));
}
