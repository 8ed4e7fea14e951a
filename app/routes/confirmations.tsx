import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstOf } from "#app/forms/field.ts";
import { readForm } from "#app/forms/form.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { confirmChange, rejectChange } from "#app/people/administration/confirmations.server.ts";
import { ConfirmationsPage } from "#app/people/administration/confirmations.tsx";
import { changesWaiting } from "#app/people/administration/pending-changes.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(confirmationsWords().title);

/** Who: an administrator or the unit manager. Which: all changes that wait. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reader = await requireRole(request, "ADMIN", "UNIT_MANAGER");
  const done = new URL(request.url).searchParams.get("gemt");
  return {
    ...(await changesWaiting(reader)),
    done: Object.entries(confirmationsWords().done).find(([name]) => name === done)?.[1],
  };
}

/** Confirms a change, or rejects it; whoever asked for it takes it back so. */
export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN", "UNIT_MANAGER");
  const { typed } = await readForm(request);
  const change = firstOf(typed, "change");
  const done = firstOf(typed, "intent") === "confirm" ? await confirmChange(change, by) : await rejectChange(change, by);
  return redirect(withQuery(paths.confirmations, { gemt: done }));
}

export default function Confirmations() {
  return <ConfirmationsPage {...useLoaderData<typeof loader>()} />;
}
