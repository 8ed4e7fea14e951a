import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { AddressForm } from "#app/people/forms.server.ts";
import { checkFields, readFields, refuse } from "#app/people/posted-form.server.ts";
import { knownPersonOfExpiredSession, signedIn, signIn } from "#app/people/session.server.ts";
import { settingsFor } from "#app/people/shell.server.ts";
import { demoPeople, demoPerson } from "#app/people/sign-in/demo-people.server.ts";
import { SignInPage } from "#app/people/sign-in/sign-in.tsx";
import { askForCode } from "#app/people/sign-in/sign-in-codes.server.ts";
import { waitWords } from "#app/people/sign-in/waiting.ts";
import { nextDoor, wayBack } from "#app/people/way-back.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().signIn.title);

/** Who: anybody. Whoever is signed in already goes on. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await signedIn(request)) throw redirect(wayBack(request));
  const [demo, settings, ended] = await Promise.all([demoPeople(), settingsFor(request), knownPersonOfExpiredSession(request)]);
  return {
    demo,
    municipality: settings["municipality.name"],
    contact: { email: settings["contact.email"], phone: settings["contact.phone"] },
    ended: ended !== null,
  };
}

/**
 * Sends a code to an address, or signs a demo person in; outside the demo there is nobody to choose. Whether anybody has the address
 * shows neither in the answer nor in the time it takes.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request);
  if (fields.email) {
    const posted = checkFields(fields, AddressForm);
    if (!posted.ok) return invalid(posted);
    const asked = await askForCode(posted.values.email, context.network ?? "", request);
    if (asked.ok) return redirect(nextDoor(request, paths.signInCode), { headers: asked.headers });
    const sentence = signInCodeWords().ask.tooMany(waitWords(asked.tooMany.minutes));
    return data(refuse(fields, ["email", sentence]), { status: 429 });
  }
  const person = await demoPerson(fields.person?.[0] ?? "");
  if (!person) return invalid(refuse(fields, ["person", peopleWords().signIn.refused]));
  return redirect(wayBack(request), { headers: await signIn(person, request, "demo") });
}

export default function SignIn() {
  const answer = useActionData<typeof action>();
  return <SignInPage {...useLoaderData<typeof loader>()} errors={answer?.errors} typed={answer?.typed.email?.[0]} />;
}
