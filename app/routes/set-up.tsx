import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { SetUpForm } from "#app/people/forms.server.ts";
import { checkFields, readFields } from "#app/people/posted-form.server.ts";
import { Door } from "#app/people/sign-in/door.tsx";
import { SetUpPage } from "#app/people/sign-in/set-up.tsx";
import { isSetUpOpen, setUp } from "#app/people/sign-in/setup.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().setUp.title);

/** Who: whoever holds the link that the console prints while there is no administrator. */
export async function loader({ params }: LoaderFunctionArgs) {
  const open = await isSetUpOpen(params.token ?? "");
  return data({ open }, { status: open ? 200 : 404 });
}

/** Makes the first administrator, once, and brings them to the administration. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  if (!(await isSetUpOpen(token))) return gone();
  const posted = checkFields(await readFields(request), SetUpForm);
  if (!posted.ok) return invalid(posted);
  const headers = await setUp(token, posted.values, request);
  return headers ? redirect(paths.administration, { headers }) : gone();
}

/** Somebody was faster, or it took longer than a day: what the loader said of the link no longer holds. */
function gone() {
  return data({ gone: true, errors: undefined, typed: undefined }, { status: 404 });
}

export default function SetUp() {
  const { open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = peopleWords().setUp;
  const isGone = !open || (answer && "gone" in answer);
  if (!isGone) return <SetUpPage errors={answer?.errors} typed={answer?.typed} />;
  return (
    <Door title={text.goneTitle} lead={text.gone}>
      <Actions className="ms-mt">
        <LinkButton to={paths.signIn}>{text.toSignIn}</LinkButton>
      </Actions>
    </Door>
  );
}
