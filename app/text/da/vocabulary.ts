/**
 * Danish words for every code that is stored (workflows/consultation/vocabulary.ts). A code without a word is a type error.
 * Source: docs/domain/unit-and-catalogue.md 1.1, 1.6, docs/domain/workflow.md 3.1, 3.6, 3.9.
 */

import type {
  ChecklistItem,
  Competence,
  ContactKind,
  DeclineReason,
  ExclusionReason,
  FilingDecision,
  Goal,
  HandBackReason,
  NotificationTalkOutcome,
  Outcome,
  PersonFirstRule,
  Role,
  UnitKind,
} from "#workflows/consultation/vocabulary.ts";
import type { Labels } from "../labels.ts";
import { adviceLabels } from "./advice-labels.ts";
import { intakeLabels } from "./intake-labels.ts";
import { requestLabels } from "./request-labels.ts";
import { stateLabels } from "./state-labels.ts";

/** Competences, in the form that follows “har kompetence i …” (docs/domain/unit-and-catalogue.md 1.6). */
export const competenceLabels: Labels<Competence> = {
  COMP_CRIMINOLOGY: "kriminologi",
  COMP_SOCIAL_PEDAGOGY: "socialpædagogik",
  COMP_NETWORKING: "netværksarbejde",
  COMP_PREVENTION_THEORY: "forebyggelseslære",
  COMP_CONSULTATIVE_METHOD: "konsultativ metode",
  COMP_ANALYSIS: "analyse",
  COMP_EVALUATION: "evaluering",
  COMP_PROJECT_MGMT: "projektledelse",
};

/** Why a request goes to a person first, as triage reads it (docs/domain/workflow.md 3.3). */
export const personFirstLabels: Labels<PersonFirstRule> = {
  URGENT_TODAY: "Det haster: henvender har brug for at høre fra os i dag",
  NOTIFICATION_OPEN: "Der skal måske underrettes",
  TYPE_UNSURE: "Henvender er i tvivl om typen",
  TYPE_ANALYSIS: "Analyse eller evaluering: omfanget skal aftales først",
  LEADER_NOT_INVOLVED: "Lederen er ikke med på det endnu",
  WARN_OVERRIDDEN: "Henvender har svaret, at en markeret tekst ikke er personoplysninger",
  CERTIFICATION_MISSING: "Temaet kræver en certificering, som ingen ledig konsulent har",
  NOBODY_ELIGIBLE: "Ingen konsulent kan tage den lige nu",
  CALL_TAKER_BARRED: "Den, der tog samtalen, må ikke beholde den",
  CONSULTANT_ABSENT: "Konsulenten er fraværende",
  CONSULTANT_LEFT: "Konsulenten er her ikke længere",
  HANDED_BACK_TWICE: "To konsulenter har givet den tilbage eller ikke nået at sige ja",
  MODE_CONFIRM: "Alle henvendelser bliver set af en fordeler",
};

/** Why a consultant cannot take a request (docs/domain/workflow.md 3.3). */
export const exclusionLabels: Labels<ExclusionReason> = {
  ABSENT: "Er fraværende, når fristen for kontakt falder",
  CONFLICT_OF_INTEREST: "Er inhabil",
  NOT_CERTIFIED: "Har ikke den certificering, temaet kræver",
  WRONG_COMPETENCE: "Har ikke kompetence i analyse eller evaluering",
  HANDED_BACK: "Har givet henvendelsen tilbage",
};

/** The triage checklist's questions (docs/domain/workflow.md 3.3). */
export const checklistLabels: Labels<ChecklistItem> = {
  ACUTE_DANGER: "Er der akut fare?",
  NOTIFICATION: "Skal der måske underrettes?",
  PERSONAL_DATA: "Er der personoplysninger?",
  RIGHT_PLACE: "Er vi det rigtige sted?",
  CLASSIFICATION: "Er type, temaer og alder rigtige?",
  EXISTING_ANSWER: "Kan et eksisterende svar hjælpe?",
  SCOPE: "Er omfanget af analysen godkendt?",
};

