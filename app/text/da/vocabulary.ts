/**
 * Danish words for every code that is stored (workflows/consultation/vocabulary.ts). A code without a word is a type error.
 * Source: DOMAIN.md 1.1, 1.6, 3.1 to 3.6, 3.9.
 */
import type {
  AdvicePart,
  AgeGroup,
  analysisProducts,
  Ball,
  ChecklistItem,
  Competence,
  ContactForm,
  ContactKind,
  caseDurations,
  caseSubjects,
  DeclineReason,
  ExclusionReason,
  FilingDecision,
  Goal,
  HandBackReason,
  involvedAwareAnswers,
  leaderAnswers,
  methodStarts,
  NotificationAnswer,
  NotificationTalkOutcome,
  Outcome,
  PersonFirstRule,
  Profession,
  RequestType,
  Role,
  State,
  sparringLevels,
  supportForms,
  Theme,
  UnitKind,
  Urgency,
} from "#workflows/consultation/vocabulary.ts";

/** One word or phrase for each code, none missing, none too many. */
export type Labels<Code extends string> = Readonly<Record<Code, string>>;

/** What is asked for (DOMAIN.md 3.2). */
export const typeLabels: Labels<RequestType> = {
  SPARRING: "Faglig sparring",
  CASE_ADVICE: "Rådgivning i en enkeltsag",
  METHOD_DEVELOPMENT: "Støtte til metodeudvikling",
  ANALYSIS_EVALUATION: "Analyse eller evaluering",
  UNSURE: "Jeg er i tvivl",
};

/** The same in one word, for dense tables and charts. `UNSURE` there says that the unit has yet to find the type. */
export const shortTypeLabels: Labels<RequestType> = {
  SPARRING: "Sparring",
  CASE_ADVICE: "Enkeltsag",
  METHOD_DEVELOPMENT: "Metodeudvikling",
  ANALYSIS_EVALUATION: "Analyse",
  UNSURE: "Ikke afklaret",
};

/** When the requester needs to hear from the unit (DOMAIN.md 3.2, C6). */
export const urgencyLabels: Labels<Urgency> = {
  TODAY: "I dag – det haster",
  THREE_DAYS: "Inden for 3 arbejdsdage",
  TWO_WEEKS: "Inden for 2 uger",
  NO_RUSH: "Det haster ikke",
};

/** Themes (DOMAIN.md 3.4). */
export const themeLabels: Labels<Theme> = {
  CRIME: "Kriminalitet",
  UNSAFETY: "Utryghed i et område",
  STREET_YOUTH: "Gadeorienterede unge",
  VIOLENCE_CONFLICT: "Vold og konflikter",
  THREATS_WEAPONS: "Trusler og våben",
  GANGS_EXIT: "Bander og exit",
  RADICALISATION: "Radikalisering og ekstremisme",
  ABSENCE: "Bekymrende fravær",
  WELLBEING: "Mistrivsel",
  CLASS_GROUP: "Klassefællesskab og gruppedynamik",
  BULLYING: "Mobning",
  DIGITAL_ABUSE: "Digitale krænkelser",
  DIGITAL_LIFE: "Digitalt liv og online fællesskaber",
  SUBSTANCES: "Rusmidler",
  THEFT_VANDALISM: "Tyveri og hærværk",
  HONOUR_CONTROL: "Negativ social kontrol",
  PARENT_COOP: "Forældresamarbejde",
  RELEASE: "Løsladelse og ny start",
  LEISURE_JOBS: "Fritid, klub og fritidsjob",
  HOUSING_AREA: "Boligområder og helhedsplaner",
  CITIZENSHIP: "Medborgerskab og ungdomsliv",
  COOPERATION: "Tværfagligt samarbejde",
  LAW_INFO_SHARING: "Regler om tavshedspligt og deling af oplysninger",
  OTHER: "Andet",
};

/** Age groups (DOMAIN.md 3.5). */
export const ageLabels: Labels<AgeGroup> = {
  A0_5: "0–5 år",
  A6_9: "6–9 år",
  A10_11: "10–11 år",
  A12_14: "12–14 år",
  A15_17: "15–17 år",
  A18_24: "18–24 år",
  A25_29: "25–29 år",
  A30P: "30 år og derover",
  ALL: "Alle aldre",
};

/** What the requester does for a living (DOMAIN.md 3.2, C5). */
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

/** How the requester would like to be reached (DOMAIN.md 3.2, C7). */
export const contactFormLabels: Labels<ContactForm> = {
  PHONE: "Telefon",
  VIDEO: "Videomøde",
  MEETING_MINE: "Møde hos mig",
  MEETING_YOURS: "Møde hos jer",
  WRITTEN: "Skriftligt svar her i løsningen",
};

