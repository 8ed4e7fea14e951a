import { lettersWords } from "#app/text/letters.ts";
import type { CodeContent } from "./layout.tsx";
import { type RenderedLetter, rendered } from "./letter.ts";

/** What the letter with a one-time code is told. */
export type CodeFacts = Readonly<{
  /** Empty for an address that nobody has yet. */
  firstName: string;
  /** Six digits. */
  code: string;
  municipality: string;
}>;

/**
 * To whoever asked for it at sign-in: a code that works once, for ten minutes. The subject and the preview say nothing of it, since they
 * are shown on locked screens, and there is no link, so that nobody gets used to signing in by links.
 */
export function signInCode({ firstName, code, municipality }: CodeFacts): RenderedLetter {
  const { code: words, frame } = lettersWords();
  const content: CodeContent = {
    subject: words.subject,
    preheader: words.preheader,
    product: frame.product,
    municipality,
    heading: words.heading,
    greeting: frame.greeting(firstName),
    words: words.words,
    code,
    ignore: words.ignore,
    closing: frame.closing,
    fixed: frame.fixed,
  };
  const { greeting, ignore, fixed, closing } = content;
  return rendered(content, `${[greeting, `${words.words}\n${code}`, ignore, fixed, closing.join("\n")].join("\n\n")}\n`);
}
