import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { CodeForm } from "#app/people/forms.server.ts";
import { checkFields, intentOf, readFields, refuse } from "#app/people/posted-form.server.ts";
import { signedIn } from "#app/people/session.server.ts";
import { CodePage } from "#app/people/sign-in/code.tsx";
import { isDemo } from "#app/people/sign-in/demo-people.server.ts";
import { askForCode, checkCode, codeOf } from "#app/people/sign-in/sign-in-codes.server.ts";
import { waitWords } from "#app/people/sign-in/waiting.ts";
import { nextDoor, wayBack } from "#app/people/way-back.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(signInCodeWords().code.title);

/** Who: a browser that has asked for a code. Others are sent to ask for one. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (await signedIn(request)) throw redirect(wayBack(request));
  const code = await codeOf(request);
  const signInPath = nextDoor(request, paths.signIn);
  if (!code) throw redirect(signInPath);
  if (code.is === "proved") throw redirect(nextDoor(request, paths.registration));
  return { address: code.address, open: code.is === "open", demo: isDemo(), signInPath };
}

/** Signs in with the right code, or sends a new one. What is over (used, replaced, too old) the page itself says. */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request);
  const network = context.network ?? "";
  const self = nextDoor(request, paths.signInCode);
  if (intentOf(fields) === "again") {
    const code = await codeOf(request);
    if (!code) return redirect(nextDoor(request, paths.signIn));
    const asked = await askForCode(code.address, network, request);
    if (asked.ok) return redirect(self, { headers: asked.headers });
    return data(refuse(fields, ["code", signInCodeWords().ask.tooMany(waitWords(asked.tooMany.minutes))]), { status: 429 });
  }
  const posted = checkFields(fields, CodeForm);
  if (!posted.ok) return invalid(posted);
  const checked = await checkCode(posted.values.code, network, request);
  switch (checked.is) {
    case "in":
      return redirect(wayBack(request), { headers: checked.headers });
    case "proved":
      return redirect(nextDoor(request, paths.registration));
    case "gone":
      return redirect(self);
    case "wrong":
      return invalid(refuse(fields, ["code", signInCodeWords().code.wrong(checked.left)]));
    case "tooMany":
      return data(refuse(fields, ["code", signInCodeWords().code.tooMany(waitWords(checked.minutes))]), { status: 429 });
  }
}

export default function SignInCode() {
  return <CodePage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />;
}