/** SPARRING: what it is about (DOMAIN.md 3.2). */
export const sparringLevelLabels: Labels<(typeof sparringLevels)[number]> = {
  CLASS_OR_GROUP: "En klasse eller gruppe",
  AREA_OR_PLACE: "Et område eller sted",
  OWN_ROLE: "Min egen rolle",
  COOPERATION: "En samarbejdsrelation",
  TOPIC: "Et emne generelt",
};

/** CASE_ADVICE: whom it is about (DOMAIN.md 3.2). */
export const caseSubjectLabels: Labels<(typeof caseSubjects)[number]> = {
  CHILD: "Et barn eller en ung",
  ADULT: "En voksen",
  FAMILY: "En familie",
  GROUP: "En gruppe",
};

/** CASE_ADVICE: how long it has gone on (DOMAIN.md 3.2). */
export const caseDurationLabels: Labels<(typeof caseDurations)[number]> = {
  UNDER_1_MONTH: "Mindre end en måned",
  MONTHS_1_3: "1–3 måneder",
  MONTHS_3_12: "3–12 måneder",
  OVER_1_YEAR: "Mere end et år",
  UNKNOWN: "Ved ikke",
};

/** CASE_ADVICE: whether the citizen or the parents know that advice is sought (DOMAIN.md 3.2). */
export const involvedAwareLabels: Labels<(typeof involvedAwareAnswers)[number]> = {
  YES: "Ja",
  NOT_YET: "Nej, ikke endnu",
  NOT_APPROPRIATE: "Nej, det er ikke hensigtsmæssigt",
  ANONYMOUS: "Ikke relevant, jeg spørger anonymt",
};

/** CASE_ADVICE: whether a statutory notification has been considered (DOMAIN.md 3.2). */
export const notificationAnswerLabels: Labels<NotificationAnswer> = {
  NOTIFIED: "Ja, der er underrettet",
  ASSESSED_NOT_NEEDED: "Ja, det er vurderet, at det ikke er nødvendigt lige nu",
  WISH_TO_DISCUSS: "Nej, det vil jeg gerne drøfte",
  IN_DOUBT: "Jeg er i tvivl om reglerne",
};

/** Competences, in the form that follows “har kompetence i …” (DOMAIN.md 1.6). */
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

/** Why a request goes to a person first, as triage reads it (DOMAIN.md 3.3). */
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
  HANDED_BACK_TWICE: "To konsulenter har givet den tilbage eller ikke nået at sige ja",
  MODE_CONFIRM: "Alle henvendelser bliver set af en fordeler",
};

/** Why a consultant cannot take a request (DOMAIN.md 3.3). */
export const exclusionLabels: Labels<ExclusionReason> = {
  ABSENT: "Er fraværende, når fristen for kontakt falder",
  CONFLICT_OF_INTEREST: "Er inhabil",
  NOT_CERTIFIED: "Har ikke den certificering, temaet kræver",
  WRONG_COMPETENCE: "Har ikke kompetence i analyse eller evaluering",
  HANDED_BACK: "Har givet henvendelsen tilbage",
};

/** The triage checklist's questions (DOMAIN.md 3.3). */
export const checklistLabels: Labels<ChecklistItem> = {
  ACUTE_DANGER: "Er der akut fare?",
  NOTIFICATION: "Skal der måske underrettes?",
  PERSONAL_DATA: "Er der personoplysninger?",
  RIGHT_PLACE: "Er vi det rigtige sted?",
  CLASSIFICATION: "Er type, temaer og alder rigtige?",
  EXISTING_ANSWER: "Kan et eksisterende svar hjælpe?",
};

/** What came of the talk about a statutory notification (DOMAIN.md 3.3, item 2). */
export const notificationOutcomeLabels: Labels<NotificationTalkOutcome | "REQUESTER_WITHDREW"> = {
  REQUESTER_NOTIFIED: "Henvender har underrettet",
  REQUESTER_WILL_NOTIFY: "Henvender underretter",
  NOT_NEEDED_ASSESSED_BY_REQUESTER: "Henvender vurderer, at det ikke er nødvendigt lige nu",
  CONSULTANT_NOTIFIED: "Konsulenten har underrettet",
  REQUESTER_WITHDREW: "Henvender trak henvendelsen tilbage",
};

/** Why a consultant hands a request back (DOMAIN.md 3.6). */
export const handBackLabels: Labels<HandBackReason> = {
  BUSY: "Travlhed",
  COMPETENCE: "Kompetence",
  CONFLICT_OF_INTEREST: "Inhabilitet",
  OTHER: "Andet",
};

