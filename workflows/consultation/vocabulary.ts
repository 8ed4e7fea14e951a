/**
 * The codes that the whole house speaks, as docs/domain/workflow.md 3 lists them. Danish words for them stand in app/text.
 * Codes are stored; never rename one without a migration.
 */

/** What is asked for (docs/domain/workflow.md 3.2). `UNSURE` counts as `SPARRING` until triage has given it a type. */
export const requestTypes = ["SPARRING", "CASE_ADVICE", "METHOD_DEVELOPMENT", "ANALYSIS_EVALUATION", "UNSURE"] as const;
export type RequestType = (typeof requestTypes)[number];

/** Whether the requester's leader must be with a request of a type before anybody accepts it (docs/domain/workflow.md 3.2, 3.6). */
export function needsLeader(type: RequestType | undefined): boolean {
  return type === "METHOD_DEVELOPMENT" || type === "ANALYSIS_EVALUATION";
}

/** When the requester needs to hear from the unit (docs/domain/workflow.md 3.2, C6). */
export const urgencies = ["TODAY", "THREE_DAYS", "TWO_WEEKS", "NO_RUSH"] as const;
export type Urgency = (typeof urgencies)[number];

/** Themes (docs/domain/workflow.md 3.4). What routing knows of each stands in theme-facts.ts. */
export const themes = [
  "CRIME",
  "UNSAFETY",
  "STREET_YOUTH",
  "VIOLENCE_CONFLICT",
  "THREATS_WEAPONS",
  "GANGS_EXIT",
  "RADICALISATION",
  "ABSENCE",
  "WELLBEING",
  "CLASS_GROUP",
  "BULLYING",
  "DIGITAL_ABUSE",
  "DIGITAL_LIFE",
  "SUBSTANCES",
  "THEFT_VANDALISM",
  "HONOUR_CONTROL",
  "PARENT_COOP",
  "RELEASE",
  "LEISURE_JOBS",
  "HOUSING_AREA",
  "CITIZENSHIP",
  "COOPERATION",
  "LAW_INFO_SHARING",
  "OTHER",
] as const;
export type Theme = (typeof themes)[number];

/** Age groups (docs/domain/workflow.md 3.5). */
export const ageGroups = ["A0_5", "A6_9", "A10_11", "A12_14", "A15_17", "A18_24", "A25_29", "A30P", "ALL"] as const;
export type AgeGroup = (typeof ageGroups)[number];
/** The groups that hold somebody below 18: they call for the question about the duty to notify. `ALL` does too. */
export const agesBelow18: readonly AgeGroup[] = ["A0_5", "A6_9", "A10_11", "A12_14", "A15_17", "ALL"];

/** What the requester does for a living (docs/domain/workflow.md 3.2, C5). */
export const professions = [
  "TEACHER",
  "PEDAGOGUE",
  "SCHOOL_LEADER",
  "AKT",
  "HEALTH_NURSE",
  "PSYCHOLOGIST_PPR",
  "CASEWORKER",
  "CLUB_WORKER",
  "EMPLOYMENT",
  "HOUSING_WORKER",
  "CENTRE_STAFF",
  "OTHER",
] as const;
export type Profession = (typeof professions)[number];

/** How the requester would like to be reached (docs/domain/workflow.md 3.2, C7). */
export const contactForms = ["PHONE", "VIDEO", "MEETING_MINE", "MEETING_YOURS", "WRITTEN"] as const;
export type ContactForm = (typeof contactForms)[number];

/** SPARRING: what it is about (docs/domain/workflow.md 3.2). */
export const sparringLevels = ["CLASS_OR_GROUP", "AREA_OR_PLACE", "OWN_ROLE", "COOPERATION", "TOPIC"] as const;
/** CASE_ADVICE: whom it is about, how long, and whether they know (docs/domain/workflow.md 3.2). */
export const caseSubjects = ["CHILD", "ADULT", "FAMILY", "GROUP"] as const;
export const caseDurations = ["UNDER_1_MONTH", "MONTHS_1_3", "MONTHS_3_12", "OVER_1_YEAR", "UNKNOWN"] as const;
export const involvedAwareAnswers = ["YES", "NOT_YET", "NOT_APPROPRIATE", "ANONYMOUS"] as const;
/** Whether a statutory notification has been considered (docs/domain/workflow.md 3.2). The last two open the flag. */
export const notificationAnswers = ["NOTIFIED", "ASSESSED_NOT_NEEDED", "WISH_TO_DISCUSS", "IN_DOUBT"] as const;
export type NotificationAnswer = (typeof notificationAnswers)[number];
export const notificationDoubts: readonly NotificationAnswer[] = ["WISH_TO_DISCUSS", "IN_DOUBT"];

