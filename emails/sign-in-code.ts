import { lettersWords } from "#app/text/letters.ts";
import { clock } from "#app/text/moments.ts";
import type { CodeContent } from "./layout.tsx";
import { type RenderedLetter, rendered } from "./letter.ts";

/** What the letter with a one-time code is told. */
export type CodeFacts = Readonly<{
  /** Empty for an address that nobody has yet. */
  firstName: string;
  /** Six digits; twelve where many have been asked for. */
  code: string;
  /** When it was asked for, as the page says too: of several letters one knows which. */
  asked: Date;
  municipality: string;
}>;

/**
 * To whoever asked for it at sign-in: a code that works once, for ten minutes, a long one for an hour. The subject and the preview say nothing of it, since they
 * are shown on locked screens, and there is no link, so that nobody gets used to signing in by links.
 */
export function signInCode({ firstName, code, asked, municipality }: CodeFacts): RenderedLetter {
  const { code: words, frame } = lettersWords();
  const isLong = code.length > 6;
  const content: CodeContent = {
    subject: words.subject,
    preheader: isLong ? words.longPreheader : words.preheader,
    product: frame.product,
    municipality,
    heading: words.heading,
    greeting: frame.greeting(firstName),
    words: isLong ? words.longWords : words.words(clock(asked)),
    code: isLong ? code.replace(/(?!^)(?=(\d{4})+$)/g, " ") : code,
    ignore: words.ignore,
    closing: frame.closing,
    fixed: frame.fixed,
  };
  const { greeting, ignore, fixed, closing } = content;
  return rendered(
    content,
    `${[greeting, `${content.words}\n${content.code}`, ignore, fixed, closing.join("\n")].join("\n\n")}\n`,
  );
}
