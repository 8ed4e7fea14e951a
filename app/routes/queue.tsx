import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doneOf } from "#app/consultations/done.server.ts";
import { queueFor } from "#app/consultations/queue/queue.server.ts";
import { QueuePage } from "#app/consultations/queue/queue.tsx";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import { advises, triages } from "#app/consultations/relations.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { queueWords } from "#app/text/queue.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(queueWords().title);

/** Who: whoever works in the unit. Which: as the address says. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireRole(request, "CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  const { searchParams } = new URL(request.url);
  const filters = queueFiltersOf(searchParams);
  const view = await queueFor(person, filters, searchParams.get("efter"));
  return { view, filters, triages: triages(person), advises: advises(person), done: doneOf(searchParams) };
}

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