/** METHOD_DEVELOPMENT: when to begin, and what is wanted from the unit (docs/domain/workflow.md 3.2). */
export const methodStarts = ["NOW", "NEXT_MONTH", "NEXT_HALF_YEAR", "UNKNOWN"] as const;
export const supportForms = ["TALK", "COURSE", "PROJECT_GROUP", "LEADER_SPARRING", "MATERIAL", "NETWORK"] as const;
/** ANALYSIS_EVALUATION: what is to be delivered (docs/domain/workflow.md 3.2). */
export const analysisProducts = ["NOTE", "REPORT", "TALK", "FIGURES", "OWN_EVALUATION"] as const;
/** Both: whether the requester's leader is with it (docs/domain/workflow.md 3.2). `NOT_YET` is allowed, and must be approved before anybody accepts. */
export const leaderAnswers = ["YES", "NOT_YET"] as const;

/** The unit's competences (docs/domain/unit-and-catalogue.md 1.6). The list is editable: a profile may hold others. */
export const competences = [
  "COMP_CRIMINOLOGY",
  "COMP_SOCIAL_PEDAGOGY",
  "COMP_NETWORKING",
  "COMP_PREVENTION_THEORY",
  "COMP_CONSULTATIVE_METHOD",
  "COMP_ANALYSIS",
  "COMP_EVALUATION",
  "COMP_PROJECT_MGMT",
] as const;
export type Competence = (typeof competences)[number];

/** Why a request goes to a person before a consultant (docs/domain/workflow.md 3.3, "needs a person first"). */
export const personFirstRules = [
  "URGENT_TODAY",
  "NOTIFICATION_OPEN",
  "TYPE_UNSURE",
  "TYPE_ANALYSIS",
  "LEADER_NOT_INVOLVED",
  "WARN_OVERRIDDEN",
  "CERTIFICATION_MISSING",
  "NOBODY_ELIGIBLE",
  "HANDED_BACK_TWICE",
  "CALL_TAKER_BARRED",
  "CONSULTANT_ABSENT",
  "CONSULTANT_LEFT",
  "MODE_CONFIRM",
] as const;
export type PersonFirstRule = (typeof personFirstRules)[number];

/** Why a consultant cannot take a request (docs/domain/workflow.md 3.3). */
export const exclusionReasons = ["ABSENT", "CONFLICT_OF_INTEREST", "NOT_CERTIFIED", "WRONG_COMPETENCE", "HANDED_BACK"] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** The triage checklist, in the order it is shown (docs/domain/workflow.md 3.3). */
export const checklistItems = [
  "ACUTE_DANGER",
  "NOTIFICATION",
  "PERSONAL_DATA",
  "RIGHT_PLACE",
  "CLASSIFICATION",
  "EXISTING_ANSWER",
] as const;
/** Asked of the unit manager, and of an ANALYSIS_EVALUATION alone: whether its scope is approved (docs/domain/workflow.md 3.3, special routing). */
export const scopeItem = "SCOPE";
export type ChecklistItem = (typeof checklistItems)[number] | typeof scopeItem;

/** What came of the talk about a statutory notification (docs/domain/workflow.md 3.3, item 2). `REQUESTER_WITHDREW` is recorded by `withdraw`. */
export const notificationTalkOutcomes = [
  "REQUESTER_NOTIFIED",
  "REQUESTER_WILL_NOTIFY",
  "NOT_NEEDED_ASSESSED_BY_REQUESTER",
  "CONSULTANT_NOTIFIED",
] as const;
export type NotificationTalkOutcome = (typeof notificationTalkOutcomes)[number];

/** Why a consultant hands a request back (docs/domain/workflow.md 3.6). */
export const handBackReasons = ["BUSY", "COMPETENCE", "CONFLICT_OF_INTEREST", "OTHER"] as const;
export type HandBackReason = (typeof handBackReasons)[number];

