import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WorkflowPage } from "#app/consultations/pages/workflow.tsx";
import { workflowFacts } from "#app/consultations/workflow-page.server.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { da } from "#app/text/dictionary.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(da.workflow.title);

/** Who: anybody who has signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { facts: await workflowFacts(await requirePerson(request)) };
}

export default function Workflow() {
  return <WorkflowPage {...useLoaderData<typeof loader>()} />;
}
