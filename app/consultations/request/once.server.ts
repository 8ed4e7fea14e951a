import { redirect, type TypedResponse } from "@remix-run/node";
import { firstOf } from "#app/forms/field.ts";
import type { Posted } from "#app/forms/form.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import { placeTaken } from "../perform.server.ts";

/** The version at which the page was made; undefined for anything else that was posted, also for what no version can be. */
export function seenIn({ typed }: Posted): number | undefined {
  const seen = firstOf(typed, "seen");
  return /^[1-9]\d{0,8}$/.test(seen) ? Number(seen) : undefined;
}

/** How long a second press still gets the result of the first, in days. */
const remembered = 7;

/** A step as it is taken: its name in the address, and where whoever takes it goes on, told where the request then stands. */
export type Taking = { step: string; leadsTo(state: State): string };

/**
 * Idempotency key of a step: the same person, the same step with the same content, from the same version of the request. An HMAC, so that
 * nothing of what was typed is kept. Undefined where the page did not say which version it was made from.
 */
export function keyOf(posted: Posted, number: string, step: string, person: SignedIn): string | undefined {
  if (seenIn(posted) === undefined) return undefined;
  const typed = Object.entries(posted.typed).sort(([one], [other]) => (one < other ? -1 : 1));
  return derivedToken("step-taken", JSON.stringify([person.id, number, step, typed]));
}

/**
 * Whoever did the very thing before gets its result, whatever has happened since: a second press of a button is no conflict, and does nothing
 * twice. `work` refuses by an answer (422) or by throwing; then somebody's other press may just have been faster.
 */
export async function once<Answer>(
  posted: Posted,
  number: string,
  step: string,
  person: SignedIn,
  work: () => Promise<Answer>,
): Promise<Answer | TypedResponse<never>> {
  const key = keyOf(posted, number, step, person);
  const before = async () => (key ? placeTaken(database(), key) : null);
  const already = await before();
  if (already) return redirect(already);
  try {
    const answer = await work();
    const refused = (answer as { init?: { status?: number } }).init?.status === 422;
    const meanwhile = refused ? await before() : null;
    return meanwhile ? redirect(meanwhile) : answer;
  } catch (answer) {
    const meanwhile = answer instanceof Response ? await before() : null;
    if (meanwhile) return redirect(meanwhile);
    throw answer;
  }
}

/** Retention: forgets what nobody presses again. For the worker's task `clean-up`. */
export async function forgetStepsTaken(): Promise<void> {
  await database().stepTaken.deleteMany({ where: { at: { lt: new Date(now().getTime() - remembered * 86_400_000) } } });
}
