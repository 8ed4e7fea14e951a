import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { judge, readForm, viewsOf } from "#app/forms/form.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { SettingsPage } from "#app/people/administration/settings.tsx";
import { settingsForm, settingsIn } from "#app/people/administration/settings-form.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { allSettings, changeSettings } from "#app/people/settings.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(administrationWords().settings.title);

/** Who: an administrator. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  return {
    fields: viewsOf(settingsForm(await allSettings()).fields),
    saved: new URL(request.url).searchParams.has("gemt"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const read = judge(settingsForm(), await readForm(request), {});
  if (!read.ok) return invalid(read.refused);
  await changeSettings(settingsIn(read.values), by);
  return redirect(withQuery(paths.settings, { gemt: "ja" }));
}

export default function AdministrationSettings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
