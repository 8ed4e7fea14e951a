import type { Response } from "express";
import type { Dictionary } from "#app/text/dictionary.ts";
import { readersLanguage } from "#app/text/language.ts";
import { plainPagesWords } from "#app/text/plain-pages.ts";

/**
 * Static HTML from Express, before Remix is reached: a small page without style or script, for what a person seldom or never sees. Its link
 * leads to the front page, of another address where `origin` names one.
 */
export function plainPage(response: Response, status: keyof Dictionary["plainPages"]["pages"], origin = ""): void {
  const { pages, home } = plainPagesWords();
  const { title, text } = pages[status];
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="${readersLanguage()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Medspil</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${origin}/">${home}</a></p></main></body></html>\n`,
    );
}
