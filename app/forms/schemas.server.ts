import { z } from "zod";
import type { Option } from "#app/ui/select-field.tsx";
import type { Sentences } from "./sentences.server.ts";
import { isBlank, unclung } from "./text.ts";

/** In which words a field refuses, where those of its form do not say it well: what is missing, what can be no answer, and what is too much. */
export type Refusing = { missing?: string; wrong?: string; tooMany?: string };

/** The schemas (zod) from which the kinds of a field are made. Each takes every value that came under a name, in order. */
export function schemas(says: Sentences) {
  /** What is posted once. */
  const one = () =>
    z
      .array(z.string(), says.repeated)
      .max(1, says.repeated)
      .default([])
      .transform(([value = ""]) => value);

  /** What is posted once, on one line: a name or an address with two is none. */
  const unbroken = () => one().pipe(z.string().refine((value) => !value.trim().includes("\n"), { error: says.odd, abort: true }));

  /** What somebody writes, tidied, in so many characters. */
  const written = (
    { max, min, missing = says.missing }: Refusing & { max: number; min?: number | undefined },
    tidy: (text: string) => string,
    from: z.ZodType<string> = one(),
  ) => {
    const schema = from.transform(tidy).pipe(
      z
        .string()
        .refine((text) => !isBlank(text), { error: missing, abort: true })
        .refine((text) => text.length <= max, { error: ({ input }) => says.tooLong(max, String(input).length), abort: true }),
    );
    return min === undefined ? schema : schema.pipe(z.string().refine((text) => text.length >= min, says.tooShort(min)));
  };

  /** A short value without what clings to it, no longer than `max`, judged by a function: its kept form, or null where it is none. */
  const judged = <Value>(
    { missing, wrong, max }: { missing: string; wrong: string; max?: number | undefined },
    judge: (value: string) => Value | null,
    from: z.ZodType<string> = one(),
  ) =>
    from
      .pipe(z.string().refine((value) => !isBlank(value), { error: missing, abort: true }))
      .transform(unclung)
      .pipe(
        z
          .string()
          .refine((value) => max === undefined || value.length <= max, {
            error: ({ input }) => says.tooLong(max ?? 0, String(input).length),
            abort: true,
          })
          .transform((value, context) => {
            const kept = judge(value);
            if (kept === null) context.addIssue({ code: "custom", message: wrong });
            return kept ?? z.NEVER;
          }),
      );

  /** One of the options. */
  const among = <Value extends string>(options: readonly Option<Value>[], look: Refusing): z.ZodType<Value> =>
    one()
      .pipe(
        z
          .string()
          .refine((value) => value !== "", { error: look.missing ?? says.missing, abort: true })
          .refine((value) => options.some((option) => option.value === value), look.wrong ?? says.unknown),
      )
      .transform((value) => value as Value);

  /** Some of several, each once. */
  const several = (isOne: (value: string) => boolean, look: Refusing & { least: number; most: number }) =>
    z
      .array(z.string(), look.missing ?? says.tooFew)
      .default([])
      // A list that opens posts an empty value where nothing is chosen.
      .transform((chosen) => [...new Set(chosen.filter((value) => value !== ""))])
      .pipe(
        z
          .array(z.string().refine(isOne, look.wrong ?? says.unknown))
          .min(look.least, look.missing ?? says.tooFew)
          .max(look.most, look.tooMany ?? says.tooMany(look.most)),
      );

  return { one, unbroken, written, judged, among, several };
}

/** Whether a text can be a code of ours; whether there is such a one it does not say. */
export const isAnyCode = (value: string) => /^[A-Z][A-Z0-9_]{0,59}$/.test(value);
