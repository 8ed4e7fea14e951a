import { z } from "zod";
import { longDate } from "#app/text/format.ts";
import { typedNumber } from "#workflows/consultation/number.ts";
import { asAddress } from "./address.server.ts";
import type { FieldKind, FieldView, Option, OptionGroup, Typed } from "./field.ts";
import type { Sentences } from "./sentences.server.ts";
import { asTelephone } from "./telephone.ts";
import { isBlank, oneLine, unclung } from "./text.ts";

/** A field of a form: how it looks, what it takes, what the detector reads of it, and when it is asked. */
export type Field<Value> = {
  view: FieldView;
  /** Reads, tidies and judges what came under the field's name, every value of it, in order. */
  schema: z.ZodType<Value>;
  /** What the detector refuses: every trace of a person (`all`, warnings asking for a choice) or civil registration numbers alone (`blocks`). */
  search: "all" | "blocks" | "nothing";
  /** The name under which its text is searched together with others' and its choice is posted; without it its own. */
  searchedAs?: string;
  /** In which words what it holds is refused (odd characters, a civil registration number), where they are not those of its form. */
  says?: Sentences;
  /** Asked only with these answers; without it always. What is not asked is neither judged nor answered (`undefined`). */
  asked?(typed: Typed): boolean;
};
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

type Look = Omit<FieldView, "kind" | "options" | "from" | "to"> & { missing?: string };
/** `wrong`: in which words it refuses what can be no answer, where the form's do not say it well. */
type Wrong = { wrong?: string };
type Options<Value extends string> = {
  options: readonly (Option<Value> | { label: string; options: readonly Option<Value>[] })[];
};

