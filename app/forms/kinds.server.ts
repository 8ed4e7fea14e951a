import { z } from "zod";
import { longDate } from "#app/text/moments.ts";
import type { Option } from "#app/ui/select-field.tsx";
import { typedNumber } from "#workflows/consultation/number.ts";
import { asAddress } from "./address.server.ts";
import type { FieldKind, FieldView, Typed } from "./field.ts";
import { isId } from "./ids.ts";
import { isAnyCode, type Refusing, schemas } from "./schemas.server.ts";
import type { Sentences } from "./sentences.server.ts";
import { asTelephone, isShortNumber } from "./telephone.ts";
import { isBlank, oneLine, unclung } from "./text.ts";

/** A field of a form: how it looks, what it takes, what the detector reads of it, and when it is asked. */
export type Field<Value> = {
  view: FieldView;
  /**
   * Reads, tidies and judges what came under the field's name, every value of it, in order. Made when somebody posts: a page that only asks
   * needs none.
   */
  schema(): z.ZodType<Value>;
  /**
   * Free text: the detector looks in it for every trace of a person. Civil registration numbers it refuses in every field, and no kind can
   * leave that out.
   */
  search?: "all";
  /** The name under which its text is searched together with others' and its choice is posted; without it its own. */
  searchedAs?: string;
  /** In which words what it holds is refused (odd characters, a civil registration number), where they are not those of its form. */
  says?: Sentences;
  /** Asked only with these answers; without it always. What is not asked is neither judged nor answered (`undefined`). */
  asked?(typed: Typed): boolean;
};
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

type Look = Omit<FieldView, "kind" | "options" | "from" | "to"> & Refusing;
type Options<Value extends string> = {
  options: readonly (Option<Value> | { label: string; options: readonly Option<Value>[] })[];
};
/**
 * By id. Without options any id is taken, and whoever stores it says whether there is such a one; `also` is a code beside the ids, `gone`
 * says of an id that is on the list no more.
 */
type ById = Look & Partial<Options<string>> & { also?: string; gone?: string };

/** No list that a form does not know has more answers. */
const mostUnlisted = 1_000;
/** No telephone number is written with more characters, however it is set apart. */
const longestTelephone = 60;
/** A draft keeps nothing longer in place of a date or a code, and no more of them. */
const [longestUnfinished, mostUnfinished] = [60, 200];

/**
 * The kinds of a field (docs/domain/workflow.md 3.2), which refuse in the sentences of their form. Every field must be answered until
 * `optional` says no.
 */
