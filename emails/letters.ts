import type { LetterName } from "#workflows/consultation/model.ts";
import { adviceIsReady } from "./advice-is-ready.ts";
import { approvalAnswered } from "./approval-answered.ts";
import { approvalAsked } from "./approval-asked.ts";
import { coRequesterInvited } from "./co-requester-invited.ts";
import { consultantAbsent } from "./consultant-absent.ts";
import { consultantAccepted } from "./consultant-accepted.ts";
import { consultantProposed } from "./consultant-proposed.ts";
import { deadlinePassed } from "./deadline-passed.ts";
import { followUpDue } from "./follow-up-due.ts";
import type { Letter } from "./letter.ts";
import { questionAsked } from "./question-asked.ts";
import { requestAwaitsTriage } from "./request-awaits-triage.ts";
import { requestClosed } from "./request-closed.ts";
import { requestDeclined } from "./request-declined.ts";
import { requestReceived } from "./request-received.ts";
import { requestRedirected } from "./request-redirected.ts";
import { requesterReplied } from "./requester-replied.ts";
import { soonAnonymised } from "./soon-anonymised.ts";
import { stillWaiting } from "./still-waiting.ts";
import { surveyInvitation } from "./survey.ts";
import { textRemoved } from "./text-removed.ts";
import { threeMonths } from "./three-months.ts";
import { urgentRequest } from "./urgent.ts";

/** Every letter by the name under which it is owed (DOMAIN.md 3.8, M1 to M20, and two beside them). */
export const letters: Readonly<Record<LetterName, Letter>> = {
  "request-received": requestReceived,
  "request-awaits-triage": requestAwaitsTriage,
  "consultant-proposed": consultantProposed,
  "consultant-accepted": consultantAccepted,
  "question-asked": questionAsked,
  "requester-replied": requesterReplied,
  "advice-is-ready": adviceIsReady,
  "follow-up-due": followUpDue,
  "text-removed": textRemoved,
  "approval-asked": approvalAsked,
  "request-closed": requestClosed,
  "request-redirected": requestRedirected,
  "request-declined": requestDeclined,
  urgent: urgentRequest,
  "deadline-passed": deadlinePassed,
  "still-waiting": stillWaiting,
  survey: surveyInvitation,
  "three-months": threeMonths,
  "consultant-absent": consultantAbsent,
  "soon-anonymised": soonAnonymised,
  "approval-answered": approvalAnswered,
  "co-requester-invited": coRequesterInvited,
};
