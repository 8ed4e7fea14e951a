import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WorkflowPage } from "#app/consultations/workflow/workflow.tsx";
import { workflowFacts } from "#app/consultations/workflow/workflow-page.server.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { workflowWords } from "#app/text/workflow.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(workflowWords().title);

/** Who: anybody who has signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { facts: await workflowFacts(await requirePerson(request)) };
}

export default function Workflow() {
  return <WorkflowPage {...useLoaderData<typeof loader>()} />;
}
