import { type AccountLetterName, lettersWords } from "#app/text/letters.ts";
import type { NoticeContent } from "./layout.tsx";
import { type RenderedLetter, rendered } from "./letter.ts";

/** What a letter about somebody's own account is told: whom it greets, and where to read on. Who did what stands there, after sign-in. */
export type AccountFacts = Readonly<{ firstName: string; link: string; municipality: string }>;

/** To whoever's account it is, or to those who must confirm: that something was done or asked for. No name, no address, no role. */
export function accountLetter(name: AccountLetterName, { firstName, link, municipality }: AccountFacts): RenderedLetter {
  const { account, frame } = lettersWords();
  const { subject, heading, words, otherwise, button } = account[name];
  const content: NoticeContent = {
    subject,
    preheader: frame.signIn.preheader,
    product: frame.product,
    municipality,
    heading,
    greeting: frame.greeting(firstName),
    words,
    otherwise,
    button,
    link,
    copyLink: frame.copyLink,
    closing: frame.closing,
    fixed: frame.fixed,
  };
  const { greeting, fixed, closing } = content;
  return rendered(content, `${[greeting, words, `${otherwise}\n${link}`, fixed, closing.join("\n")].join("\n\n")}\n`);
}
