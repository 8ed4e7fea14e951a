import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { adviceFacts, writeAdvice } from "#app/consultations/advice/advice.server.ts";
import { AdvicePage } from "#app/consultations/advice/advice.tsx";
import { NotNowPage } from "#app/consultations/request/not-now.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ params }: { params: { number?: string } }) => pageTitle(`${adviceWords().title}, ${params.number}`);

/** Who: the request's consultant. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return adviceFacts(params.number ?? "", person, new URL(request.url).searchParams);
}

/** What: keep the draft, show it anew, or send it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  return writeAdvice(request, params.number ?? "", person);
}

export default function Advice() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!facts.open) return <NotNowPage number={facts.view.number} state={facts.view.state} why={null} />;
  return <AdvicePage facts={facts} refused={refused} />;
}
