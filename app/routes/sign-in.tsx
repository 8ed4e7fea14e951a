import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demoPeople, demoPerson } from "#app/people/demo-people.server.ts";
import { SignInPage } from "#app/people/pages/sign-in.tsx";
import { readFields, refuse } from "#app/people/posted-form.server.ts";
import { knownPersonOfExpiredSession, signedIn, signIn } from "#app/people/session.server.ts";
import { allSettings } from "#app/people/settings.server.ts";
import { wayBack } from "#app/people/way-back.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().signIn.title);

/** Who: anybody. Whoever is signed in already goes on. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await signedIn(request)) throw redirect(wayBack(request));
  const [demo, settings, ended] = await Promise.all([demoPeople(), allSettings(), knownPersonOfExpiredSession(request)]);
  return {
    demo,
    municipality: settings["municipality.name"],
    contact: { email: settings["contact.email"], phone: settings["contact.phone"] },
    ended: ended !== null,
  };
}

/** Signs a demo person in; outside the demo there is nobody to choose. */
export async function action({ request }: ActionFunctionArgs) {
  const fields = await readFields(request);
  const person = await demoPerson(fields.person?.[0] ?? "");
  if (!person) return invalid(refuse(fields, ["person", peopleWords().signIn.refused]));
  return redirect(wayBack(request), { headers: await signIn(person, request, "demo") });
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />;
}
