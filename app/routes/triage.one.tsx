import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { TriagePage } from "#app/consultations/first-look/triage.tsx";
import { takeFirstLook, triageFacts } from "#app/consultations/first-look/triage-page.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { triageWords } from "#app/text/triage.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ params }: { params: { number?: string } }) => pageTitle(`${triageWords().title}, ${params.number}`);

/** Who: whoever does triage. Which: a request that waits for its first look. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireRole(request, "TRIAGE", "UNIT_MANAGER");
  return triageFacts(params.number ?? "", person);
}

/** What: the checklist's answers, or the answers and the assignment together. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireRole(request, "TRIAGE", "UNIT_MANAGER");
  return takeFirstLook(request, params.number ?? "", person);
}

export default function FirstLook() {
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return <TriagePage key={facts.view.version} facts={facts} refused={answer?.refused} saved={query.has("gemt")} />;
}
