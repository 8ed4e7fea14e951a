import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerCall, registeringFacts } from "#app/consultations/registering/register.server.ts";
import { RegisterPage } from "#app/consultations/registering/register.tsx";
import { requireRole } from "#app/people/session.server.ts";
import { registeringWords } from "#app/text/registering.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(registeringWords().title);

/** Who: whoever advises. */
export async function loader({ request }: LoaderFunctionArgs) {
  return registeringFacts(await requireRole(request, "CONSULTANT", "UNIT_MANAGER"));
}

/** What: the whole call at once. Where next: the request, or the queue when it is no longer with the one who took the call. */
export async function action({ request }: ActionFunctionArgs) {
  return registerCall(request, await requireRole(request, "CONSULTANT", "UNIT_MANAGER"));
}

export default function Register() {
  const answer = useActionData<typeof action>();
  return <RegisterPage facts={useLoaderData<typeof loader>()} refused={answer?.refused} />;
}
