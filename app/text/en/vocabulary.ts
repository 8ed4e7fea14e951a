import { adviceLabels } from "./advice-labels.ts";
import { intakeLabels } from "./intake-labels.ts";
import { requestLabels } from "./request-labels.ts";
import { stateLabels } from "./state-labels.ts";

/**
 * English words for every code that is stored (workflows/consultation/vocabulary.ts); the Danish file says what each list is for.
 * Names of Danish institutions stay Danish, with a short explanation. Source: docs/domain/glossary.md 2, docs/domain/workflow.md 3.1, 3.6, 3.9.
 */
type Danish = typeof import("../da/vocabulary.ts");

export const competenceLabels: Danish["competenceLabels"] = {
  COMP_CRIMINOLOGY: "criminology",
  COMP_SOCIAL_PEDAGOGY: "social pedagogy",
  COMP_NETWORKING: "networking",
  COMP_PREVENTION_THEORY: "prevention theory",
  COMP_CONSULTATIVE_METHOD: "consultative method",
  COMP_ANALYSIS: "analysis",
  COMP_EVALUATION: "evaluation",
  COMP_PROJECT_MGMT: "project management",
};

export const personFirstLabels: Danish["personFirstLabels"] = {
  URGENT_TODAY: "It is urgent: the requester needs to hear from us today",
  NOTIFICATION_OPEN: "A statutory notification may be needed",
  TYPE_UNSURE: "The requester is not sure about the type",
  TYPE_ANALYSIS: "Analysis or evaluation: the scope must be agreed first",
  LEADER_NOT_INVOLVED: "The manager is not involved yet",
  WARN_OVERRIDDEN: "The requester has answered that a marked text is not personal data",
  CERTIFICATION_MISSING: "The theme requires a certification that no available consultant has",
  NOBODY_ELIGIBLE: "No consultant can take it right now",
  CALL_TAKER_BARRED: "Whoever took the call may not keep it",
  CONSULTANT_ABSENT: "The consultant is absent",
  CONSULTANT_LEFT: "The consultant is here no longer",
  HANDED_BACK_TWICE: "Two consultants have handed it back or not accepted in time",
  MODE_CONFIRM: "All requests are seen by an allocator",
};

export const exclusionLabels: Danish["exclusionLabels"] = {
  ABSENT: "Is absent on the deadline for contact",
  CONFLICT_OF_INTEREST: "Has a conflict of interest",
  NOT_CERTIFIED: "Does not have the certification that the theme requires",
  WRONG_COMPETENCE: "Does not have competence in analysis or evaluation",
  HANDED_BACK: "Has handed the request back",
};

export const checklistLabels: Danish["checklistLabels"] = {
  ACUTE_DANGER: "Is anyone in immediate danger?",
  NOTIFICATION: "May a statutory notification be needed?",
  PERSONAL_DATA: "Is there personal data?",
  RIGHT_PLACE: "Are we the right place?",
  CLASSIFICATION: "Are type, themes and age right?",
  EXISTING_ANSWER: "Can an existing answer help?",
  SCOPE: "Is the scope of the analysis approved?",
};

export const notificationOutcomeLabels: Danish["notificationOutcomeLabels"] = {
  REQUESTER_NOTIFIED: "The requester has notified",
  REQUESTER_WILL_NOTIFY: "The requester will notify",
  NOT_NEEDED_ASSESSED_BY_REQUESTER: "The requester assesses that it is not necessary right now",
  CONSULTANT_NOTIFIED: "The consultant has notified",
  REQUESTER_WITHDREW: "The requester withdrew the request",
};

export const handBackLabels: Danish["handBackLabels"] = {
  BUSY: "Too busy",
  COMPETENCE: "Competence",
  CONFLICT_OF_INTEREST: "Conflict of interest",
  OTHER: "Other",
};

export const contactKindLabels: Danish["contactKindLabels"] = {
  PHONE: "Telephone",
  MEETING: "Meeting",
  VIDEO: "Video",
  WRITTEN: "In writing",
  OBSERVATION: "Observation",
};

export const outcomeLabels: Danish["outcomeLabels"] = {
  ADVICE_GIVEN: "Advice given, the requester works on",
  ADVICE_FOLLOW_UP_DONE: "Advice and follow-up completed",
  COURSE_COMPLETED: "Course of advice completed",
  LINKED_TO_OFFER: "The requester is linked to another service",
  NETWORK_STARTED: "Cooperation or network started",
  PRODUCT_DELIVERED: "Note, analysis or material delivered",
  ANSWERED_AT_TRIAGE: "Answered at the first look",
  NO_LONGER_RELEVANT: "No longer relevant",
  NO_REPLY: "Closed without a reply from the requester",
};

export const declineLabels: Danish["declineLabels"] = {
  NOT_OUR_FIELD: "It is outside our field",
  AUTHORITY_DECISION_REQUESTED: "We cannot make a decision in the case",
  CITIZEN_REQUEST: "We only advise employees of the municipality",
  INVESTIGATION_PURPOSE: "Information for an investigation",
  NO_CAPACITY: "We do not have the capacity right now",
  DUPLICATE: "There is already a request about the same thing",
};

export const filingLabels: Danish["filingLabels"] = {
  FILE: "To be filed in the municipal records",
  NOT_RELEVANT: "Not to be filed",
};

export const goalLabels: Danish["goalLabels"] = {
  GOAL_SAFE_CITY: "A safe town",
  GOAL_FEWER_VICTIMS: "Fewer victims of crime",
  GOAL_LESS_YOUTH_CRIME: "New generations commit less crime",
  GOAL_WAY_OUT: "Good conditions for choosing a future without crime",
};

export const roleLabels: Danish["roleLabels"] = {
  REQUESTER: "Requester",
  LEADER: "Line manager",
  TRIAGE: "Allocator",
  CONSULTANT: "Consultant",
  UNIT_MANAGER: "Unit manager",
  ANALYST: "Analyst",
  EDITOR: "Editor",
  ADMIN: "System administrator",
  AUDITOR: "Auditor / DPO",
};

export const unitKindLabels: Danish["unitKindLabels"] = {
  SCHOOL: "School (folkeskole)",
  SPECIAL_SCHOOL: "Special school",
  YOUTH_SCHOOL: "Youth school",
  CLUB: "Youth club",
  DAY_CARE: "Day care",
  CENTRE: "Centre",
  AREA: "Housing area",
  STAFF_UNIT: "Staff unit",
};

/** All of it as one area of the dictionary. */
export const vocabulary: Danish["vocabulary"] = {
  ...adviceLabels,
  ...stateLabels,
  ...requestLabels,
  ...intakeLabels,
  competenceLabels,
  personFirstLabels,
  exclusionLabels,
  checklistLabels,
  notificationOutcomeLabels,
  handBackLabels,
  contactKindLabels,
  outcomeLabels,
  declineLabels,
  filingLabels,
  goalLabels,
  roleLabels,
  unitKindLabels,
};