/** Kinds of contact (docs/domain/workflow.md 3.6, LOG_CONTACT). */
export const contactKinds = ["PHONE", "MEETING", "VIDEO", "WRITTEN", "OBSERVATION"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What came of a request (docs/domain/workflow.md 3.9), exactly one. */
export const outcomes = [
  "ADVICE_GIVEN",
  "ADVICE_FOLLOW_UP_DONE",
  "COURSE_COMPLETED",
  "LINKED_TO_OFFER",
  "NETWORK_STARTED",
  "PRODUCT_DELIVERED",
  "ANSWERED_AT_TRIAGE",
  "NO_LONGER_RELEVANT",
  "NO_REPLY",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a follow-up that was promised, where a request is closed before its date: it was held, or both sides let it go. */
export const followUpEnds = ["HELD", "DROPPED"] as const;
export type FollowUpEnd = (typeof followUpEnds)[number];

/** Why a request is declined (docs/domain/workflow.md 3.6). `NO_CAPACITY` is for the manager alone. */
export const declineReasons = [
  "NOT_OUR_FIELD",
  "AUTHORITY_DECISION_REQUESTED",
  "CITIZEN_REQUEST",
  "INVESTIGATION_PURPOSE",
  "NO_CAPACITY",
  "DUPLICATE",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Whether the request belongs in the municipality's records (offentlighedsloven § 15; docs/domain/law.md 4.5). */
export const filingDecisions = ["FILE", "NOT_RELEVANT"] as const;
export type FilingDecision = (typeof filingDecisions)[number];

/** The city council's goals (docs/domain/unit-and-catalogue.md 1.1). */
export const goals = ["GOAL_SAFE_CITY", "GOAL_FEWER_VICTIMS", "GOAL_LESS_YOUTH_CRIME", "GOAL_WAY_OUT"] as const;
export type Goal = (typeof goals)[number];

/** The parts of the advice document (docs/domain/workflow.md 3.9). */
export const adviceParts = [
  "agreement",
  "understanding",
  "advice",
  "requesterActions",
  "ourActions",
  "sources",
  "followUp",
] as const;
export type AdvicePart = (typeof adviceParts)[number];

/** Roles (docs/domain/workflow.md 3.1). Co-requester is a relation to one request and no role. */
export const roles = [
  "REQUESTER",
  "LEADER",
  "TRIAGE",
  "CONSULTANT",
  "UNIT_MANAGER",
  "ANALYST",
  "EDITOR",
  "ADMIN",
  "AUDITOR",
] as const;
export type Role = (typeof roles)[number];

/** Every state in which a request can rest (docs/domain/workflow.md 3.6), as the chart's leaves are stored and queried. */
export const states = [
  "screening",
  "awaitingApproval",
  "assigned",
  "clarifying",
  "advising",
  "awaitingRequester",
  "adviceSent",
  "followUpAgreed",
  "wrappingUp",
  "completed",
  "redirected",
  "declined",
  "withdrawn",
  "anonymised",
] as const;
export type State = (typeof states)[number];
/** The ways to close; each can be opened again for a while. */
export const closedStates = ["completed", "redirected", "declined", "withdrawn"] as const satisfies readonly State[];
/** Nobody has to act any more: closed, and perhaps anonymised since. */
export const endedStates: readonly State[] = [...closedStates, "anonymised"];
/** Somebody has the ball. */
export const openStates: readonly State[] = states.filter((state) => !endedStates.includes(state));
/** The unit's deadlines pause, since somebody outside the unit has the ball. A test holds them to the chart. */
const pausingStates: readonly State[] = ["awaitingApproval", "awaitingRequester", "adviceSent"];

/** Whether a request is closed, whatever has been erased of it since. */
export function isEnded(state: string): boolean {
  return endedStates.some((ended) => ended === state);
}

/** Whether the unit's deadlines pause in a state; the requester's own goes on. */
export function pauses(state: State): boolean {
  return pausingStates.includes(state);
}

/** Who must act next (docs/architecture.md 1, idea 3). */
export const balls = ["requester", "consultant", "triage", "leader"] as const;
export type Ball = (typeof balls)[number];

/** Kinds of unit (docs/domain/demo.md 7.2); the codes stored in org_unit.kind. */
export const unitKinds = [
  "SCHOOL",
  "SPECIAL_SCHOOL",
  "YOUTH_SCHOOL",
  "CLUB",
  "DAY_CARE",
  "CENTRE",
  "AREA",
  "STAFF_UNIT",
] as const;
export type UnitKind = (typeof unitKinds)[number];
