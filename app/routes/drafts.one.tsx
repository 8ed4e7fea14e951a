import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { autosave, draftPath } from "#app/consultations/asking/ask.server.ts";
import { deleteDraft, ownDraft } from "#app/consultations/asking/drafts.server.ts";
import { paths } from "#app/paths.ts";
import { requirePerson, signedIn } from "#app/people/session.server.ts";

/** Leads to the form that the draft is of. This address has no page of its own, so that what it answers to a script is plain JSON. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const draft = await ownDraft(person.id, params.draft ?? "");
  return redirect(draft ? draftPath(draft.form, draft.id) : paths.requests);
}

/** Autosave: keeps what a page posts while somebody writes, and deletes a draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = params.draft ?? "";
  if (request.headers.has("X-Medspil-Draft")) return Response.json(await autosave(request, id, await signedIn(request)));
  const person = await requirePerson(request);
  await deleteDraft(person.id, id);
  return redirect(paths.requests);
}
