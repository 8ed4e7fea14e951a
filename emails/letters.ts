import { type LetterName, letterNames } from "#workflows/consultation/model.ts";
import { type LetterOpens, type LetterTemplate, letter } from "./letter.ts";

/**
 * Every letter by the name under which it is owed, and what its link opens (docs/domain/workflow.md 3.8, M1 to M20, and two beside them). One that is
 * missing here, or that nobody owes, is a type error.
 */
const opens: Readonly<Record<LetterName, LetterOpens>> = {
  /** M1, to the requester: the request has arrived. */
  "request-received": "request",
  /** M2, to triage: a request waits for its first look. */
  "request-awaits-triage": "triage",
  /** M3, to the consultant: accept or hand back. */
  "consultant-proposed": "request",
  /** M4, to the requester: somebody has the request, and who it is stands behind the sign-in. */
  "consultant-accepted": "request",
  /** M5, to the requester: a question or a message from the consultant. */
  "question-asked": "request",
  /** M6, to the consultant: the requester has written. */
  "requester-replied": "request",
  /** M7, to the requester: the advice can be read. */
  "advice-is-ready": "request",
  /** M8, to both sides: the agreed date has come. */
  "follow-up-due": "request",
  /** M9, to the requester: text was redacted; which and why stands behind the sign-in. */
  "text-removed": "request",
  /** M10, to the leader of the requester's unit: approve or decline. */
  "approval-asked": "request",
  /** M11, to the requester: closed, and for how long it can be reopened. */
  "request-closed": "request",
  /** M12, to the requester: somebody else can help better. */
  "request-redirected": "request",
  /** M13, to the requester: the answer is a no, whose reasons stand behind the sign-in. */
  "request-declined": "request",
  /** M14, to triage and the unit manager: must be seen today. Never waits for a daily digest. */
  urgent: "request",
  /** M15, to whoever has the ball, and a working day later to the unit manager. */
  "deadline-passed": "request",
  /** M16, to the requester: the reminder after 5 and 10 working days. */
  "still-waiting": "request",
  /** M17, to the requester, a working day after closing: the survey, without signing in. */
  survey: "survey",
  /** M18, to the requester, three months after closing: the second survey, without signing in. */
  "three-months": "survey",
  /** M19, to the requester who knows the former consultant: a colleague takes over. */
  "consultant-absent": "request",
  /** M19 as well: the consultant is away, and somebody else is to be found. */
  "consultant-missing": "request",
  /** M19 as well: another consultant, for another reason than absence. */
  "consultant-changed": "request",
  /** To the unit manager: a request has lost its consultant, who works here no longer. */
  "consultant-left": "request",
  /** M20, to requester and consultant, 10 working days before the content is erased. */
  "soon-anonymised": "request",
  /** M3 of a request that cannot wait until tomorrow. */
  "consultant-proposed-urgent": "request",
  /** Beside docs/domain/workflow.md 3.8, to the requester: the leader has approved. */
  "approval-answered": "request",
  /** To the requester: the leader has not approved, and what happens now. */
  "approval-declined": "request",
  /** To the requester: a leader must approve, and nobody can be asked. */
  "leader-missing": "request",
  /** To the unit manager: a proposal to decline waits for them. */
  "decline-proposed": "request",
  /** Beside docs/domain/workflow.md 3.8, to a colleague whom the requester asks to join; the address may have no account yet. */
  "co-requester-invited": "request",
};

/** The letters themselves, each made of its words (`app/text/{da,en}/letters.ts`). */
export const letters = Object.fromEntries(letterNames.map((name) => [name, letter(opens[name], name)])) as Readonly<
  Record<LetterName, LetterTemplate>
>;
