import type { StepSlug } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { doneWords } from "#app/text/done.ts";
import type { ReadRequest } from "../reading.server.ts";
import type { StepAbout } from "./step-definition.server.ts";
import { stepAt } from "./steps.server.ts";

/** What somebody has just done to a request: a sentence, and whether it was said below the conversation. */
export type JustDone = { words: string; saying: boolean };

/** For so long an address may say what was just done, in milliseconds; a page that is loaded again later says nothing. */
const just = 10 * 60_000;

/** The steps whose text stands at the end of the conversation from then on. */
const saying: readonly string[] = ["besked", "note", "spoerg", "svar"] satisfies StepSlug[];

/** What the address says was just done, where this person has done it just now; null for anything else that stands there. */
export function justDone(request: ReadRequest, about: StepAbout, person: SignedIn, query: URLSearchParams): JustDone | null {
  const words: Record<StepSlug | "raad", (name: string) => string> = doneWords();
  const done = query.get("sket") ?? "";
  if (!Object.hasOwn(words, done)) return null;
  const sent = done === "raad" ? "sendAdvice" : stepAt(done)?.sends;
  const last = request.events.findLast(({ type }) => type === sent);
  if (last?.actorId !== person.id || now().getTime() - last.at.getTime() > just) return null;
  return { words: words[done as StepSlug](about.otherName), saying: saying.includes(done) };
}
