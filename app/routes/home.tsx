import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { frontPageOf } from "#app/people/front-page.ts";
import { requirePerson } from "#app/people/session.server.ts";

/** The address of the house: everybody begins where their work is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return redirect(frontPageOf(person.roles));
}
