import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { absenceSaved, changeAbsences } from "#app/consultations/absence/absence-steps.server.ts";
import { absencesFacts } from "#app/consultations/absence/absences.server.ts";
import { AbsencesPage } from "#app/consultations/absence/absences.tsx";
import { viewsOf } from "#app/forms/form.server.ts";
import { absenceForm, absenceOfSomebodyForm } from "#app/people/administration/absence-form.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { canUndo } from "#app/people/undo.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(absencesWords().title);

/** Who: whoever works in the unit keeps their own absence, its manager everybody's. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  const { searchParams } = new URL(request.url);
  const undo = searchParams.get("fortryd");
  const facts = await absencesFacts(person);
  const form = facts.all ? absenceOfSomebodyForm(facts.consultants) : absenceForm();
  return {
    facts,
    fields: viewsOf(form.fields),
    saved: absenceSaved(searchParams.get("gemt")),
    undo: (await canUndo(undo, person)) ? undo : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  return changeAbsences(request, await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER"));
}

export default function AbsencesRoute() {
  const answer = useActionData<typeof action>();
  return <AbsencesPage {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
