import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { judge, readForm, viewsOf } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { Door } from "#app/people/sign-in/door.tsx";
import { SetUpPage } from "#app/people/sign-in/set-up.tsx";
import { setUpForm } from "#app/people/sign-in/set-up-form.server.ts";
import { isSetUpOpen, setUp } from "#app/people/sign-in/setup.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().setUp.title);

/** Who: whoever holds the link that the console prints while there is no administrator. */
export async function loader({ params }: LoaderFunctionArgs) {
  const open = await isSetUpOpen(params.token ?? "");
  return data({ open, fields: viewsOf(setUpForm().fields) }, { status: open ? 200 : 404 });
}

/** Makes the first administrator, once, and brings them to the administration. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  if (!(await isSetUpOpen(token))) return gone();
  const read = judge(setUpForm(), await readForm(request), {});
  if (!read.ok) return invalid({ ...read.refused, gone: false });
  const headers = await setUp(token, read.values, request);
  return headers ? redirect(paths.administration, { headers }) : gone();
}

/** Somebody was faster, or it took longer than a day: what the loader said of the link no longer holds. */
function gone() {
  return data({ gone: true, errors: [], typed: {}, findings: {} }, { status: 404 });
}

export default function SetUp() {
  const { open, fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = peopleWords().setUp;
  if (open && !answer?.gone) return <SetUpPage fields={fields} refused={answer} />;
  return (
    <Door title={text.goneTitle} lead={text.gone}>
      <Actions className="ms-mt">
        <LinkButton to={paths.signIn}>{text.toSignIn}</LinkButton>
      </Actions>
    </Door>
  );
}
