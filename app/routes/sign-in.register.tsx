import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { judge, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { unitOptions } from "#app/people/administration/choices.server.ts";
import { allUnits } from "#app/people/administration/units.server.ts";
import { signedIn } from "#app/people/session.server.ts";
import { RegistrationPage } from "#app/people/sign-in/registration.tsx";
import { registrationForm } from "#app/people/sign-in/registration-form.server.ts";
import { codeOf, register } from "#app/people/sign-in/sign-in-codes.server.ts";
import { unlistedUnit } from "#app/people/unlisted-unit.ts";
import { nextDoor, wayBack } from "#app/people/way-back.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(signInCodeWords().register.title);

/** Who: a browser that has just given the right code for an address that nobody has. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await signedIn(request)) throw redirect(wayBack(request));
  const code = await codeOf(request);
  if (code?.is !== "proved") throw redirect(nextDoor(request, code ? paths.signInCode : paths.signIn));
  return { address: code.address, fields: viewsByName(registrationForm(unitOptions(await allUnits(), [])).fields) };
}

/** Makes the person, as a requester, and brings them where they wanted to go. */
export async function action({ request }: ActionFunctionArgs) {
  const posted = await readForm(request);
  if ((await codeOf(request))?.is !== "proved") return redirect(nextDoor(request, paths.signInCode));
  const form = registrationForm();
  const read = judge(form, posted, {});
  if (!read.ok) return invalid(read.refused);
  const { name, unit, profession } = read.values;
  const registered = await register({ name, unitId: unit === unlistedUnit ? null : unit, profession }, request);
  switch (registered.is) {
    case "in":
      return redirect(wayBack(request), { headers: registered.headers });
    case "gone":
      return redirect(nextDoor(request, paths.signInCode));
    case "unitUnknown":
      return invalid(refused(form, posted, { field: "unit", message: signInCodeWords().register.unitMissing }));
  }
}

export default function Register() {
  return <RegistrationPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