/** The kinds of a field (docs/domain/workflow.md 3.2), which refuse in the sentences of their form. Every field must be answered until `optional` says no. */
export function kinds(says: Sentences) {
  /** What is posted once. */
  const one = () =>
    z
      .array(z.string(), says.repeated)
      .max(1, says.repeated)
      .default([])
      .transform(([value = ""]) => value);

  /** What is posted once, on one line: a name or an address with two is none. */
  const unbrokenOne = () =>
    one().pipe(z.string().refine((value) => !value.trim().includes("\n"), { error: says.odd, abort: true }));

  const written = (look: Look & { max: number }, tidy: (text: string) => string, from: z.ZodType<string> = one()) => {
    const { max, min } = look;
    const schema = from.transform(tidy).pipe(
      z
        .string()
        .refine((text) => !isBlank(text), { error: look.missing ?? says.missing, abort: true })
        .refine((text) => text.length <= max, { error: ({ input }) => says.tooLong(max, String(input).length), abort: true }),
    );
    return min === undefined ? schema : schema.pipe(z.string().refine((text) => text.length >= min, says.tooShort(min)));
  };

  /** A short value that must be judged by a function: its kept form, or null where it is none. */
  const judged = <Value>(
    missing: string,
    wrong: string,
    judge: (value: string) => Value | null,
    from: z.ZodType<string> = one(),
  ) =>
    from.pipe(z.string().refine((value) => !isBlank(value), { error: missing, abort: true })).transform((value, context) => {
      const kept = judge(unclung(value));
      if (kept === null) context.addIssue({ code: "custom", message: wrong });
      return kept ?? z.NEVER;
    });

  const among = <Value extends string>(options: readonly Option<Value>[], look: Look & Wrong): z.ZodType<Value> =>
    one()
      .pipe(
        z
          .string()
          .refine((value) => value !== "", { error: look.missing ?? says.missing, abort: true })
          .refine((value) => options.some((option) => option.value === value), look.wrong ?? says.unknown),
      )
      .transform((value) => value as Value);

  /** A short value that is no longer than it may be, before anybody judges it. */
  const within = (max: number) =>
    z.string().refine((value) => value.length <= max, { error: says.tooLong(max, max + 1), abort: true });

  return {
    /**
     * A short text: one line, white space plain; with `unbroken` a line break within is refused, as no name has one. The detector looks for what
     * may be kept nowhere, or with `search: "all"` for every trace.
     */
    line(look: Look & { max: number; search?: Field<string>["search"]; unbroken?: boolean }): Field<string> {
      const { search = "blocks", unbroken = false, ...rest } = look;
      const schema = written(rest, oneLine, unbroken ? unbrokenOne() : one());
      return { view: viewOf("line", rest, { searched: search === "all" }), schema, search };
    },

    /** A long text, which the detector reads. */
    text(look: Look & { max: number }): Field<string> {
      return { view: viewOf("text", look, { searched: true }), schema: written(look, (text) => text.trim()), search: "all" };
    },

    /** One of several answers. */
    choice<Value extends string>(look: Look & Options<Value> & Wrong): Field<Value> {
      return { view: viewOf("choice", look), schema: among(flat(look.options), look), search: "nothing" };
    },

    /**
     * Some of several answers, each once: at least `least` (1) and at most `most` of them. Without options any code is taken, or with `ids` any
     * id, and whoever stores them says whether there are such.
     */
    choices<Value extends string>(
      look: Look & Partial<Options<Value>> & { least?: number; most?: number; ids?: boolean },
    ): Field<Value[]> {
      const { least = 1, most, ids = false, ...rest } = look;
      const values = look.options && flat(look.options).map(({ value }) => value);
      const isKnown = (value: string) => (ids ? isAnyId(value) : /^\w{1,60}$/.test(value));
      const limit = most ?? Math.max(values?.length ?? mostUnlisted, 1);
      const schema = z
        .array(z.string(), rest.missing ?? says.tooFew)
        .default([])
        // A list that opens posts an empty value where nothing is chosen.
        .transform((chosen) => [...new Set(chosen.filter((value) => value !== ""))])
        .pipe(
          z
            .array(z.string().refine((value) => values?.includes(value as Value) ?? isKnown(value), says.unknown))
            .min(least, rest.missing ?? says.tooFew)
            .max(limit, says.tooMany(limit)),
        )
        .transform((chosen) => chosen as Value[]);
      return { view: viewOf("choices", rest, { optional: rest.optional ?? least === 0 }), schema, search: "nothing" };
    },

    /** A tick. With `missing` it must be there. */
    checkbox(look: Look): Field<boolean> {
      const { missing } = look;
      const schema = one()
        .transform((value) => value !== "")
        .refine((ticked) => missing === undefined || ticked, missing);
      return { view: viewOf("checkbox", look), schema, search: "nothing" };
    },

    /** A day `YYYY-MM-DD` of the calendar, from one day to another, both included. */
    date(look: Look & { from?: string | undefined; to?: string | undefined }): Field<string> {
      const { from, to } = look;
      const [early, late] = outsideOf(says, from, to);
      const schema = one()
        .transform(unclung)
        .pipe(
          z
            .string()
            .refine((day) => day !== "", { error: look.missing ?? says.date, abort: true })
            .refine(isDay, { error: says.date, abort: true })
            .refine((day) => !from || day >= from, early)
            .refine((day) => !to || day <= to, late),
        );
      return { view: viewOf("date", look), schema, search: "nothing" };
    },

    /** A time of day, answered as HH:MM; people may write 9.05 or 09:05. */
    time(look: Look): Field<string> {
      const schema = judged(look.missing ?? says.time, says.time, (value) => {
        const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(value) ?? [];
        if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
        return `${hours.padStart(2, "0")}:${minutes}`;
      });
      return { view: viewOf("time", look), schema, search: "nothing" };
    },

    /** A whole number: of minutes, per cent or things. */
    minutes(look: Look & Wrong & { min: number; max: number }): Field<number> {
      const { min, max, wrong = says.number(min, max), ...rest } = look;
      const schema = judged(rest.missing ?? wrong, wrong, (value) => {
        const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
        return number >= min && number <= max ? number : null;
      });
      return { view: viewOf("minutes", { ...rest, min, max }), schema, search: "nothing" };
    },

    /**
     * A telephone number, as `asTelephone` keeps it; with `short` also one that is known by three to seven digits (a switchboard, a service). What
     * stands in its place and is none is searched for what may be kept nowhere.
     */
    telephone(look: Look & Wrong & { short?: boolean }): Field<string> {
      const { wrong = says.telephone, short = false, ...rest } = look;
      const { max = longestTelephone } = rest;
      const schema = judged(rest.missing ?? wrong, wrong, (value) => value).pipe(
        within(max).transform((value, context) => {
          const number = asTelephone(value) ?? (short && isShortNumber(value) ? value : null);
          if (number === null) context.addIssue({ code: "custom", message: wrong });
          return number ?? z.NEVER;
        }),
      );
      return { view: viewOf("telephone", rest), schema, search: "blocks" };
    },

    /** An address of e-mail, as `asAddress` spells it. */
    address(look: Look & Wrong & { max: number }): Field<string> {
      const { wrong = says.address, max, ...rest } = look;
      const schema = judged(rest.missing ?? wrong, wrong, (value) => value, unbrokenOne()).pipe(
        within(max).transform((value, context) => {
          const address = asAddress(value);
          if (address === null) context.addIssue({ code: "custom", message: wrong });
          return address ?? z.NEVER;
        }),
      );
      return { view: viewOf("address", { ...rest, max }), schema, search: "blocks" };
    },

    /** The number of a request, written anyhow. That there is such a request it does not say. */
    number(look: Look): Field<string> {
      const schema = judged(look.missing ?? says.requestNumber, says.requestNumber, typedNumber);
      return { view: viewOf("number", look), schema, search: "blocks" };
    },

    /** The address of a page, which is encrypted on its way (https). */
    url(look: Look & Wrong & { max: number }): Field<string> {
      const { wrong = says.url, max, ...rest } = look;
      const schema = judged(rest.missing ?? wrong, wrong, (value) => value).pipe(
        within(max).refine((value) => URL.canParse(value) && new URL(value).protocol === "https:", wrong),
      );
      return { view: viewOf("url", { ...rest, max }), schema, search: "blocks" };
    },

    /** A code of so many digits, however they are set apart: letters are copied with spaces in them. */
    code(look: Look & Wrong & { digits: number }): Field<string> {
      const { digits, wrong = says.missing, ...rest } = look;
      const schema = judged(rest.missing ?? wrong, wrong, (value) => {
        const code = value.replace(/[\s\p{Pd}.]/gu, "");
        return code.length === digits && /^[0-9]+$/.test(code) ? code : null;
      });
      return { view: viewOf("code", rest), schema, search: "nothing" };
    },

    /** Somebody, by id, or by the code `also` for who has none. Without options any id is taken, and whoever stores it says whether there is such a person. */
    person(look: Look & Wrong & Partial<Options<string>> & { also?: string }): Field<string> {
      const { also, ...rest } = look;
      return { view: viewOf("person", { look: "select", ...rest }), schema: byId(rest, also), search: "nothing" };
    },

    /** A unit, by id, or by the code `also` for one that has none. Without options any id is taken, and whoever stores it says whether there is such a unit. */
    unit(look: Look & Wrong & Partial<Options<string>> & { also?: string }): Field<string> {
      const { also, ...rest } = look;
      return { view: viewOf("unit", { look: "select", ...rest }), schema: byId(rest, also), search: "nothing" };
    },
  };

  function byId(look: Look & Wrong & Partial<Options<string>>, also?: string): z.ZodType<string> {
    if (look.options) return among(flat(look.options), look);
    const { missing = says.missing, wrong = says.unknown } = look;
    return judged(missing, wrong, (value) => (value === also ? value : isAnyId(value) ? value.toLowerCase() : null));
  }
}

