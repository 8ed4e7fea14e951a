import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { signedIn, signOut } from "#app/people/session.server.ts";
import { Door } from "#app/people/sign-in/door.tsx";
import { peopleWords } from "#app/text/people.ts";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().signOut.title);

/** Who: anybody. A link alone signs nobody out. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { name: (await signedIn(request))?.name ?? null };
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect(paths.signIn, { headers: await signOut(request) });
}

export default function SignOut() {
  const { name } = useLoaderData<typeof loader>();
  const text = peopleWords();
  if (name === null) {
    return (
      <Door title={text.signOut.outTitle} lead={text.signOut.out}>
        <Actions className="ms-mt">
          <LinkButton to={paths.signIn}>{text.signIn.title}</LinkButton>
        </Actions>
      </Door>
    );
  }
  return (
    <Door title={text.signOut.title} lead={text.signOut.question(name)}>
      <Form method="post" noValidate className="ms-mt">
        <Actions>
          <Button kind="primary">{text.signOut.button}</Button>
          <LinkButton to={paths.home}>{text.signOut.stay}</LinkButton>
        </Actions>
      </Form>
    </Door>
  );
}
