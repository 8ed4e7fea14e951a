import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redeemInvitations } from "#app/consultations/invitations.server.ts";
import { RequestPage } from "#app/consultations/request/request.tsx";
import { giveReason, requestFacts } from "#app/consultations/request/request-pages.server.ts";
import { RequestReasonPage } from "#app/consultations/request/request-reason.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { requestWords } from "#app/text/request.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ params }: { params: { number?: string } }) => pageTitle(params.number ?? requestWords().answers.title);

/**
 * Who: whoever may read it; a unit manager to whom it is not assigned says why first. Whoever follows the link of an invitation is let
 * in with the first look.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const number = params.number ?? "";
  return requestFacts(number, person, () => redeemInvitations(person, number), new URL(request.url).searchParams);
}

/** The unit manager's reason. Everything else that is done to a request has a page of its own. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  return giveReason(request, params.number ?? "", person);
}

export default function OneRequest() {
  const facts = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  if (facts.is === "reasonNeeded") return <RequestReasonPage number={facts.number} field={facts.field} refused={refused} />;
  return <RequestPage view={facts.view} search={facts.search} done={facts.done} />;
}