/** No choice of a list that a form does not know has more answers. */
const mostUnlisted = 1_000;
/** No telephone number is written with more characters, however it is set apart. */
const longestTelephone = 60;

const isAnyId = (value: string) => z.uuid().safeParse(value).success;
const isShortNumber = (value: string) => /^\d{3,7}$/.test(value.replace(/ /g, ""));

/** The same field, which may be left empty: then it answers null. `words` say so in other words than the house's; a look of `optional: false` says nothing. */
export function optional<Value>(field: Field<Value>, words?: string): Field<Value | null> {
  const schema = z
    .array(z.string())
    .default([])
    .transform((values, context): Value | null => {
      if (values.every(isBlank)) return null;
      const read = field.schema.safeParse(values);
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
  return { ...field, view: { ...field.view, optional: words ?? field.view.optional ?? true }, schema };
}

/** The same field, asked only with some answers to others; not asked, it answers undefined. */
export function onlyWhen<Value>(asked: (typed: Typed) => boolean, field: Field<Value>): Field<Value | undefined> {
  return { ...field, asked };
}

/** Nothing to ask, because somebody else answers it or has. */
export const notAsked: Field<null> = {
  view: { kind: "none", name: "", label: "" },
  schema: z.unknown().transform(() => null),
  search: "nothing",
};

/** Whether it is a day in the calendar, 1900 to 2099: 2026-02-30 is none. */
export function isDay(value: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function outsideOf(says: Sentences, from: string | undefined, to: string | undefined): [string, string] {
  if (from && to) {
    const between = says.dateBetween(longDate(from), longDate(to));
    return [between, between];
  }
  return [from ? says.datePast(longDate(from)) : says.date, to ? says.dateFar(longDate(to)) : says.date];
}

function viewOf(kind: FieldKind, look: object, more: Partial<FieldView> = {}): FieldView {
  const { missing: _missing, wrong: _wrong, search: _search, ...view } = look as Look & { wrong?: string; search?: string };
  return { kind, ...view, ...more };
}

function flat<Value extends string>(options: Options<Value>["options"]): Option<Value>[] {
  return options.flatMap((option) => ("options" in option ? [...option.options] : [option]));
}

/** The options of a field without their headings. */
export const optionsIn = (options: readonly (Option | OptionGroup)[] = []): readonly Option[] => flat(options);
