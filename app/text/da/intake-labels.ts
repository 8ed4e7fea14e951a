import type {
  analysisProducts,
  ContactForm,
  caseDurations,
  caseSubjects,
  involvedAwareAnswers,
  leaderAnswers,
  methodStarts,
  NotificationAnswer,
  Profession,
  sparringLevels,
  supportForms,
  Urgency,
} from "#workflows/consultation/vocabulary.ts";
import type { Labels } from "../labels.ts";

/** The answers that the forms of asking offer (docs/domain/workflow.md 3.2). */

/** When the requester needs to hear from the unit (docs/domain/workflow.md 3.2, C6). */
export const urgencyLabels: Labels<Urgency> = {
  TODAY: "I dag – det haster",
  THREE_DAYS: "Inden for 3 arbejdsdage",
  TWO_WEEKS: "Inden for 2 uger",
  NO_RUSH: "Det haster ikke",
};

/** What the requester does for a living (docs/domain/workflow.md 3.2, C5). */
export const professionLabels: Labels<Profession> = {
  TEACHER: "Lærer",
  PEDAGOGUE: "Pædagog",
  SCHOOL_LEADER: "Skoleleder eller afdelingsleder",
  AKT: "AKT- eller trivselsmedarbejder",
  HEALTH_NURSE: "Sundhedsplejerske",
  PSYCHOLOGIST_PPR: "Psykolog eller PPR-medarbejder",
  CASEWORKER: "Børne- og ungerådgiver eller anden sagsbehandler",
  CLUB_WORKER: "Klub- eller ungdomsskolemedarbejder",
  EMPLOYMENT: "Beskæftigelsesmedarbejder",
  HOUSING_WORKER: "Boligsocial medarbejder",
  CENTRE_STAFF: "Leder eller konsulent i et center",
  OTHER: "Andet",
};

/** How the requester would like to be reached (docs/domain/workflow.md 3.2, C7). */
export const contactFormLabels: Labels<ContactForm> = {
  PHONE: "Telefon",
  VIDEO: "Videomøde",
  MEETING_MINE: "Møde hos mig",
  MEETING_YOURS: "Møde hos jer",
  WRITTEN: "Skriftligt svar her i løsningen",
};

/** SPARRING: what it is about (docs/domain/workflow.md 3.2). */
export const sparringLevelLabels: Labels<(typeof sparringLevels)[number]> = {
  CLASS_OR_GROUP: "En klasse eller gruppe",
  AREA_OR_PLACE: "Et område eller sted",
  OWN_ROLE: "Min egen rolle",
  COOPERATION: "En samarbejdsrelation",
  TOPIC: "Et emne generelt",
};

/** CASE_ADVICE: whom it is about (docs/domain/workflow.md 3.2). */
export const caseSubjectLabels: Labels<(typeof caseSubjects)[number]> = {
  CHILD: "Et barn eller en ung",
  ADULT: "En voksen",
  FAMILY: "En familie",
  GROUP: "En gruppe",
};

/** CASE_ADVICE: how long it has gone on (docs/domain/workflow.md 3.2). */
export const caseDurationLabels: Labels<(typeof caseDurations)[number]> = {
  UNDER_1_MONTH: "Mindre end en måned",
  MONTHS_1_3: "1–3 måneder",
  MONTHS_3_12: "3–12 måneder",
  OVER_1_YEAR: "Mere end et år",
  UNKNOWN: "Ved ikke",
};

/** CASE_ADVICE: whether the citizen or the parents know that advice is sought (docs/domain/workflow.md 3.2). */
export const involvedAwareLabels: Labels<(typeof involvedAwareAnswers)[number]> = {
  YES: "Ja",
  NOT_YET: "Nej, ikke endnu",
  NOT_APPROPRIATE: "Nej, det er ikke hensigtsmæssigt",
  ANONYMOUS: "Ikke relevant, jeg spørger anonymt",
};

/** CASE_ADVICE: whether a statutory notification has been considered (docs/domain/workflow.md 3.2). */
export const notificationAnswerLabels: Labels<NotificationAnswer> = {
  NOTIFIED: "Ja, der er underrettet",
  ASSESSED_NOT_NEEDED: "Ja, det er vurderet, at det ikke er nødvendigt lige nu",
  WISH_TO_DISCUSS: "Nej, det vil jeg gerne drøfte",
  IN_DOUBT: "Jeg er i tvivl om reglerne",
};

export const methodStartLabels: Labels<(typeof methodStarts)[number]> = {
  NOW: "Straks",
  NEXT_MONTH: "Næste måned",
  NEXT_HALF_YEAR: "Næste halvår",
  UNKNOWN: "Ved ikke",
};

export const supportLabels: Labels<(typeof supportForms)[number]> = {
  TALK: "Oplæg eller temadag",
  COURSE: "Forløb over flere gange",
  PROJECT_GROUP: "Deltagelse i projektgruppe",
  LEADER_SPARRING: "Sparring til leder eller tovholder",
  MATERIAL: "Skriftligt materiale",
  NETWORK: "Erfanetværk",
};

export const productLabels: Labels<(typeof analysisProducts)[number]> = {
  NOTE: "Kort notat",
  REPORT: "Rapport",
  TALK: "Oplæg",
  FIGURES: "Tal og figurer",
  OWN_EVALUATION: "Sparring om jeres egen evaluering",
};

export const leaderAnswerLabels: Labels<(typeof leaderAnswers)[number]> = { YES: "Ja", NOT_YET: "Ikke endnu" };

export const intakeLabels = {
  yes: "Ja",
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
