import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AbsencePage } from "#app/consultations/absence/absence.tsx";
import { absenceSaved, settleFromForm } from "#app/consultations/absence/absence-steps.server.ts";
import { settleFacts } from "#app/consultations/absence/absences.server.ts";
import { settleForm } from "#app/consultations/absence/settle-form.server.ts";
import { viewsOf } from "#app/forms/form.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { canUndo } from "#app/people/undo.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(absencesWords().settle.title);

/** Who: whoever will be away, and the unit manager. Which: one absence; anybody else's is not found. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  const facts = await settleFacts(params.absence ?? "", person);
  const { searchParams } = new URL(request.url);
  const undo = searchParams.get("fortryd");
  return {
    facts,
    fields: viewsOf(settleForm(facts.requests).fields),
    saved: absenceSaved(searchParams.get("gemt"), facts.requests.length),
    undo: (await canUndo(undo, person)) ? undo : null,
  };
}

/** What: each request to the deputy that was chosen, or to triage. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  return settleFromForm(request, params.absence ?? "", person);
}

export default function AbsenceRoute() {
  const answer = useActionData<typeof action>();
  return <AbsencePage {...useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
