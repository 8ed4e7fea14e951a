import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { keepAdviceDraft } from "#app/consultations/advice/advice.server.ts";
import { paths } from "#app/paths.ts";
import { requirePerson } from "#app/people/session.server.ts";

/** Nothing to see here: the editor shows the draft. */
export async function loader({ request, params }: ActionFunctionArgs) {
  await requirePerson(request);
  return redirect(paths.advice(params.number ?? ""));
}

/** Autosave: keeps the draft while somebody writes; answers JSON to the editor. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  return Response.json(await keepAdviceDraft(request, params.number ?? "", person));
}
