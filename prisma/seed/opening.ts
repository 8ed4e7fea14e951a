import type { Opening } from "#workflows/consultation/model.ts";
import { opensNotification, whyPersonFirst } from "#workflows/consultation/routing-reasons.ts";
import type { GeneratedRequest } from "./asked.ts";
import { kindOf } from "./units.ts";
import type { World } from "./world.ts";

/** What a generated request carries when it is sent: with the ranking and the rules of its moment. */
export function openingOf({ asked, who }: GeneratedRequest, number: string, at: Date, world: World): Opening {
  const { type, themes, ages, urgency, leaderInvolved, unitId } = asked;
  const classified = { type, themes, ages, urgency, requesterId: who.id, requesterUnitId: unitId };
  const ranking = world.rankingFor({ ...classified, submittedAt: at.toISOString(), handedBackBy: [] }, at);
  const notificationOpen = asked.notificationOpen || opensNotification(themes);
  return {
    ...classified,
    number,
    requesterAtSchool: who.unitName !== null && ["SCHOOL", "SPECIAL_SCHOOL", "YOUTH_SCHOOL"].includes(kindOf(who.unitName)),
    leaderInvolved,
    notificationOpen,
    ranking,
    personFirst: whyPersonFirst({
      ...classified,
      leaderInvolved,
      notificationOpen,
      warnOverridden: false,
      ranking,
      mode: "automatic",
    }),
    continuesNumber: null,
  };
}
