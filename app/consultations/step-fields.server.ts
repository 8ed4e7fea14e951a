import { z } from "zod";
import { longDate } from "#app/text/format.ts";
import { stepsWords } from "#app/text/steps.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";

/** A field as the page draws it: data only, so that no schema reaches the browser. */
export type FieldView = {
  /** `none`: there is nothing to ask. */
  kind: "text" | "one" | "several" | "select" | "date" | "time" | "number" | "none";
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  options?: readonly { value: string; label: string }[];
  /** Pills below each other, for long answers. */
  list?: boolean;
  max?: number | undefined;
  min?: number | undefined;
  step?: number;
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  /** What stands there before anybody typed. */
  first?: readonly string[];
};

/** A field of a step: how it looks, what it takes, and whether the detector reads it. */
export type Field<Value> = { view: FieldView; schema: z.ZodType<Value>; searched: boolean };
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

type Look = { name: string; label: string; hint?: string | undefined; first?: readonly string[] };

/** What a posted field holds: every value that came under its name, in order. */
const one = () =>
  z
    .array(z.string())
    .max(1, stepsWords().errors.chooseOnce)
    .transform((values) => values[0] ?? "");

/** Line breaks as one character, as the browser counts them; no space around. */
const tidy = (text: string) => text.replace(/\r\n?/g, "\n").trim();
/** NUL cannot be stored, and half a character cannot be written as UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
export const isStorable = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Cs}/u.test(text);

const typed = (max: number) =>
  one()
    .transform(tidy)
    .pipe(z.string().refine(isStorable, stepsWords().errors.odd).max(max, stepsWords().errors.tooLong(max)));

/** Long free text that the detector reads; `null` where it may be left empty and is. */
export function longText(look: Look & { max: number; missing?: string }): Field<string> {
  const schema = typed(look.max).pipe(z.string().min(1, look.missing ?? stepsWords().errors.write));
  return { view: { kind: "text", ...look }, schema, searched: true };
}

export function optionalText(look: Look & { max: number }): Field<string | null> {
  const schema = typed(look.max).transform((text) => text || null);
  return { view: { kind: "text", ...look, optional: true }, schema, searched: true };
}

type Option<Value extends string> = { value: Value; label: string };

/** One of several answers, as pills; `select` where there are many. */
export function choice<Value extends string>(
  look: Look & { options: readonly Option<Value>[]; list?: boolean; missing?: string; select?: boolean },
): Field<Value> {
  const values = look.options.map((option) => option.value);
  const schema = one().pipe(
    z
      .string()
      .min(1, look.missing ?? stepsWords().errors.choose)
      .refine((value): value is Value => (values as readonly string[]).includes(value), stepsWords().errors.unknown),
  );
  const { select, missing: _missing, ...view } = look;
  return { view: { kind: select ? "select" : "one", ...view }, schema: schema as unknown as z.ZodType<Value>, searched: false };
}

/** One of several answers, or none yet. */
export function optionalChoice<Value extends string>(look: Look & { options: readonly Option<Value>[] }): Field<Value | null> {
  const values: readonly string[] = look.options.map((option) => option.value);
  const schema = one()
    .pipe(z.string().refine((value) => value === "" || values.includes(value), stepsWords().errors.unknown))
    .transform((value) => value || null);
  return {
    view: { kind: "one", ...look, optional: true },
    schema: schema as unknown as z.ZodType<Value | null>,
    searched: false,
  };
}

/** Some of several answers, as pills: at least and at most so many. */
export function choices<Value extends string>(
  look: Look & { options: readonly Option<Value>[]; least?: number; most?: number; list?: boolean; missing?: string },
): Field<Value[]> {
  const values: readonly string[] = look.options.map((option) => option.value);
  const { least = 0, most, missing, ...view } = look;
  const known = z.array(z.string().refine((value) => values.includes(value), stepsWords().errors.unknown));
  const schema = known
    .transform((chosen) => [...new Set(chosen)])
    .pipe(
      z
        .array(z.string())
        .min(least, missing ?? stepsWords().errors.chooseSome)
        .max(most ?? values.length, stepsWords().errors.chooseAtMost(most ?? values.length)),
    );
  return {
    view: { kind: "several", ...view, optional: least === 0 },
    schema: schema as unknown as z.ZodType<Value[]>,
    searched: false,
  };
}

/** A date `YYYY-MM-DD` that exists, from one day to another. */
export function date(look: Look & { from?: PlainDate; to?: PlainDate }): Field<PlainDate> {
  return {
    view: { kind: "date", ...look },
    schema: dateSchema(look).pipe(z.string().min(1, stepsWords().errors.date)),
    searched: false,
  };
}

export function optionalDate(look: Look & { from?: PlainDate; to?: PlainDate }): Field<PlainDate | null> {
  const schema = dateSchema(look).transform((value) => value || null);
  return { view: { kind: "date", ...look, optional: true }, schema, searched: false };
}

function dateSchema({ from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined }) {
  const within = (value: string) => value === "" || ((!from || value >= from) && (!to || value <= to));
  const range = from && to ? stepsWords().errors.dateBetween(longDate(from), longDate(to)) : stepsWords().errors.date;
  return one()
    .transform((value) => value.trim())
    .pipe(z.string().refine(existsOrEmpty, stepsWords().errors.date).refine(within, range));
}

/** Whether it is a date in the calendar: 2026-02-30 is not. */
export function existsOrEmpty(value: string): boolean {
  if (value === "") return true;
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** A time of day, answered as HH:MM; people may write 9.05 or 09:05. */
export function time(look: Look): Field<string> {
  const schema = one().transform((value, context) => {
    const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(value.trim()) ?? [];
    if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) {
      context.addIssue(stepsWords().errors.time);
      return z.NEVER;
    }
    return `${hours.padStart(2, "0")}:${minutes}`;
  });
  return { view: { kind: "time", ...look }, schema, searched: false };
}

/** A whole number. */
export function wholeNumber(look: Look & { min: number; max: number }): Field<number> {
  const message = stepsWords().errors.minutes(look.min, look.max);
  const schema = one()
    .transform((value) => (/^\d{1,6}$/.test(value.trim()) ? Number(value.trim()) : Number.NaN))
    .pipe(z.number(message).min(look.min, message).max(look.max, message));
  return { view: { kind: "number", ...look }, schema, searched: false };
}

/** The same fields with free text kept to `max` characters, where the themes demand it (DOMAIN.md 3.3). */
export function keptBrief(fields: Fields, max: number): Fields {
  const isShort = (value: unknown) => typeof value !== "string" || value.length <= max;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (!field.searched || (field.view.max ?? 0) <= max) return [name, field];
      return [
        name,
        { ...field, view: { ...field.view, max }, schema: field.schema.refine(isShort, stepsWords().errors.tooLong(max)) },
      ];
    }),
  );
}

/** Nothing to ask, because somebody else answers it or has. */
export const notAsked: Field<null> = {
  view: { kind: "none", name: "", label: "" },
  schema: z.unknown().transform(() => null),
  searched: false,
};

/** One schema for a whole step, from its fields: what every name was posted with goes in, values come out. */
export function schemaOf(fields: Fields) {
  return z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema])));
}
