import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { changeColleagues, colleaguesFacts } from "#app/consultations/colleagues/colleagues.server.ts";
import { ColleaguesPage } from "#app/consultations/colleagues/colleagues.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ params }: { params: { number?: string } }) => pageTitle(`${colleaguesWords().title}, ${params.number}`);

/** Who: the requester alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return colleaguesFacts(params.number ?? "", person);
}

/** What: a colleague is invited by address, or an invitation is taken back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  return changeColleagues(request, params.number ?? "", person);
}

export default function Colleagues() {
  const [query] = useSearchParams();
  return (
    <ColleaguesPage facts={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} done={query.get("sket")} />
  );
}
