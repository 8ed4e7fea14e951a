import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { competenceChoices, roleChoices, unitGroups, unitOptions } from "#app/people/administration/choices.server.ts";
import { personForAdministration } from "#app/people/administration/directory.server.ts";
import { PersonPage } from "#app/people/administration/person.tsx";
import { changeFromForm, type PersonStep, savedWords } from "#app/people/administration/person-steps.server.ts";
import { allUnits } from "#app/people/administration/units.server.ts";
import { isId } from "#app/people/ids.ts";
import { intentOf, readFields } from "#app/people/posted-form.server.ts";
import { requireRole } from "#app/people/session.server.ts";
import { createSignInLink } from "#app/people/sign-in/sign-in-links.server.ts";
import { canUndo } from "#app/people/undo.server.ts";
import { invalid, notFound } from "#app/platform/responses.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.person.name ?? administrationWords().people.title);

/** Who: an administrator. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await requireRole(request, "ADMIN");
  const person = await someone(params.person);
  const units = await allUnits();
  const { searchParams } = new URL(request.url);
  const undo = searchParams.get("fortryd");
  const { profile, absences, ...facts } = person;
  const empty = { competences: [], certified: false, fraction: 100, maxOpen: null, contact: [], deputy: [] };
  const isConsultant = person.roles.includes("CONSULTANT") || person.roles.includes("UNIT_MANAGER");
  return {
    person: facts,
    profile: isConsultant ? (profile ?? empty) : null,
    absences,
    isReader: reader.id === person.id,
    units: unitOptions(units, [person.unitId]),
    unitGroups: unitGroups(units, [...(profile?.contact ?? []), ...(profile?.deputy ?? [])]),
    roles: roleChoices(),
    competences: await competenceChoices(profile?.competences ?? []),
    saved: savedWords(searchParams.get("gemt")),
    undo: (await canUndo(undo, reader)) ? undo : null,
  };
}

/** One of the page's forms. The one-time link is answered and never put into an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const administrator = await requireRole(request, "ADMIN");
  const person = await someone(params.person);
  const fields = await readFields(request);
  if (intentOf(fields) === "link") {
    const link = await createSignInLink(person.id, administrator);
    if (!link) throw notFound();
    return data({ link, refused: undefined }, { headers: { "Cache-Control": "no-store" } });
  }
  const step: PersonStep = await changeFromForm(person.id, fields, administrator);
  if (!step.ok) return invalid({ link: undefined, refused: step });
  // Whoever gave the role away has no way back to this page.
  if (step.leaves) return redirect(paths.home);
  const query = new URLSearchParams({ ...(step.saved && { gemt: step.saved }), ...(step.undo && { fortryd: step.undo }) });
  return redirect(`${paths.person(person.id)}${query.size > 0 ? `?${query}` : ""}`);
}

/** What holds a link is for one pair of eyes. */
export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

async function someone(id: string | undefined) {
  const person = id && isId(id) ? await personForAdministration(id) : null;
  if (!person) throw notFound();
  return person;
}

export default function AdministrationPerson() {
  return <PersonPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
