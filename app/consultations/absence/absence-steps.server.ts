import { redirect } from "@remix-run/node";
import { firstOf, type RefusedForm } from "#app/forms/field.ts";
import { judge, type Posted, readForm, refused } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import { paths, withQuery } from "#app/paths.ts";
import { absenceForm, absenceOfSomebodyForm } from "#app/people/administration/absence-form.server.ts";
import { addAbsence, removeAbsence, undoAbsence } from "#app/people/administration/absences.server.ts";
import { personRefusal } from "#app/people/administration/refusals.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { changesWords } from "#app/text/changes.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { consultants, manages, settle, settleFacts, waiting } from "./absences.server.ts";
import { takeBackPlan } from "./handovers.server.ts";
import { deputyField, settleForm } from "./settle-form.server.ts";

/**
 * Does what one of the forms on the page of absences asks for: a consultant keeps their own, the unit manager everybody's. A long absence
 * leads on to the page that asks who takes over.
 */
export async function changeAbsences(request: Request, by: SignedIn) {
  const posted = await readForm(request);
  switch (firstOf(posted.typed, "intent")) {
    case "absence":
      return note(posted, by);
    case "remove-absence":
      return remove(posted, by);
    case "undo":
      return takeBack(posted, by);
    default:
      return back(posted, refused(absenceForm(), posted, { field: "from", message: absencesWords().errors.unknown }));
  }
}

async function note(posted: Posted, by: SignedIn) {
  const form = absenceOfSomebodyForm(manages(by) ? await consultants() : null);
  const read = judge(form, posted, {});
  if (!read.ok) return back(posted, read.refused);
  const { person = by.id, ...period } = read.values;
  const result = await addAbsence(person, period, by);
  if (!result.ok) return back(posted, refused(form, posted, personRefusal(result.refusal)));
  const { long, requests } = await settleFacts(result.id, by);
  const page = long && requests.length > 0 ? paths.absence(result.id) : paths.absences;
  return redirect(withQuery(page, { gemt: "noted", fortryd: result.undo }));
}

async function remove({ typed }: Posted, by: SignedIn) {
  const id = firstOf(typed, "absence");
  const found = isId(id) ? await database().absence.findUnique({ where: { id }, select: { personId: true } }) : null;
  const may = found && (found.personId === by.id || manages(by));
  const undo = may ? await removeAbsence(found.personId, id, by) : null;
  return redirect(withQuery(paths.absences, { gemt: "removed", fortryd: undo }));
}

async function takeBack({ typed }: Posted, by: SignedIn) {
  const done = (await undoAbsence(firstOf(typed, "undo"), by)) ? "undone" : "tooLate";
  return redirect(withQuery(paths.absences, { gemt: done }));
}

function back({ typed }: Posted, refused: Omit<RefusedForm, "intent">) {
  return invalid<{ refused: RefusedForm }>({ refused: { ...refused, intent: firstOf(typed, "intent") } });
}

/** Hands over what was chosen on the page of one absence; back to it while something still waits. What cannot be used holds nothing else up. */
export async function settleFromForm(request: Request, absenceId: string, by: SignedIn) {
  const posted = await readForm(request);
  if (firstOf(posted.typed, "intent") === "undo") return takeBack(posted, by);
  const open = await waiting(absenceId, by);
  if (firstOf(posted.typed, "intent") === "take-back") {
    const gone = await takeBackPlan(open.absence.id);
    return redirect(withQuery(paths.absence(absenceId), { gemt: gone ? "takenBack" : "tooLate" }));
  }
  const form = settleForm(open.requests.map(({ number }) => ({ number })));
  const read = judge(form, posted, {});
  const chosen = read.ok ? read.values : read.answered;
  const { left, errors } = await settle(open, (number) => chosen[deputyField(number)] ?? null, by);
  const wrong = [...(read.ok ? [] : read.refused.errors), ...errors];
  if (wrong.length > 0) return back(posted, refused(form, posted, ...wrong));
  if (open.absence.from > copenhagenDate(now())) return redirect(withQuery(paths.absence(absenceId), { gemt: "planned" }));
  return redirect(
    left > 0 ? withQuery(paths.absence(absenceId), { gemt: "some" }) : withQuery(paths.absences, { gemt: "settled" }),
  );
}

/** What a page says after the redirect; nothing for invented words in the address. */
export function absenceSaved(done: string | null, left = 0): string | undefined {
  const words = absencesWords().done;
  const { undone, tooLate } = changesWords();
  const said: Record<string, string> = {
    noted: words.noted,
    removed: words.removed,
    planned: words.planned,
    takenBack: words.takenBack,
    settled: words.settled,
    some: words.some(left),
    undone,
    tooLate,
  };
  return done !== null && Object.hasOwn(said, done) ? said[done] : undefined;
}
