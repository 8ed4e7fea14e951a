import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { lettersWords } from "#app/text/letters.ts";
import type { LetterName } from "#workflows/consultation/model.ts";
import { type LetterContent, LetterDocument, type LinkContent } from "./layout.tsx";

/**
 * All that a letter can be told: whom it greets, which request, and where to read on. There is no room for content (docs/domain/workflow.md 3.8:
 * number, state and link only); the state is in the letter's own words.
 */
export type LetterFacts = Readonly<{
  firstName: string;
  /** As TK-2026-00042. */
  number: string;
  /** Absolute. */
  link: string;
  /** As "Fjordby Kommune"; the sender, not the reader's unit. */
  municipality: string;
}>;

export type RenderedLetter = Readonly<{ subject: string; html: string; text: string; content: LetterContent }>;

/** What the link opens: the request or the page where it is distributed, both after sign-in, or a survey, without. */
export type LetterOpens = "request" | "triage" | "survey";

export type LetterTemplate = ((facts: LetterFacts) => RenderedLetter) & { readonly opens: LetterOpens };

/** Makes a letter of its words, in the reader's language. Both parts are made from the same content, so they always say the same. */
export function letter(opens: LetterOpens, name: LetterName): LetterTemplate {
  const render = (facts: LetterFacts): RenderedLetter => {
    const content = contentOf(opens, name, facts);
    return rendered(content, plainText(content));
  };
  return Object.assign(render, { opens });
}

/** The parts of a letter, as a mail server and the demo take them. */
export function rendered(content: LetterContent, text: string): RenderedLetter {
  const html = `<!DOCTYPE html>${renderToStaticMarkup(createElement(LetterDocument, { content }))}`;
  return { subject: content.subject, html, text, content };
}

function contentOf(opens: LetterOpens, name: LetterName, { firstName, number, link, municipality }: LetterFacts): LinkContent {
  const { letters, frame } = lettersWords();
  const words = letters[name];
  const [before = "", after = ""] = words.sentence.split("{number}");
  const { call, preheader } = opens === "survey" ? frame.survey : frame.signIn;
  return {
    subject: words.subject.replace("{number}", () => number),
    preheader,
    product: frame.product,
    municipality,
    heading: words.heading,
    greeting: frame.greeting(firstName),
    sentence: { before, number, after },
    call,
    button: words.button,
    link,
    copyLink: frame.copyLink,
    closing: frame.closing,
    fixed: frame.fixed,
  };
}

/** The body template of docs/domain/workflow.md 3.8. The link has a line of its own, so that mail readers find its end. */
function plainText({ greeting, sentence, call, link, fixed, closing }: LinkContent): string {
  const event = `${sentence.before}${sentence.number}${sentence.after} ${call}:\n${link}`;
  return `${[greeting, event, fixed, closing.join("\n")].join("\n\n")}\n`;
}
