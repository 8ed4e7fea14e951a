import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { requirePerson } from "#app/people/session.server.ts";

/** Nobody reads this address; whoever comes here goes on to where they belong. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  return redirect(paths.home);
}

/** "Bliv logget ind": being asked is what keeps a session alive. An ended one is sent to sign in. */
export async function action({ request }: ActionFunctionArgs) {
  await requirePerson(request);
  return new Response(null, { status: 204 });
}
