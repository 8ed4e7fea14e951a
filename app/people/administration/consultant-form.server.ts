import { personForm } from "./person-form.server.ts";
import { profileForm } from "./profile-form.server.ts";

type PersonPage = Parameters<typeof personForm>[0];
type ProfilePage = Parameters<typeof profileForm>[0];

/** Of a consultant: who they are and what routing knows of them, in one form with one button (docs/domain/workflow.md 3.1, 3.3). */
export function consultantForm(person: PersonPage = {}, profile: ProfilePage = {}) {
  const { says, fields } = personForm(person);
  return { says, fields: { ...fields, ...profileForm(profile).fields } };
}
