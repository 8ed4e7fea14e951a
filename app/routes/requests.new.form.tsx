import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ask, askFacts } from "#app/consultations/asking/ask.server.ts";
import { AskPage } from "#app/consultations/asking/ask-form.tsx";
import { type AskFormName, isFormName } from "#app/consultations/asking/questions.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { askingWords } from "#app/text/asking.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ data }: { data?: { form: AskFormName } | undefined }) =>
  pageTitle(askingWords().forms[data?.form ?? "sparring"].title);

/** Who: a signed-in person. Which: the form that the address names. */
export async function loader({ request, params: { form } }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  if (!isFormName(form)) throw notFound();
  return askFacts(request, form, person);
}

/** Who: a signed-in person; whoever is no longer signed in finds what was typed as a draft after sign-in. */
export async function action({ request, params: { form } }: ActionFunctionArgs) {
  if (isFormName(form)) return ask(request, form);
  await requirePerson(request);
  throw notFound();
}

export default function Page() {
  const facts = useLoaderData<typeof loader>();
  // Remounted by `key`: the router keeps the page from one form to the next, and nothing of the other's may stay behind.
  return <AskPage key={facts.form} facts={facts} refusal={useActionData<typeof action>()} />;
}
