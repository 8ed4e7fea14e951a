import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { noteScriptError } from "#app/people/script-errors.server.ts";

/** Nobody reads this address; whoever comes here goes on to where they belong. */
export function loader() {
  return redirect(paths.home);
}

/** Who: anybody's browser. What: an error of our own scripts is noted. */
export async function action({ request }: ActionFunctionArgs) {
  return noteScriptError(request);
}