export function kinds(says: Sentences) {
  const { one, unbroken, written, judged, among, several } = schemas(says);

  const byId = ({ options, also, gone, missing = says.missing, wrong = says.unknown }: ById): z.ZodType<string> => {
    const id = judged({ missing, wrong }, (value) => (value === also ? value : isId(value) ? value.toLowerCase() : null));
    if (!options) return id;
    if (gone === undefined) return among(flat(options), { missing, wrong });
    return id.pipe(z.string().refine((value) => flat(options).some((option) => option.value === value), gone));
  };

  return {
    /**
     * A short text: one line, white space plain; with `unbroken` a line break within is refused, as no name has one. With `search: "all"` it is
     * free text.
     */
    line(look: Look & { max: number; search?: Field<string>["search"]; unbroken?: boolean }): Field<string> {
      const { search } = look;
      const schema = () => written(look, oneLine, look.unbroken ? unbroken() : one());
      return { view: viewOf("line", look, { searched: search === "all" }), schema, ...(search && { search }) };
    },

    /** A long text, which the detector reads. */
    text(look: Look & { max: number }): Field<string> {
      const schema = () => written(look, (text) => text.trim());
      return { view: viewOf("text", look, { searched: true }), schema, search: "all" };
    },

    /** One of several answers. Without options any code is taken, and whoever stores it says whether there is such a one. */
    choice<Value extends string>(look: Look & Partial<Options<Value>>): Field<Value> {
      const { options, missing = says.missing, wrong = says.unknown } = look;
      const schema = () =>
        options ? among(flat(options), look) : judged({ missing, wrong }, (code) => (isAnyCode(code) ? (code as Value) : null));
      return { view: viewOf("choice", look), schema };
    },

    /**
     * Some of several answers, each once: at least `least` (1) and at most `most` of them. Without options any code is taken, or with `ids` any
     * id, and whoever stores them says whether there are such.
     */
    choices<Value extends string>(
      look: Look & Partial<Options<Value>> & { least?: number; most?: number; ids?: boolean },
    ): Field<Value[]> {
      const { least = 1, ids = false } = look;
      const known = look.options && flat(look.options).map(({ value }): string => value);
      const isOne = (value: string) => known?.includes(value) ?? (ids ? isId(value) : isAnyCode(value));
      const most = look.most ?? Math.max(known?.length ?? mostUnlisted, 1);
      const schema = () => several(isOne, { ...look, least, most }).transform((chosen) => chosen as Value[]);
      const limits = { ...(least > 1 && { min: least }), ...(look.most && { max: look.most }) };
      return { view: viewOf("choices", look, { optional: look.optional ?? least === 0, ...limits }), schema };
    },

    /** A tick. With `missing` it must be there. */
    checkbox(look: Look): Field<boolean> {
      const { missing } = look;
      const schema = () =>
        one()
          .transform((value) => value !== "")
          .refine((ticked) => missing === undefined || ticked, missing);
      return { view: viewOf("checkbox", look), schema };
    },

    /** A day `YYYY-MM-DD` of the calendar, from one day to another, both included; `early` and `late` are its own words for one outside. */
    date(look: Look & { from?: string | undefined; to?: string | undefined; early?: string; late?: string }): Field<string> {
      const { from, to } = look;
      const schema = () => {
        const outside = outsideOf(says, from, to);
        const { early = outside[0], late = outside[1] } = look;
        return one()
          .transform(unclung)
          .pipe(
            z
              .string()
              .refine((day) => day !== "", { error: look.missing ?? says.date, abort: true })
              .refine(isDay, { error: says.date, abort: true })
              .refine((day) => !from || day >= from, early)
              .refine((day) => !to || day <= to, late),
          );
      };
      return { view: viewOf("date", look), schema };
    },

    /** A time of day, answered as HH:MM; people may write 9.05 or 09:05. */
    time(look: Look): Field<string> {
      const { missing = says.time, wrong = says.time } = look;
      return { view: viewOf("time", look), schema: () => judged({ missing, wrong }, asTime) };
    },

    /** A whole number: of minutes, per cent or things. */
    minutes(look: Look & { min: number; max: number }): Field<number> {
      const { min, max, wrong = says.number(min, max), missing = wrong } = look;
      const schema = () =>
        judged({ missing, wrong }, (value) => {
          const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
          return number >= min && number <= max ? number : null;
        });
      return { view: viewOf("minutes", look), schema };
    },

    /**
     * A telephone number, as `asTelephone` keeps it; with `short` also one that is known by three to seven digits (a switchboard, a service).
     */
    telephone(look: Look & { short?: boolean }): Field<string> {
      const { wrong = says.telephone, missing = wrong, max = longestTelephone, short = false } = look;
      const schema = () =>
        judged({ missing, wrong, max }, (value) => asTelephone(value) ?? (short && isShortNumber(value) ? value : null));
      return { view: viewOf("telephone", look), schema };
    },

    /** An address of e-mail, as `asAddress` spells it. */
    address(look: Look & { max: number }): Field<string> {
      const { wrong = says.address, missing = wrong, max } = look;
      return {
        view: viewOf("address", look),
        schema: () => judged({ missing, wrong, max }, asAddress, unbroken()),
      };
    },

    /** The number of a request, written anyhow. That there is such a request it does not say. */
    number(look: Look): Field<string> {
      const { wrong = says.requestNumber, missing = wrong } = look;
      return { view: viewOf("number", look), schema: () => judged({ missing, wrong }, typedNumber) };
    },

    /** The address of a page, which is encrypted on its way (https). */
    url(look: Look & { max: number }): Field<string> {
      const { wrong = says.url, missing = wrong, max } = look;
      return { view: viewOf("url", look), schema: () => judged({ missing, wrong, max }, asWebAddress) };
    },

    /** A code of so many digits, however they are set apart: letters are copied with spaces in them. */
    code(look: Look & { digits: number }): Field<string> {
      const { digits, wrong = says.missing, missing = wrong } = look;
      const schema = () =>
        judged({ missing, wrong }, (value) => {
          const code = value.replace(/[\s\p{Pd}.]/gu, "");
          return code.length === digits && /^[0-9]+$/.test(code) ? code : null;
        });
      return { view: viewOf("code", look), schema };
    },

    person(look: ById): Field<string> {
      return { view: viewOf("person", { look: "select", ...look }), schema: () => byId(look) };
    },

    unit(look: ById): Field<string> {
      return { view: viewOf("unit", { look: "select", ...look }), schema: () => byId(look) };
    },
  };
}

