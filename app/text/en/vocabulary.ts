/**
 * English words for every code that is stored (workflows/consultation/vocabulary.ts); the Danish file says what each list is for.
 * Names of Danish institutions stay Danish, with a short explanation. Source: DOMAIN.md 2, 3.1 to 3.6, 3.9.
 */
type Danish = typeof import("../da/vocabulary.ts");

export const typeLabels: Danish["typeLabels"] = {
  SPARRING: "Professional sparring",
  CASE_ADVICE: "Advice on an individual case",
  METHOD_DEVELOPMENT: "Support for method development",
  ANALYSIS_EVALUATION: "Analysis or evaluation",
  UNSURE: "I am not sure",
};

export const shortTypeLabels: Danish["shortTypeLabels"] = {
  SPARRING: "Sparring",
  CASE_ADVICE: "Individual case",
  METHOD_DEVELOPMENT: "Method development",
  ANALYSIS_EVALUATION: "Analysis",
  UNSURE: "Not yet clear",
};

export const urgencyLabels: Danish["urgencyLabels"] = {
  TODAY: "Today – it is urgent",
  THREE_DAYS: "Within 3 working days",
  TWO_WEEKS: "Within 2 weeks",
  NO_RUSH: "It is not urgent",
};

export const themeLabels: Danish["themeLabels"] = {
  CRIME: "Crime",
  UNSAFETY: "An area that feels unsafe",
  STREET_YOUTH: "Street-oriented young people",
  VIOLENCE_CONFLICT: "Violence and conflicts",
  THREATS_WEAPONS: "Threats and weapons",
  GANGS_EXIT: "Gangs and exit",
  RADICALISATION: "Radicalisation and extremism",
  ABSENCE: "Worrying absence",
  WELLBEING: "Lack of wellbeing",
  CLASS_GROUP: "Class and group dynamics",
  BULLYING: "Bullying",
  DIGITAL_ABUSE: "Digital abuse",
  DIGITAL_LIFE: "Digital life and online communities",
  SUBSTANCES: "Alcohol and drugs",
  THEFT_VANDALISM: "Theft and vandalism",
  HONOUR_CONTROL: "Negative social control",
  PARENT_COOP: "Cooperation with parents",
  RELEASE: "Release and a new start",
  LEISURE_JOBS: "Leisure, youth clubs and jobs",
  HOUSING_AREA: "Housing areas and social housing plans",
  CITIZENSHIP: "Citizenship and youth life",
  COOPERATION: "Cooperation across professions",
  LAW_INFO_SHARING: "Rules on confidentiality and sharing information",
  OTHER: "Other",
};

export const ageLabels: Danish["ageLabels"] = {
  A0_5: "0–5 years",
  A6_9: "6–9 years",
  A10_11: "10–11 years",
  A12_14: "12–14 years",
  A15_17: "15–17 years",
  A18_24: "18–24 years",
  A25_29: "25–29 years",
  A30P: "30 years and over",
  ALL: "All ages",
};

export const professionLabels: Danish["professionLabels"] = {
  TEACHER: "Teacher",
  PEDAGOGUE: "Pedagogue",
  SCHOOL_LEADER: "Head teacher or head of department",
  AKT: "Behaviour support (AKT) or wellbeing worker",
  HEALTH_NURSE: "Health visitor",
  PSYCHOLOGIST_PPR: "Psychologist or educational psychology (PPR) staff",
  CASEWORKER: "Children and youth adviser or other caseworker",
  CLUB_WORKER: "Youth club or youth school worker",
  EMPLOYMENT: "Employment officer",
  HOUSING_WORKER: "Social housing worker",
  CENTRE_STAFF: "Manager or consultant in a centre",
  OTHER: "Other",
};

export const contactFormLabels: Danish["contactFormLabels"] = {
  PHONE: "Telephone",
  VIDEO: "Video meeting",
  MEETING_MINE: "Meeting at my workplace",
  MEETING_YOURS: "Meeting at yours",
  WRITTEN: "Written answer here in Medspil",
};

export const sparringLevelLabels: Danish["sparringLevelLabels"] = {
  CLASS_OR_GROUP: "A class or group",
  AREA_OR_PLACE: "An area or place",
  OWN_ROLE: "My own role",
  COOPERATION: "A working relationship",
  TOPIC: "A topic in general",
};

export const caseSubjectLabels: Danish["caseSubjectLabels"] = {
  CHILD: "A child or young person",
  ADULT: "An adult",
  FAMILY: "A family",
  GROUP: "A group",
};

