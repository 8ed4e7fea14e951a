import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { guideOf } from "#app/knowledge/guides.server.ts";
import { paths } from "#app/paths.ts";
import { signedIn } from "#app/people/session.server.ts";

/** Who: anybody. Leads everyone to their own guide, and whoever has not signed in to the one for asking. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await signedIn(request);
  return redirect(paths.guide(guideOf(person?.roles ?? [])));
}
