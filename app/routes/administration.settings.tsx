import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { SettingsPage } from "#app/people/administration/settings.tsx";
import { SettingsForm } from "#app/people/forms.server.ts";
import { checkFields, readFields } from "#app/people/posted-form.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { allSettings, changeSettings } from "#app/people/settings.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(administrationWords().settings.title);

/** Who: an administrator. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  const settings = await allSettings();
  return {
    now: {
      municipality: settings["municipality.name"],
      area: settings["area.name"],
      routing: settings["routing.mode"],
      winter: String(settings["schoolHolidays.winter"]),
      contactEmail: settings["contact.email"],
      contactPhone: settings["contact.phone"],
      dpo: settings["dpo.contact"],
      was: settings["was.url"],
    },
    saved: new URL(request.url).searchParams.has("gemt"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireRole(request, "ADMIN");
  const posted = checkFields(await readFields(request), SettingsForm);
  if (!posted.ok) return invalid(posted);
  const { municipality, area, routing, winter, contactEmail, contactPhone, dpo, was } = posted.values;
  await changeSettings(
    {
      "municipality.name": municipality,
      "area.name": area,
      "routing.mode": routing,
      "schoolHolidays.winter": winter,
      "contact.email": contactEmail,
      "contact.phone": contactPhone,
      "dpo.contact": dpo,
      "was.url": was,
    },
    by,
  );
  return redirect(`${paths.settings}?gemt=ja`);
}

export default function AdministrationSettings() {
  const answer = useActionData<typeof action>();
  return <SettingsPage {...useLoaderData<typeof loader>()} errors={answer?.errors} typed={answer?.typed} />;
}
