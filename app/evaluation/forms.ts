import { z } from "zod";
import type { Dictionary } from "#app/text/dictionary.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import { type Finding, findIdentifiers, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { fastEnoughCodes, longestComment, type SurveyAnswers, scaleCodes, scaleQuestions } from "./survey-questions.ts";

/** What was posted, by field, as lists: a field may come several times. */
type Fields = Readonly<Record<string, readonly string[]>>;
type Words = Dictionary["survey"]["errors"];

export type CheckedSurvey =
  | { ok: true; answers: SurveyAnswers; overrides: WarnOverride[] }
  | { ok: false; errors: FormError[]; marks: Finding[] };

/**
 * Checks a posted survey: everything may be left out, but not all of it. The open answer goes through the detector before
 * anything is stored (DOMAIN.md 6): a civil registration number is refused, other traces need an active choice. Never throws.
 */
export function checkSurvey(fields: Fields, search: IdentifierOptions, words: Words): CheckedSurvey {
  const result = schemaOf(words).safeParse(fields);
  const errors: FormError[] = [];
  for (const { path, message } of result.error?.issues ?? []) {
    const field = String(path[0]);
    if (!errors.some((error) => error.field === field)) errors.push({ field, message });
  }
  const text = plainText(fields.comment);
  // What is far too long is refused anyway; the detector's time is for what somebody could have written.
  const marks = text.length > longestToSearch ? [] : findIdentifiers(text, search);
  const decision = fields["comment-decision"]?.[0];
  const wrongText = errors.find(({ field }) => field === "comment");
  if (hasBlock(marks)) {
    if (wrongText) wrongText.message = words.block;
    else errors.push({ field: "comment", message: words.block });
  } else if (marks.length > 0 && !wrongText && decision !== "notPersonal") {
    errors.push({ field: "comment-decision", message: decision === "rewrite" ? words.rewrite : words.warn });
  }
  if (!result.success || errors.length > 0) return { ok: false, errors, marks };
  if (Object.values(result.data).every((answer) => answer === null)) {
    return { ok: false, errors: [{ field: scaleQuestions[0], message: words.nothing }], marks };
  }
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return { ok: true, answers: result.data, overrides: kinds.map((kind) => ({ field: "comment", kind })) };
}

const longestToSearch = 20_000;

function schemaOf(words: Words) {
  const chosen = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
    z
      .array(z.string())
      .max(1, words.repeated)
      .default([])
      .transform(([code = ""]) => code)
      .pipe(z.union([z.literal("").transform(() => null), z.enum(codes)], { error: words.unknownChoice }));
  const scale = chosen(scaleCodes).transform((code) => (code === null ? null : Number(code)));
  return z.object({
    helped: scale,
    equipped: scale,
    knowledge: scale,
    respect: scale,
    fastEnough: chosen(fastEnoughCodes),
    comment: z
      .array(z.string())
      .max(1, words.repeated)
      .default([])
      .transform(plainText)
      .pipe(
        z
          .string()
          .refine((text) => text.length <= longestComment, {
            error: (issue) => words.tooLong(longestComment, String(issue.input).length),
          })
          .refine((text) => !unstorable.test(text), words.unstorable)
          .transform((text) => (isBlank(text) ? null : text)),
      ),
  });
}

/** Control characters but tab and line break, what stands for a broken encoding, and halves of surrogate pairs. */
const unstorable = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffd]/u;

/** Line breaks as one character each, as the browser counts them, and nothing but text at either end. */
function plainText(given: readonly string[] | undefined): string {
  return (given?.[0] ?? "").replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n").trim();
}

/** Nothing but spaces and signs that nobody sees. */
function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cf}\p{Cc}]/gu, "") === "";
}
