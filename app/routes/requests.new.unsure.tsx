import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ask, askFacts } from "#app/consultations/asking/ask.server.ts";
import { AskPage } from "#app/consultations/asking/ask-form.tsx";
import { requirePerson } from "#app/people/session.server.ts";
import { askingWords } from "#app/text/asking.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(askingWords().forms.tvivl.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return askFacts(request, "tvivl", person);
}

/** Who: a signed-in person; whoever is no longer signed in finds what was typed as a draft after sign-in. */
export function action({ request }: ActionFunctionArgs) {
  return ask(request, "tvivl");
}

export default function Page() {
  return <AskPage facts={useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()} />;
}