/**
 * The same field, which may be left empty: then it answers null. `words` say so in other words than the house's; a look of `optional: false`
 * says nothing.
 */
export function optional<Value>(field: Field<Value>, words?: string): Field<Value | null> {
  const schema = () =>
    z
      .array(z.string())
      .default([])
      .transform((values, context): Value | null => {
        if (values.every(isBlank)) return null;
        const read = field.schema().safeParse(values);
        if (read.success) return read.data;
        for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
        return z.NEVER;
      });
  return { ...field, view: { ...field.view, optional: words ?? field.view.optional ?? true }, schema };
}

/**
 * The same field in a draft that is kept as it was typed: a date or several choices may be none yet, and are answered as they came; what is too long or
 * too much to be one is refused. Of the other kinds a draft judges as the form does.
 */
export function unfinished(field: Field<unknown>, says: Sentences): Field<unknown> {
  const { kind } = field.view;
  if (kind !== "date" && kind !== "choices") return field;
  const otherwise = kind === "date" ? says.date : says.unknown;
  return { ...field, schema: () => z.array(z.string().max(longestUnfinished, otherwise)).max(mostUnfinished, otherwise) };
}

/** The same field, asked only with some answers to others; not asked, it answers undefined. */
export function onlyWhen<Value>(asked: (typed: Typed) => boolean, field: Field<Value>): Field<Value | undefined> {
  return { ...field, asked };
}

/** Nothing to ask, because somebody else answers it or has. */
export const notAsked: Field<null> = {
  view: { kind: "none", name: "", label: "" },
  schema: () => z.unknown().transform(() => null),
};

/** Whether it is a day in the calendar, 1900 to 2099: 2026-02-30 is none. */
export function isDay(value: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function asTime(value: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(value) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

const asWebAddress = (value: string) => (URL.canParse(value) && new URL(value).protocol === "https:" ? value : null);

function outsideOf(says: Sentences, from: string | undefined, to: string | undefined): [string, string] {
  if (from && to) {
    const between = says.dateBetween(longDate(from), longDate(to));
    return [between, between];
  }
  return [from ? says.datePast(longDate(from)) : says.date, to ? says.dateFar(longDate(to)) : says.date];
}

/** Allow-list of what a page draws: what else stands in a field's look only its judgment reads, and it stays on the server. */
const drawn: Readonly<Record<Exclude<keyof FieldView, "kind">, true>> = {
  ...{ name: true, label: true, hint: true, optional: true, options: true, look: true, empty: true, max: true, min: true },
  ...{ width: true, rows: true, from: true, to: true, first: true, autoComplete: true, searched: true },
};

function viewOf(kind: FieldKind, look: object, more: Partial<FieldView> = {}): FieldView {
  const view = Object.fromEntries(Object.entries(look).filter(([name]) => name in drawn));
  return { kind, ...(view as Omit<FieldView, "kind">), ...more };
}

function flat<Value extends string>(options: Options<Value>["options"]): Option<Value>[] {
  return options.flatMap((option) => ("options" in option ? [...option.options] : [option]));
}
