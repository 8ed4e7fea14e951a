import { firstOf, type RefusedForm } from "#app/forms/field.ts";
import { type Form, judge, type Posted, refused } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import type { Fields, ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { changesWords } from "#app/text/changes.ts";
import type { SignedIn } from "../session.server.ts";
import { absenceForm } from "./absence-form.server.ts";
import { addAbsence, removeAbsence, undoAbsence } from "./absences.server.ts";
import { changePerson, deactivate, type PersonResult, reactivate, undoPerson } from "./accounts.server.ts";
import { consultantForm } from "./consultant-form.server.ts";
import { personForm } from "./person-form.server.ts";
import { personRefusal } from "./refusals.server.ts";

type Done = keyof ReturnType<typeof doneWords>;

/** What came of a form on a person's page. `leaves`: the administrator is none any more. */
export type PersonStep =
  | { ok: true; saved: Done | null; leaves: boolean; undo?: string | null }
  | { ok: false; refused: RefusedForm };

/** Does what one of the forms on a person's page asks for; the form says which by its intent. */
export async function changeFromForm(id: string, posted: Posted, by: SignedIn): Promise<PersonStep> {
  const { typed } = posted;
  const isOneself = by.id === id;
  switch (firstOf(typed, "intent")) {
    case "change": {
      const leaves = isOneself && !typed.roles?.includes("ADMIN");
      // One form for roles and profile: what is ticked in the one is never lost by saving the other.
      if (!typed.fraction) return checked(posted, personForm(), (values) => changePerson(id, values, null, by), leaves);
      return checked(posted, consultantForm(), (values) => changePerson(id, values, values, by), leaves);
    }
    case "absence":
      return checked(posted, absenceForm(), (values) => addAbsence(id, values, by), false, "absence");
    case "remove-absence":
      return { ok: true, saved: "absenceRemoved", leaves: false, undo: await removeAbsences(id, typed.absence ?? [], by) };
    case "undo":
      return { ok: true, saved: (await takenBack(firstOf(typed, "undo"), by)) ? "undone" : "tooLate", leaves: false };
    case "deactivate":
      return outcome(posted, nothingAsked, await deactivate(id, by, firstOf(typed, "handOver") !== ""), null, isOneself);
    case "reactivate":
      return outcome(posted, nothingAsked, await reactivate(id, by), "reactivated");
    default:
      return notDone(posted, nothingAsked, personRefusal("unknown"));
  }
}

/** What the page says after the redirect; nothing for an invented word in the address. */
export function savedWords(done: string | null): string | undefined {
  return Object.entries(doneWords()).find(([name]) => name === done)?.[1];
}

/** A form of one button. */
const nothingAsked = { fields: {} };

async function checked<F extends Fields>(
  posted: Posted,
  form: Form<F>,
  change: (values: ValuesOf<F>) => Promise<PersonResult>,
  leaves: boolean,
  saved: Done = "changed",
): Promise<PersonStep> {
  const read = judge(form, posted, {});
  if (!read.ok) return { ok: false, refused: { ...read.refused, intent: firstOf(posted.typed, "intent") } };
  return outcome(posted, form, await change(read.values), saved, leaves);
}

function outcome(
  posted: Posted,
  form: Pick<Form, "fields">,
  result: PersonResult,
  saved: Done | null,
  leaves = false,
): PersonStep {
  if (!result.ok) return notDone(posted, form, personRefusal(result.refusal));
  return {
    ok: true,
    saved: result.waits ? "waits" : saved,
    leaves: leaves && !result.waits,
    ...(result.undo && { undo: result.undo }),
  };
}

function notDone(posted: Posted, form: Pick<Form, "fields">, why: ReturnType<typeof personRefusal>): PersonStep {
  return { ok: false, refused: { ...refused(form, posted, why), intent: firstOf(posted.typed, "intent") } };
}

/** A change of the person, or of when they are away: the button does not say which. */
async function takenBack(id: string, by: SignedIn): Promise<boolean> {
  return (await undoPerson(id, by)) || undoAbsence(id, by);
}

async function removeAbsences(personId: string, absences: readonly string[], by: SignedIn): Promise<string | null> {
  const [absence] = absences.filter(isId);
  return absence ? removeAbsence(personId, absence, by) : null;
}

function doneWords() {
  const { undone, tooLate } = changesWords();
  return { ...administrationWords().person.done, undone, tooLate };
}
