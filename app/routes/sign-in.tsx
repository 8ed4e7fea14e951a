import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstOf } from "#app/forms/field.ts";
import { judge, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { knownPersonOfExpiredSession, signedIn, signIn } from "#app/people/session.server.ts";
import { settingsFor } from "#app/people/shell.server.ts";
import { addressForm } from "#app/people/sign-in/code-forms.server.ts";
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
    field: viewsByName(addressForm().fields).email,
  };
}

/**
 * Sends a code to an address, or signs a demo person in; outside the demo there is nobody to choose. Against account enumeration: whether anybody
 * has the address shows neither in the answer nor in the time it takes.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const posted = await readForm(request);
  const form = addressForm();
  if (posted.typed.email) {
    const read = judge(form, posted, {});
    if (!read.ok) return invalid(read.refused);
    const asked = await askForCode(read.values.email, context.network ?? "");
    if (asked.ok) return redirect(nextDoor(request, paths.signInCode), { headers: asked.headers });
    const message = signInCodeWords().ask.tooMany(waitWords(asked.tooMany.minutes));
    return data(refused(form, posted, { field: "email", message }), { status: 429 });
  }
  const person = await demoPerson(firstOf(posted.typed, "person"));
  if (!person) return invalid(refused(form, posted, { field: "person", message: peopleWords().signIn.refused }));
  return redirect(wayBack(request), { headers: await signIn(person, request, "demo") });
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
