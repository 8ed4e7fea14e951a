import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Door } from "#app/people/sign-in/door.tsx";
import { holderOfSignInLink, signInByLink } from "#app/people/sign-in/sign-in-links.server.ts";
import { peopleWords } from "#app/text/people.ts";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(peopleWords().link.title);

/** Who: whoever holds the link. Opening it burns nothing: mail scanners do that too. A link that is used, old or invented is the same 404. */
export async function loader({ params }: LoaderFunctionArgs) {
  const name = await holderOfSignInLink(params.token ?? "");
  return data({ name }, { status: name === null ? 404 : 200 });
}

/** Uses the link up. Of two posts at the same moment one comes in; the other sees what whoever comes later sees. */
export async function action({ request, params }: ActionFunctionArgs) {
  const headers = await signInByLink(params.token ?? "", request);
  return headers ? redirect(paths.home, { headers }) : data({ name: null }, { status: 404 });
}

export default function SignInLink() {
  const loaded = useLoaderData<typeof loader>();
  const { name } = useActionData<typeof action>() ?? loaded;
  const text = peopleWords().link;
  if (name === null) {
    return (
      <Door title={text.goneTitle} lead={text.gone}>
        <Actions className="ms-mt">
          <LinkButton to={paths.signIn}>{text.toSignIn}</LinkButton>
        </Actions>
      </Door>
    );
  }
  return (
    <Door title={text.welcome(name)} lead={text.words}>
      <Form method="post" noValidate className="ms-mt" reloadDocument>
        <Actions>
          <Button kind="primary">{text.button}</Button>
        </Actions>
      </Form>
      <p className="ms-small ms-muted ms-mt">{text.notYou}</p>
    </Door>
  );
}
