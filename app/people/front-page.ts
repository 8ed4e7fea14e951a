import { paths } from "#app/paths.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

/** Where somebody begins: the unit at its queue, an administrator at the administration, everybody else at their own requests. */
export function frontPageOf(roles: readonly Role[]): string {
  const unit: readonly Role[] = ["CONSULTANT", "TRIAGE", "UNIT_MANAGER"];
  if (unit.some((role) => roles.includes(role))) return paths.queue;
  return roles.includes("ADMIN") ? paths.administration : paths.requests;
}
