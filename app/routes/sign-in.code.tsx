import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstOf } from "#app/forms/field.ts";
import { judge, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { signedIn } from "#app/people/session.server.ts";
import { CodePage } from "#app/people/sign-in/code.tsx";
import { codeForm } from "#app/people/sign-in/code-forms.server.ts";
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
  return {
    address: code.address,
    open: code.is === "open",
    demo: isDemo(),
    signInPath,
    field: viewsByName(codeForm().fields).code,
  };
}

/** Signs in with the right code, or sends a new one. What is over (used, replaced, too old) the page itself says. */
export async function action({ request, context }: ActionFunctionArgs) {
  const posted = await readForm(request);
  const form = codeForm();
  const network = context.network ?? "";
  const self = nextDoor(request, paths.signInCode);
  if (firstOf(posted.typed, "intent") === "again") {
    const code = await codeOf(request);
    if (!code) return redirect(nextDoor(request, paths.signIn));
    const asked = await askForCode(code.address, network);
    if (asked.ok) return redirect(self, { headers: asked.headers });
    const message = signInCodeWords().ask.tooMany(waitWords(asked.tooMany.minutes));
    return data(refused(form, posted, { field: "code", message }), { status: 429 });
  }
  const read = judge(form, posted, {});
  if (!read.ok) return invalid(read.refused);
  const checked = await checkCode(read.values.code, network, request);
  switch (checked.is) {
    case "in":
      return redirect(wayBack(request), { headers: checked.headers });
    case "proved":
      return redirect(nextDoor(request, paths.registration));
    case "gone":
      return redirect(self);
    case "wrong":
      return invalid(refused(form, posted, { field: "code", message: signInCodeWords().code.wrong(checked.left) }));
    case "tooMany": {
      const message = signInCodeWords().code.tooMany(waitWords(checked.minutes));
      return data(refused(form, posted, { field: "code", message }), { status: 429 });
    }
  }
}

export default function SignInCode() {
  return <CodePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