/** What came of the talk about a statutory notification (docs/domain/workflow.md 3.3, item 2). */
export const notificationOutcomeLabels: Labels<NotificationTalkOutcome | "REQUESTER_WITHDREW"> = {
  REQUESTER_NOTIFIED: "Henvender har underrettet",
  REQUESTER_WILL_NOTIFY: "Henvender underretter",
  NOT_NEEDED_ASSESSED_BY_REQUESTER: "Henvender vurderer, at det ikke er nødvendigt lige nu",
  CONSULTANT_NOTIFIED: "Konsulenten har underrettet",
  REQUESTER_WITHDREW: "Henvender trak henvendelsen tilbage",
};

/** Why a consultant hands a request back (docs/domain/workflow.md 3.6). */
export const handBackLabels: Labels<HandBackReason> = {
  BUSY: "Travlhed",
  COMPETENCE: "Kompetence",
  CONFLICT_OF_INTEREST: "Inhabilitet",
  OTHER: "Andet",
};

/** Kinds of contact (docs/domain/workflow.md 3.6). */
export const contactKindLabels: Labels<ContactKind> = {
  PHONE: "Telefon",
  MEETING: "Møde",
  VIDEO: "Video",
  WRITTEN: "Skriftligt",
  OBSERVATION: "Observation",
};

/** What came of a request (docs/domain/workflow.md 3.9). */
export const outcomeLabels: Labels<Outcome> = {
  ADVICE_GIVEN: "Rådgivning givet, henvender arbejder videre",
  ADVICE_FOLLOW_UP_DONE: "Rådgivning og opfølgning gennemført",
  COURSE_COMPLETED: "Forløb gennemført",
  LINKED_TO_OFFER: "Henvender er koblet til et andet tilbud",
  NETWORK_STARTED: "Samarbejde eller netværk sat i gang",
  PRODUCT_DELIVERED: "Notat, analyse eller materiale leveret",
  ANSWERED_AT_TRIAGE: "Besvaret ved første gennemgang",
  NO_LONGER_RELEVANT: "Ikke længere aktuelt",
  NO_REPLY: "Afsluttet uden svar fra henvender",
};

/** Why a request is declined (docs/domain/workflow.md 3.6). */
export const declineLabels: Labels<DeclineReason> = {
  NOT_OUR_FIELD: "Det ligger uden for vores område",
  AUTHORITY_DECISION_REQUESTED: "Vi kan ikke træffe afgørelse i sagen",
  CITIZEN_REQUEST: "Vi rådgiver kun kommunens medarbejdere",
  INVESTIGATION_PURPOSE: "Oplysninger til efterforskning",
  NO_CAPACITY: "Vi har ikke kapacitet lige nu",
  DUPLICATE: "Der er allerede en henvendelse om det samme",
};

/** Whether the request belongs in the municipality's records (docs/domain/law.md 4.5). */
export const filingLabels: Labels<FilingDecision> = {
  FILE: "Skal journaliseres",
  NOT_RELEVANT: "Skal ikke journaliseres",
};

/** The city council's goals, without the name of the city (docs/domain/unit-and-catalogue.md 1.1). */
export const goalLabels: Labels<Goal> = {
  GOAL_SAFE_CITY: "En tryg by",
  GOAL_FEWER_VICTIMS: "Færre ofre for kriminalitet",
  GOAL_LESS_YOUTH_CRIME: "Nye generationer begår mindre kriminalitet",
  GOAL_WAY_OUT: "Gode betingelser for at vælge en fremtid uden kriminalitet",
};

/** Roles (docs/domain/workflow.md 3.1). */
export const roleLabels: Labels<Role> = {
  REQUESTER: "Henvender",
  LEADER: "Leder",
  TRIAGE: "Fordeler",
  CONSULTANT: "Konsulent",
  UNIT_MANAGER: "Stabschef",
  ANALYST: "Analysemedarbejder",
  EDITOR: "Redaktør",
  ADMIN: "Systemadministrator",
  AUDITOR: "Kontrollant / DPO",
};

export const unitKindLabels: Labels<UnitKind> = {
  SCHOOL: "Folkeskole",
  SPECIAL_SCHOOL: "Specialskole",
  YOUTH_SCHOOL: "Ungdomsskole",
  CLUB: "Klub",
  DAY_CARE: "Dagtilbud",
  CENTRE: "Center",
  AREA: "Boligområde",
  STAFF_UNIT: "Stab",
};

/** All of it as one area of the dictionary, as the pages read it. */
export const vocabulary = {
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
