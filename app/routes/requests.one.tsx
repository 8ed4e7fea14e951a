import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RequestPage } from "#app/consultations/pages/request.tsx";
import { RequestReasonPage } from "#app/consultations/pages/request-reason.tsx";
import { openingReasonOf, stateReason } from "#app/consultations/reading.server.ts";
import { requestFacts } from "#app/consultations/request-pages.server.ts";
import { paths } from "#app/paths.ts";
import { requirePerson } from "#app/people/session.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { da, dictionaryOf } from "#app/text/dictionary.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = ({ params }: { params: { number?: string } }) => pageTitle(params.number ?? da.request.answers.title);

/** Who: whoever may read it; a unit manager to whom it is not assigned says why first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return requestFacts(params.number ?? "", person);
}

/** The unit manager's reason. Everything else that is done to a request has a page of its own. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const number = params.number ?? "";
  const reason = openingReasonOf((await request.formData()).get("reason"));
  if (!reason) return invalid({ errors: [{ field: "reason", message: dictionaryOf("da").request.reason.choose }] });
  await stateReason(number, person, reason);
  return redirect(paths.request(number));
}

export default function OneRequest() {
  const facts = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  if (facts.is === "reasonNeeded") return <RequestReasonPage number={facts.number} errors={errors} />;
  return <RequestPage view={facts.view} search={facts.search} />;
}
