import { type ActionFunctionArgs, redirect, redirectDocument } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { chooseLanguage } from "#app/people/language.server.ts";
import { readFields } from "#app/people/posted-form.server.ts";
import { sitePath } from "#app/people/way-back.ts";

/** Nobody reads this address. */
export function loader() {
  return redirect(paths.home);
}

/** Who: anybody. Remembers the language and goes back to where the switch was pressed; an invented language changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const { language = [], back = [] } = await readFields(request);
  const headers = await chooseLanguage(request, language[0] ?? "");
  return redirectDocument(sitePath(back[0] ?? null) ?? paths.home, { headers });
}
