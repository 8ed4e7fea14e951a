import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstOf } from "#app/forms/field.ts";
import { readForm, viewsByName, viewsOf } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import { paths, withQuery } from "#app/paths.ts";
import { absenceForm } from "#app/people/administration/absence-form.server.ts";
import { competenceChoices, unitGroups, unitOptions } from "#app/people/administration/choices.server.ts";
import { personForAdministration } from "#app/people/administration/directory.server.ts";
import { PersonPage } from "#app/people/administration/person.tsx";
import { personForm } from "#app/people/administration/person-form.server.ts";
import { changeFromForm, type PersonStep, savedWords } from "#app/people/administration/person-steps.server.ts";
import { profileForm } from "#app/people/administration/profile-form.server.ts";
import { allUnits } from "#app/people/administration/units.server.ts";
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
  const none = { competences: [], certified: false, fraction: 100, maxOpen: null, contact: [], deputy: [] };
  const isConsultant = person.roles.includes("CONSULTANT") || person.roles.includes("UNIT_MANAGER");
  const profilePage = {
    profile: profile ?? none,
    competences: await competenceChoices(profile?.competences ?? []),
    units: unitGroups(units, [...(profile?.contact ?? []), ...(profile?.deputy ?? [])]),
  };
  return {
    person: facts,
    fields: viewsOf(personForm({ units: unitOptions(units, [person.unitId]), now: person }).fields),
    profileFields: isConsultant ? viewsByName(profileForm(profilePage).fields) : null,
    absences,
    absenceFields: viewsOf(absenceForm().fields),
    isReader: reader.id === person.id,
    saved: savedWords(searchParams.get("gemt")),
    undo: (await canUndo(undo, reader)) ? undo : null,
  };
}

/** One of the page's forms. The one-time link is answered and never put into an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const administrator = await requireRole(request, "ADMIN");
  const person = await someone(params.person);
  const posted = await readForm(request);
  if (firstOf(posted.typed, "intent") === "link") {
    const link = await createSignInLink(person.id, administrator);
    if (!link) throw notFound();
    return { link, refused: undefined };
  }
  const step: PersonStep = await changeFromForm(person.id, posted, administrator);
  if (!step.ok) return invalid({ link: undefined, refused: step.refused });
  // Whoever gave the role away has no way back to this page.
  if (step.leaves) return redirect(paths.home);
  return redirect(withQuery(paths.person(person.id), { gemt: step.saved, fortryd: step.undo }));
}

async function someone(id: string | undefined) {
  const person = id && isId(id) ? await personForAdministration(id) : null;
  if (!person) throw notFound();
  return person;
}

export default function AdministrationPerson() {
  return <PersonPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
