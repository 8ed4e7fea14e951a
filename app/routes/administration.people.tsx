import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { judge, readForm, refused, viewsOf } from "#app/forms/form.server.ts";
import { foldedForSearch } from "#app/forms/text.ts";
import { paths, withQuery } from "#app/paths.ts";
import { createPerson } from "#app/people/administration/accounts.server.ts";
import { knownRole, roleFilterOptions, unitOptions } from "#app/people/administration/choices.server.ts";
import { directory } from "#app/people/administration/directory.server.ts";
import { DirectoryPage } from "#app/people/administration/directory.tsx";
import { personForm } from "#app/people/administration/person-form.server.ts";
import { personRefusal } from "#app/people/administration/refusals.server.ts";
import { allUnits } from "#app/people/administration/units.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta = () => pageTitle(administrationWords().people.title);

/** Who: an administrator. Search, filters and page stand in the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "ADMIN");
  const { searchParams } = new URL(request.url);
  const search = foldedForSearch(searchParams.get("q") ?? "").slice(0, 100);
  const role = knownRole(searchParams.get("rolle"));
  const deactivated = searchParams.get("adgang") === "deaktiveret";
  const page = /^[1-9]\d{0,4}$/.test(searchParams.get("side") ?? "") ? Number(searchParams.get("side")) : 1;
  const [found, units] = await Promise.all([directory({ search, role, deactivated, page }), allUnits()]);
  const toPage = (number: number) => {
    const address = new URLSearchParams(searchParams);
    address.set("side", String(number));
    return withQuery(paths.people, address);
  };
  return {
    rows: found.rows,
    total: found.total,
    before: found.before,
    next: page < found.pages ? toPage(page + 1) : null,
    previous: page > 1 ? toPage(Math.min(page - 1, found.pages)) : null,
    filters: { search, role: role ?? "", deactivated },
    fields: viewsOf(personForm({ units: unitOptions(units, []) }).fields),
    roleFilters: roleFilterOptions(),
  };
}

/** Makes a person; their page is where the link is made that lets them in. */
export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireRole(request, "ADMIN");
  const posted = await readForm(request);
  const form = personForm();
  const read = judge(form, posted, {});
  if (!read.ok) return invalid(read.refused);
  const result = await createPerson(read.values, administrator);
  if (!result.ok) return invalid(refused(form, posted, personRefusal(result.refusal)));
  return redirect(withQuery(paths.person(result.id), { gemt: result.waits ? "waits" : "created" }));
}

export default function AdministrationPeople() {
  return <DirectoryPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
