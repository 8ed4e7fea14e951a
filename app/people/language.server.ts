import { database } from "#app/platform/database.server.ts";
import { languageCookie } from "#app/platform/reader-language.server.ts";
import { isLanguage } from "#app/text/language.ts";
import { signedIn } from "./session.server.ts";

/**
 * Remembers a language: in the browser until it closes, and for good with the person, for the next browser and for letters. Answers the
 * header that carries it; none for a language that there is not.
 */
export async function chooseLanguage(request: Request, language: string): Promise<Headers> {
  const headers = new Headers();
  if (!isLanguage(language)) return headers;
  const person = await signedIn(request);
  if (person) await database().person.update({ where: { id: person.id }, data: { language } });
  headers.append("Set-Cookie", languageCookie(language, { chosen: person === null }));
  return headers;
}