export const caseDurationLabels: Danish["caseDurationLabels"] = {
  UNDER_1_MONTH: "Less than a month",
  MONTHS_1_3: "1–3 months",
  MONTHS_3_12: "3–12 months",
  OVER_1_YEAR: "More than a year",
  UNKNOWN: "Do not know",
};

export const involvedAwareLabels: Danish["involvedAwareLabels"] = {
  YES: "Yes",
  NOT_YET: "No, not yet",
  NOT_APPROPRIATE: "No, it is not appropriate",
  ANONYMOUS: "Not relevant, I am asking anonymously",
};

export const notificationAnswerLabels: Danish["notificationAnswerLabels"] = {
  NOTIFIED: "Yes, a notification has been made",
  ASSESSED_NOT_NEEDED: "Yes, and the assessment is that it is not necessary right now",
  WISH_TO_DISCUSS: "No, I would like to discuss it",
  IN_DOUBT: "I am not sure about the rules",
};

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

export const advicePartLabels: Danish["advicePartLabels"] = {
  agreement: "What we agree to look at",
  understanding: "How we understand the situation",
  advice: "Our advice",
  requesterActions: "What you do now",
  ourActions: "What we do",
  sources: "Sources",
  followUp: "Follow-up",
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

export const requesterStateLabels: Danish["requesterStateLabels"] = {
  screening: "We are looking at your request",
  awaitingApproval: "Waiting for your manager",
  assigned: "Sent to a consultant",
  clarifying: "We are clarifying the task with you",
  advising: "Advice in progress",
  awaitingRequester: "We are waiting for your reply",
  adviceSent: "There is an answer for you",
  followUpAgreed: "Follow-up agreed",
  wrappingUp: "We are wrapping up",
  completed: "Closed",
  redirected: "Referred to another service",
  declined: "We cannot help with this request",
  withdrawn: "Withdrawn",
  anonymised: "The content is erased",
};

export const unitStateLabels: Danish["unitStateLabels"] = {
  screening: "First look",
  awaitingApproval: "Waiting for manager",
  assigned: "To be accepted",
  clarifying: "Clarifying",
  advising: "In progress",
  awaitingRequester: "Waiting for requester",
  adviceSent: "Answer sent",
  followUpAgreed: "Follow-up agreed",
  wrappingUp: "To be closed",
  completed: "Closed",
  redirected: "Referred",
  declined: "Declined",
  withdrawn: "Withdrawn",
  anonymised: "Anonymised",
};

export const ballLabels: Danish["ballLabels"] = {
  requester: "The requester",
  consultant: "The consultant",
  triage: "An allocator",
  leader: "The manager",
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

export const unitPrepositions: Danish["unitPrepositions"] = {
  SCHOOL: "at",
  SPECIAL_SCHOOL: "at",
  YOUTH_SCHOOL: "at",
  CLUB: "at",
  DAY_CARE: "at",
  CENTRE: "at",
  AREA: "in",
  STAFF_UNIT: "in",
};

export const methodStartLabels: Danish["methodStartLabels"] = {
  NOW: "At once",
  NEXT_MONTH: "Next month",
  NEXT_HALF_YEAR: "In the next six months",
  UNKNOWN: "Do not know",
};

export const supportLabels: Danish["supportLabels"] = {
  TALK: "Talk or theme day",
  COURSE: "A course over several meetings",
  PROJECT_GROUP: "Taking part in a project group",
  LEADER_SPARRING: "Sparring for a manager or coordinator",
  MATERIAL: "Written material",
  NETWORK: "A network for sharing experience",
};

export const productLabels: Danish["productLabels"] = {
  NOTE: "Short note",
  REPORT: "Report",
  TALK: "Talk",
  FIGURES: "Figures and charts",
  OWN_EVALUATION: "Sparring on your own evaluation",
};

export const leaderAnswerLabels: Danish["leaderAnswerLabels"] = { YES: "Yes", NOT_YET: "Not yet" };

/** All of it as one area of the dictionary. */
export const vocabulary: Danish["vocabulary"] = {
  yes: "Yes",
  typeLabels,
  shortTypeLabels,
  urgencyLabels,
  themeLabels,
  ageLabels,
  professionLabels,
  contactFormLabels,
  sparringLevelLabels,
  caseSubjectLabels,
  caseDurationLabels,
  involvedAwareLabels,
  notificationAnswerLabels,
  methodStartLabels,
  supportLabels,
  productLabels,
  leaderAnswerLabels,
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
  advicePartLabels,
  roleLabels,
  requesterStateLabels,
  unitStateLabels,
  ballLabels,
  unitKindLabels,
  unitPrepositions,
};
