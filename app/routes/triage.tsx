import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doneOf } from "#app/consultations/done.server.ts";
import { onDuty } from "#app/consultations/duty/duty.server.ts";
import { TriageListPage } from "#app/consultations/first-look/triage-list.tsx";
import { triageListFor } from "#app/consultations/queue/queue.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { triageWords } from "#app/text/triage.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(triageWords().title);

/** Who: whoever does triage. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireRole(request, "TRIAGE", "UNIT_MANAGER");
  const { searchParams } = new URL(request.url);
  return { view: await triageListFor(person, searchParams.get("efter")), duty: await onDuty(), done: doneOf(searchParams) };
}

export default function Triage() {
  return <TriageListPage {...useLoaderData<typeof loader>()} />;
}
