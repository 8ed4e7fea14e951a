import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dutyFacts } from "#app/consultations/duty/duty.server.ts";
import { DutyPage } from "#app/consultations/duty/duty.tsx";
import { swapForm, weekForm } from "#app/consultations/duty/duty-forms.server.ts";
import { changeDuty, dutySaved } from "#app/consultations/duty/duty-steps.server.ts";
import { advises, triages } from "#app/consultations/relations.server.ts";
import { viewsByName, viewsOf } from "#app/forms/form.server.ts";
import { requireRole, type SignedIn } from "#app/people/session.server.ts";
import { canUndo } from "#app/people/undo.server.ts";
import { dutyWords } from "#app/text/duty.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(dutyWords().title);

/** Who: whoever works in the unit reads it, and the administrator; the unit manager and the administrator keep it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER", "ADMIN");
  const { searchParams } = new URL(request.url);
  const undo = searchParams.get("fortryd");
  const facts = await dutyFacts();
  return {
    facts,
    weekFields: viewsByName(weekForm(facts).fields),
    swapFields: viewsOf(swapForm(facts.officers).fields),
    mayEdit: person.roles.includes("UNIT_MANAGER") || person.roles.includes("ADMIN"),
    back: backFor(person),
    saved: dutySaved(searchParams),
    undo: (await canUndo(undo, person)) ? undo : null,
  };
}

/** The page that leads here for this reader. */
function backFor(person: SignedIn): "triage" | "queue" | "administration" {
  if (triages(person)) return "triage";
  return advises(person) ? "queue" : "administration";
}

export async function action({ request }: ActionFunctionArgs) {
  return changeDuty(request, await requireRole(request, "UNIT_MANAGER", "ADMIN"));
}

export default function DutyRoute() {
  const answer = useActionData<typeof action>();
  return <DutyPage {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
