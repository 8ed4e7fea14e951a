import { type ActionFunctionArgs, redirect, redirectDocument } from "@remix-run/node";
import { firstOf } from "#app/forms/field.ts";
import { readForm } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import { chooseLanguage } from "#app/people/language.server.ts";
import { sitePath } from "#app/people/way-back.ts";

/** Nobody reads this address. */
export function loader() {
  return redirect(paths.home);
}

/** Who: anybody. Remembers the language and goes back to where the switch was pressed; an invented language changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const { typed } = await readForm(request);
  const headers = await chooseLanguage(request, firstOf(typed, "language"));
  return redirectDocument(sitePath(firstOf(typed, "back") || null) ?? paths.home, { headers });
}
