import { administrationWords } from "#app/text/administration.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { PersonRefusal } from "./accounts.server.ts";
import type { CompetenceRefusal } from "./competences.server.ts";
import type { UnitRefusal } from "./units.server.ts";

/** Beside which field a refusal stands, and in which words: the one place where the closed unions become Danish. */
type Said = readonly [field: string, message: string];

/** `parent` is the field in which another unit was chosen. */
export function unitRefusal(refusal: UnitRefusal, parent = "parent"): FormError {
  const { errors } = administrationWords();
  const said: Record<UnitRefusal, Said> = {
    "name-taken": ["name", errors.unitNameTaken],
    "parent-unknown": [parent, errors.parentUnknown],
    "parent-circle": [parent, errors.parentCircle],
    "parent-closed": ["reopen", errors.parentClosed],
    "has-open-children": ["close", errors.hasOpenChildren],
    "merge-with-itself": ["into", errors.mergeItself],
    unknown: ["name", errors.unknownForm],
  };
  return errorIn(said[refusal]);
}

export function personRefusal(refusal: PersonRefusal): FormError {
  const { errors } = administrationWords();
  const said: Record<PersonRefusal, Said> = {
    "email-taken": ["email", errors.emailTaken],
    "unit-unknown": ["unit", errors.unitUnknown],
    "last-administrator": ["roles", errors.lastAdministrator],
    "last-confirmer": ["roles", errors.lastConfirmer],
    "contact-units-unknown": ["contact", errors.contactUnits],
    "contact-and-deputy": ["deputy", errors.contactAndDeputy],
    "absence-overlaps": ["from", errors.absenceOverlaps],
    "absence-over": ["to", errors.absenceOver],
    "competence-unknown": ["competences", errors.unknownChoice],
    "has-open-requests": ["roles", errors.openRequests],
    unknown: ["name", errors.unknownForm],
  };
  return errorIn(said[refusal]);
}

export function competenceRefusal(refusal: CompetenceRefusal): FormError {
  const { errors } = administrationWords();
  const said: Record<CompetenceRefusal, Said> = {
    "name-taken": ["name", errors.competenceTaken],
    unknown: ["name", errors.unknownForm],
  };
  return errorIn(said[refusal]);
}

function errorIn([field, message]: Said): FormError {
  return { field, message };
}
