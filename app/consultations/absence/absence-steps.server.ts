import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { addAbsence, removeAbsence, undoAbsence } from "#app/people/administration/absences.server.ts";
import { personRefusal } from "#app/people/administration/refusals.server.ts";
import { AbsenceForm } from "#app/people/forms.server.ts";
import { isId } from "#app/people/ids.ts";
import { checkFields, intentOf, type RefusedForm, readFields, refuse, type Typed } from "#app/people/posted-form.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { database } from "#app/platform/database.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { changesWords } from "#app/text/changes.ts";
import { numberIn } from "#workflows/consultation/number.ts";
import { isInUnit, settle, settleFacts } from "./absences.server.ts";

/**
 * Does what one of the forms on the page of absences asks for: a consultant keeps their own, the unit manager everybody's. A long absence
 * leads on to the page that asks who takes over.
 */
export async function changeAbsences(request: Request, by: SignedIn) {
  const fields = await readFields(request);
  switch (intentOf(fields)) {
    case "absence":
      return note(fields, by);
    case "remove-absence":
      return remove(fields, by);
    case "undo":
      return redirect(`${paths.absences}?gemt=${(await undoAbsence(fields.undo?.[0], by)) ? "undone" : "tooLate"}`);
    default:
      return refused(refuse(fields, ["from", absencesWords().errors.unknown]));
  }
}

async function note(fields: Typed, by: SignedIn) {
  const chosen = fields.person?.[0];
  const personId = by.roles.includes("UNIT_MANAGER") && chosen !== undefined ? chosen : by.id;
  const posted = checkFields(fields, AbsenceForm);
  const nobody = !(await isInUnit(personId));
  if (nobody || !posted.ok) {
    const { intent, typed, errors } = refuse(fields, ...(nobody ? [["person", absencesWords().errors.person] as const] : []));
    return refused({ intent, typed, errors: [...errors, ...(posted.ok ? [] : posted.errors)] });
  }
  const result = await addAbsence(personId, posted.values, by);
  if (!result.ok) return refused(refuse(fields, personRefusal(result.refusal)));
  const { long, requests } = await settleFacts(result.id, by);
  const query = new URLSearchParams({ gemt: "noted", ...(result.undo && { fortryd: result.undo }) });
  return redirect(`${long && requests.length > 0 ? paths.absence(result.id) : paths.absences}?${query}`);
}

async function remove(fields: Typed, by: SignedIn) {
  const id = fields.absence?.[0] ?? "";
  const found = isId(id) ? await database().absence.findUnique({ where: { id }, select: { personId: true } }) : null;
  const may = found && (found.personId === by.id || by.roles.includes("UNIT_MANAGER"));
  const undo = may ? await removeAbsence(found.personId, id, by) : null;
  return redirect(`${paths.absences}?${new URLSearchParams({ gemt: "removed", ...(undo && { fortryd: undo }) })}`);
}

function refused({ intent, errors, typed }: RefusedForm) {
  return invalid({ refused: { intent, errors, typed } });
}

/** Hands over what was chosen on the page of one absence; back to it while something still waits. */
export async function settleFromForm(request: Request, absenceId: string, by: SignedIn) {
  const fields = await readFields(request);
  if (intentOf(fields) === "undo") {
    return redirect(`${paths.absences}?gemt=${(await undoAbsence(fields.undo?.[0], by)) ? "undone" : "tooLate"}`);
  }
  const chosen = Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => {
      const number = name.startsWith("deputy-") ? numberIn(name) : null;
      return number && values[0] ? [[number, values[0]]] : [];
    }),
  );
  const { left, errors } = await settle(absenceId, chosen, by);
  if (errors.length > 0) return refused({ intent: "settle", errors: [...errors], typed: fields });
  return redirect(left > 0 ? `${paths.absence(absenceId)}?gemt=some` : `${paths.absences}?gemt=settled`);
}

/** What a page says after the redirect; nothing for invented words in the address. */
export function absenceSaved(done: string | null, left = 0): string | undefined {
  const words = absencesWords().done;
  const { undone, tooLate } = changesWords();
  const said: Record<string, string> = {
    noted: words.noted,
    removed: words.removed,
    settled: words.settled,
    some: words.some(left),
    undone,
    tooLate,
  };
  return done !== null && Object.hasOwn(said, done) ? said[done] : undefined;
}
