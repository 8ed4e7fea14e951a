import { absenceBegins, beginForgottenAbsences } from "#app/consultations/absence/absences.server.ts";
import { consultantLeaves, handOverLeftBehind } from "#app/consultations/absence/leaving.server.ts";
import { deleteOldDrafts } from "#app/consultations/asking/drafts.server.ts";
import { deleteOldInvitations } from "#app/consultations/invitations.server.ts";
import { forgetStepsTaken } from "#app/consultations/request/once.server.ts";
import { type OtherTimers, ringTimer } from "#app/consultations/ring-timer.server.ts";
import { renewFigures } from "#app/evaluation/figures/renewal.server.ts";
import { openSurvey } from "#app/evaluation/surveys.server.ts";
import type { Tasks } from "#app/outbox/worker.server.ts";
import { forgetOldLog } from "#app/people/access-log.server.ts";
import { forgetAccountLetters } from "#app/people/account-letters.server.ts";
import { forgetPendingChanges } from "#app/people/administration/pending-changes.server.ts";
import { cleanUpSessions } from "#app/people/session.server.ts";
import { cleanUpCodes } from "#app/people/sign-in/sign-in-codes.server.ts";
import { forgetUndoSteps } from "#app/people/undo.server.ts";
import { cleanUpAttempts } from "#app/platform/attempts.server.ts";
import { forgetOldBackups } from "#app/platform/kept-backups.server.ts";
import { type TimerName, timerNames } from "#workflows/consultation/model.ts";

/** Timers that are no events of the chart. The one after three months has nobody to answer it yet: its row waits until somebody can. */
const surveys: OtherTimers = { survey: openSurvey };

/** What the features hand to the worker, which knows none of them: the work behind each job of the queue. */
export const tasks: Tasks = {
  "ring-timer": async ({ consultationId, name }) => {
    if (consultationId && isTimer(name)) await ringTimer({ consultationId, name }, surveys);
  },
  "absence-begins": async ({ absenceId }) => {
    if (absenceId) await absenceBegins(absenceId);
  },
  "renew-figures": renewFigures,
  "consultant-leaves": async ({ personId }) => {
    if (personId) await consultantLeaves(personId);
  },
  "clean-up": async () => {
    await beginForgottenAbsences();
    await handOverLeftBehind();
    await forgetUndoSteps();
    await forgetPendingChanges();
    await forgetAccountLetters();
    await forgetOldLog();
    await forgetStepsTaken();
    await cleanUpSessions();
    await cleanUpCodes();
    await cleanUpAttempts();
    await deleteOldDrafts();
    await deleteOldInvitations();
    forgetOldBackups();
  },
};

function isTimer(name: string | undefined): name is TimerName {
  return timerNames.some((known) => known === name);
}
