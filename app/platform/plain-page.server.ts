import type { Response } from "express";
import { plainPages } from "#app/text/da/plain-pages.ts";

/** Answers before Remix is reached: a small page without style or script, for what a person seldom or never sees. */
export function plainPage(response: Response, status: keyof typeof plainPages): void {
  const [title, text] = plainPages[status];
  response
    .status(status)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Medspil</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Til forsiden</a></p></main></body></html>\n`,
    );
}
