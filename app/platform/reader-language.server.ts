import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestHandler } from "express";
import { isLanguage, type Language, languageComesFrom } from "#app/text/language.ts";
import { browsersCookie, cookieIn } from "./cookies.server.ts";

/**
 * Async context (`AsyncLocalStorage`) with the reader's language: it belongs to the request that is being answered, or to the letter that
 * is being written, and every sentence put together meanwhile follows it (`readersLanguage` in app/text).
 */
const current = new AsyncLocalStorage<Language>();

/** A language cookie of its own, so that a page speaks before anybody is known. Signing in sets it to what the person chose last. */
const cookieName = "medspil-sprog";
/** In the cookie of somebody who chose before signing in: the choice then becomes the person's. */
const chosenMark = "-valgt";
/** What a link adds for a reader who does not sign in, as `?sprog=en`. */
export const languageParameter = "sprog";

/** Lets every sentence of this process follow the request or letter at hand. Called once at start. */
export function followReaders(): void {
  languageComesFrom(() => current.getStore() ?? "da");
}

/** Does something in a reader's language, whatever it awaits included. */
export function inLanguage<Result>(language: Language, work: () => Result): Result {
  return current.run(language, work);
}

/** Answers each request in its reader's language: what the address says, else the cookie, else Danish. */
export const answerInReadersLanguage: RequestHandler = (request, _response, next) => {
  const asked = request.query[languageParameter];
  const language = isLanguage(asked) ? asked : (languageOf(request.headers.cookie)?.language ?? "da");
  current.run(language, next);
};

/** The language in a Cookie header, and whether it was chosen by somebody who had not signed in yet; null without one. */
export function languageOf(cookies: string | null | undefined): { language: Language; chosen: boolean } | null {
  const value = cookieIn(cookies, cookieName) ?? "";
  const language = value.replace(chosenMark, "");
  return isLanguage(language) ? { language, chosen: value.endsWith(chosenMark) } : null;
}

/** The Set-Cookie that remembers a language until the browser closes: the computers are shared, the person's row remembers for good. */
export function languageCookie(language: Language, { chosen }: { chosen: boolean }): string {
  return browsersCookie({ name: cookieName, value: `${language}${chosen ? chosenMark : ""}` });
}