/** Kinds of contact (DOMAIN.md 3.6). */
export const contactKindLabels: Labels<ContactKind> = {
  PHONE: "Telefon",
  MEETING: "Møde",
  VIDEO: "Video",
  WRITTEN: "Skriftligt",
  OBSERVATION: "Observation",
};

/** What came of a request (DOMAIN.md 3.9). */
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

/** Why a request is declined (DOMAIN.md 3.6). */
export const declineLabels: Labels<DeclineReason> = {
  NOT_OUR_FIELD: "Det ligger uden for vores område",
  AUTHORITY_DECISION_REQUESTED: "Vi kan ikke træffe afgørelse i sagen",
  CITIZEN_REQUEST: "Vi rådgiver kun kommunens medarbejdere",
  INVESTIGATION_PURPOSE: "Oplysninger til efterforskning",
  NO_CAPACITY: "Vi har ikke kapacitet lige nu",
  DUPLICATE: "Der er allerede en henvendelse om det samme",
};

/** Whether the request belongs in the municipality's records (DOMAIN.md 4.5). */
export const filingLabels: Labels<FilingDecision> = {
  FILE: "Skal journaliseres",
  NOT_RELEVANT: "Skal ikke journaliseres",
};

/** The city council's goals, without the name of the city (DOMAIN.md 1.1). */
export const goalLabels: Labels<Goal> = {
  GOAL_SAFE_CITY: "En tryg by",
  GOAL_FEWER_VICTIMS: "Færre ofre for kriminalitet",
  GOAL_LESS_YOUTH_CRIME: "Nye generationer begår mindre kriminalitet",
  GOAL_WAY_OUT: "Gode betingelser for at vælge en fremtid uden kriminalitet",
};

/** The parts of the advice document (DOMAIN.md 3.9). */
export const advicePartLabels: Labels<AdvicePart> = {
  agreement: "Det er vi enige om at se på",
  understanding: "Sådan forstår vi situationen",
  advice: "Vores råd",
  requesterActions: "Det gør du/I nu",
  ourActions: "Det gør vi",
  sources: "Kilder",
  followUp: "Opfølgning",
};

/** Roles (DOMAIN.md 3.1). */
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

/** States in the requester's words (DOMAIN.md 3.6). */
export const requesterStateLabels: Labels<State> = {
  screening: "Vi ser på din henvendelse",
  awaitingApproval: "Afventer din leder",
  assigned: "Sendt til en konsulent",
  clarifying: "Vi afklarer opgaven med dig",
  advising: "Rådgivning i gang",
  awaitingRequester: "Vi venter på svar fra dig",
  adviceSent: "Der ligger et svar til dig",
  followUpAgreed: "Opfølgning aftalt",
  wrappingUp: "Vi runder af",
  completed: "Afsluttet",
  redirected: "Henvist til andet tilbud",
  declined: "Vi kan ikke hjælpe med denne henvendelse",
  withdrawn: "Trukket tilbage",
  anonymised: "Indholdet er slettet",
};

/** States in the unit's own words (DOMAIN.md 3.6). */
export const unitStateLabels: Labels<State> = {
  screening: "Første gennemgang",
  awaitingApproval: "Afventer leder",
  assigned: "Afventer accept",
  clarifying: "Afklaring",
  advising: "I gang",
  awaitingRequester: "Afventer henvender",
  adviceSent: "Svar sendt",
  followUpAgreed: "Opfølgning aftalt",
  wrappingUp: "Skal afsluttes",
  completed: "Afsluttet",
  redirected: "Viderestillet",
  declined: "Afvist",
  withdrawn: "Trukket tilbage",
  anonymised: "Anonymiseret",
};

/** Who must act next, where no name can be said. */
export const ballLabels: Labels<Ball> = {
  requester: "Henvender",
  consultant: "Konsulenten",
  triage: "En fordeler",
  leader: "Lederen",
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

/** “på Fyrreskolen”, “i Klub Kometen”: the preposition that a unit's name takes. */
export const unitPrepositions: Labels<UnitKind> = {
  SCHOOL: "på",
  SPECIAL_SCHOOL: "på",
  YOUTH_SCHOOL: "på",
  CLUB: "i",
  DAY_CARE: "i",
  CENTRE: "i",
  AREA: "i",
  STAFF_UNIT: "i",
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

/** All of it as one area of the dictionary, as the pages read it. */
export const vocabulary = {
  yes: "Ja",
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
