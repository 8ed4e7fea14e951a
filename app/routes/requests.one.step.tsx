import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NotNowPage } from "#app/consultations/request/not-now.tsx";
import { stepFacts, takeStep } from "#app/consultations/request/request-pages.server.ts";
import { StepPage } from "#app/consultations/request/step.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { requestWords } from "#app/text/request.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ data, params }: { data?: { form: { title: string } | null } | undefined; params: { number?: string } }) =>
  pageTitle(`${data?.form?.title ?? requestWords().notNow.title}, ${params.number}`);

/** Who: whoever may read the request. Which: the step that the address names. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return stepFacts(params.number ?? "", params.step ?? "", person);
}

/** What: the step, if the chart takes it from this person now. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  return takeStep(request, params.number ?? "", params.step ?? "", person);
}

export default function Step() {
  const { view, form, why, search } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!form) return <NotNowPage number={view.number} state={view.state} why={why} />;
  return <StepPage view={view} form={form} search={search} refused={answer?.refused} seen={answer?.seen} />;
}
