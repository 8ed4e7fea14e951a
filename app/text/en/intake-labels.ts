type Danish = typeof import("../da/intake-labels.ts");

/** The answers that the forms of asking offer (docs/domain/workflow.md 3.2). */

export const urgencyLabels: Danish["urgencyLabels"] = {
  TODAY: "Today – it is urgent",
  THREE_DAYS: "Within 3 working days",
  TWO_WEEKS: "Within 2 weeks",
  NO_RUSH: "It is not urgent",
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

export const intakeLabels: typeof import("../da/intake-labels.ts").intakeLabels = {
  yes: "Yes",
  urgencyLabels,
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
};
