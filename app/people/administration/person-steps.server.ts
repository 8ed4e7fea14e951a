import type { z } from "zod";
import { administrationWords } from "#app/text/administration.ts";
import { changesWords } from "#app/text/changes.ts";
import { AbsenceForm, PersonForm, ProfileForm } from "../forms.server.ts";
import { isId } from "../ids.ts";
import { checkFields, intentOf, type RefusedForm, refuse, type Typed } from "../posted-form.server.ts";
import type { SignedIn } from "../session.server.ts";
import { addAbsence, removeAbsence, undoAbsence } from "./absences.server.ts";
import { changePerson, changeProfile, deactivate, type PersonResult, reactivate, undoPerson } from "./accounts.server.ts";
import { personRefusal } from "./refusals.server.ts";

type Done = keyof ReturnType<typeof doneWords>;

/** What came of a form on a person's page. `leaves`: the administrator is none any more. */
export type PersonStep = { ok: true; saved: Done | null; leaves: boolean; undo?: string | null } | ({ ok: false } & RefusedForm);

/** Does what one of the forms on a person's page asks for; the form says which by its intent. */
export async function changeFromForm(id: string, fields: Typed, by: SignedIn): Promise<PersonStep> {
  switch (intentOf(fields)) {
    case "change":
      return checked(fields, PersonForm, "changed", (values) => changePerson(id, values, by), by.id === id);
    case "profile":
      return checked(fields, ProfileForm, "profile", (values) => changeProfile(id, values, by));
    case "absence":
      return checked(fields, AbsenceForm, "absence", (values) => addAbsence(id, values, by));
    case "remove-absence":
      return { ok: true, saved: "absenceRemoved", leaves: false, undo: await removeAbsences(id, fields.absence ?? [], by) };
    case "undo":
      return { ok: true, saved: (await takenBack(fields.undo?.[0], by)) ? "undone" : "tooLate", leaves: false };
    case "deactivate":
      return outcome(fields, await deactivate(id, by), null, by.id === id);
    case "reactivate":
      return outcome(fields, await reactivate(id, by), "reactivated");
    default:
      return refuse(fields, ["name", administrationWords().errors.unknownForm]);
  }
}

/** What the page says after the redirect; nothing for an invented word in the address. */
export function savedWords(done: string | null): string | undefined {
  return Object.entries(doneWords()).find(([name]) => name === done)?.[1];
}

async function checked<Schema extends z.ZodType>(
  fields: Typed,
  schema: Schema,
  saved: Done,
  change: (values: z.output<Schema>) => Promise<PersonResult>,
  isOneself = false,
): Promise<PersonStep> {
  const posted = checkFields(fields, schema);
  if (!posted.ok) return posted;
  const leaves = isOneself && !fields.roles?.includes("ADMIN");
  return outcome(fields, await change(posted.values), saved, leaves);
}

function outcome(fields: Typed, result: PersonResult, saved: Done | null, leaves = false): PersonStep {
  return result.ok
    ? { ok: true, saved, leaves, ...(result.undo && { undo: result.undo }) }
    : refuse(fields, personRefusal(result.refusal));
}

/** A change of the person, or of when they are away: the button does not say which. */
async function takenBack(id: string | undefined, by: SignedIn): Promise<boolean> {
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
