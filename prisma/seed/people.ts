import type { Competence, ContactForm, Profession, Role } from "#workflows/consultation/vocabulary.ts";
import type { UnitName } from "./units.ts";

/** What routing knows of one of Fjordby's consultants (docs/domain/demo.md 7.3). */
export type Consultant = {
  competences: readonly Competence[];
  contactFor: readonly UnitName[];
  deputyFor?: readonly UnitName[];
  fraction: number;
  certified: boolean;
  maxOpen?: number;
};

/** Somebody in Fjordby. `button`: listed on the demo's sign-in page. Nobody has a telephone number. */
type Person = {
  name: string;
  unit: UnitName | null;
  roles: readonly Role[];
  profession?: Profession;
  contactForm?: ContactForm;
  button?: true;
  consultant?: Consultant;
};

const staff: UnitName = "Staben for Tryghed og Forebyggelse";
const centres: readonly UnitName[] = [
  "Center for Skole og Dagtilbud",
  "Center for Børn og Familier",
  "Center for Job og Uddannelse",
  "Center for Voksne og Sundhed",
  "Center for Ejendomme",
];

function consultant(name: string, roles: readonly Role[], is: Consultant): Person {
  return { name, unit: staff, roles, profession: "CENTRE_STAFF", button: true, consultant: is };
}

function professional(name: string, unit: UnitName, profession: Profession, contactForm: ContactForm): Person {
  return { name, unit, roles: [], profession, contactForm };
}

function leader(name: string, unit: UnitName, profession: Profession): Person {
  return { name, unit, roles: ["LEADER"], profession, contactForm: "MEETING_MINE" };
}

const laerke = professional("Lærke Lærer", "Fyrreskolen", "TEACHER", "MEETING_MINE");

const sofie = consultant("Sofie Social", ["CONSULTANT"], {
  competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_CONSULTATIVE_METHOD"],
  contactFor: ["Fyrreskolen"],
  deputyFor: ["Klub Kometen"],
  fraction: 1,
  certified: false,
});

const karla = consultant("Karla Konsul", ["CONSULTANT", "TRIAGE"], {
  competences: ["COMP_CONSULTATIVE_METHOD", "COMP_PROJECT_MGMT"],
  contactFor: ["Kildevældsskolen", "Fjordby Ungdomsskole"],
  deputyFor: ["Havblikskolen", "Mosehøjskolen"],
  fraction: 0.6,
  certified: false,
});

const stefan = consultant("Stefan Stabsen", ["UNIT_MANAGER", "CONSULTANT", "TRIAGE"], {
  competences: ["COMP_PROJECT_MGMT", "COMP_ANALYSIS"],
  contactFor: centres,
  fraction: 1,
  certified: true,
  maxOpen: 2,
});

const otherConsultants: readonly Person[] = [
  consultant("Anna Analyse", ["CONSULTANT", "ANALYST"], {
    competences: ["COMP_ANALYSIS", "COMP_EVALUATION"],
    contactFor: ["Center for Skole og Dagtilbud"],
    fraction: 1,
    certified: false,
  }),
  consultant("Kasper Krimi", ["CONSULTANT"], {
    competences: ["COMP_CRIMINOLOGY", "COMP_PREVENTION_THEORY"],
    contactFor: ["Mosehøjskolen"],
    fraction: 1,
    certified: true,
  }),
  consultant("Nabil Netværk", ["CONSULTANT"], {
    competences: ["COMP_NETWORKING", "COMP_SOCIAL_PEDAGOGY"],
    contactFor: ["Åbrinkskolen", "Boligområdet Lærkeparken"],
    deputyFor: ["Boligområdet Egevang"],
    fraction: 0.8,
    certified: true,
  }),
  consultant("Frida Forebyg", ["CONSULTANT"], {
    competences: ["COMP_PREVENTION_THEORY", "COMP_CRIMINOLOGY"],
    contactFor: ["Havblikskolen"],
    deputyFor: ["Åbrinkskolen"],
    fraction: 1,
    certified: false,
  }),
  consultant("Emil Evaluering", ["CONSULTANT"], {
    competences: ["COMP_EVALUATION", "COMP_PROJECT_MGMT"],
    contactFor: ["Center for Job og Uddannelse"],
    fraction: 1,
    certified: false,
  }),
];

const others: readonly Person[] = [
  professional("Per Pædagog", "Havblikskolen", "PEDAGOGUE", "MEETING_MINE"),
  professional("Rikke Rådgiver", "Center for Børn og Familier", "CASEWORKER", "VIDEO"),
  professional("Klaus Klub", "Klub Kometen", "CLUB_WORKER", "MEETING_MINE"),
  professional("Ulla Ungdom", "Fjordby Ungdomsskole", "CLUB_WORKER", "VIDEO"),
  leader("Sander Skoleleder", "Fyrreskolen", "SCHOOL_LEADER"),
  leader("Cille Chef", "Center for Skole og Dagtilbud", "CENTRE_STAFF"),
  professional("Boris Boligsocial", "Boligområdet Egevang", "HOUSING_WORKER", "MEETING_MINE"),
  { name: "Asta Admin", unit: null, roles: ["ADMIN"] },
  { name: "Dorte Databeskyttelse", unit: null, roles: ["AUDITOR"] },
  { name: "Rune Redaktør", unit: staff, roles: ["EDITOR"], profession: "CENTRE_STAFF" },
];

/** Colleagues who have no button of their own: they asked for advice in the course of two years, or lead those who did. */
const colleagues: readonly Person[] = [
  professional("Nanna Nylærer", "Fyrreskolen", "TEACHER", "MEETING_MINE"),
  professional("Agnes Akt", "Fyrreskolen", "AKT", "VIDEO"),
  professional("Hanne Havblik", "Havblikskolen", "TEACHER", "VIDEO"),
  leader("Henning Helhed", "Havblikskolen", "SCHOOL_LEADER"),
  professional("Åse Åbrink", "Åbrinkskolen", "TEACHER", "MEETING_MINE"),
  professional("Inge Indskoling", "Åbrinkskolen", "PEDAGOGUE", "MEETING_MINE"),
  leader("Anton Afdeling", "Åbrinkskolen", "SCHOOL_LEADER"),
  professional("Mette Matematik", "Mosehøjskolen", "TEACHER", "MEETING_MINE"),
  professional("Malthe Mellemtrin", "Mosehøjskolen", "TEACHER", "VIDEO"),
  leader("Mona Mosehøj", "Mosehøjskolen", "SCHOOL_LEADER"),
  professional("Kirsten Kildevæld", "Kildevældsskolen", "TEACHER", "WRITTEN"),
  professional("Ulrik Udskoling", "Fjordby Ungdomsskole", "CLUB_WORKER", "MEETING_MINE"),
  professional("Kamilla Klubpædagog", "Klub Kometen", "CLUB_WORKER", "MEETING_YOURS"),
  professional("Kim Kompas", "Klub Kompasset", "CLUB_WORKER", "MEETING_MINE"),
  professional("Birthe Børnehus", "Børnehuset Birken", "PEDAGOGUE", "WRITTEN"),
  professional("Sara Sagsbehandler", "Center for Børn og Familier", "CASEWORKER", "MEETING_YOURS"),
  professional("Susanne Sundhed", "Center for Børn og Familier", "HEALTH_NURSE", "VIDEO"),
  leader("Frede Familie", "Center for Børn og Familier", "CENTRE_STAFF"),
  professional("Konrad Koordinator", "Center for Skole og Dagtilbud", "CENTRE_STAFF", "MEETING_YOURS"),
  professional("Preben Psykolog", "Center for Skole og Dagtilbud", "PSYCHOLOGIST_PPR", "VIDEO"),
  professional("Jytte Job", "Center for Job og Uddannelse", "EMPLOYMENT", "VIDEO"),
  professional("Uffe Uddannelse", "Center for Job og Uddannelse", "EMPLOYMENT", "MEETING_YOURS"),
  professional("Vibeke Voksen", "Center for Voksne og Sundhed", "CASEWORKER", "VIDEO"),
  professional("Egon Ejendom", "Center for Ejendomme", "CENTRE_STAFF", "MEETING_MINE"),
  professional("Leif Lærkepark", "Boligområdet Lærkeparken", "HOUSING_WORKER", "MEETING_MINE"),
];

/** Everybody in Fjordby; those with a button first, in its order. The first four are the ones to try Medspil with. */
export const people: readonly Person[] = [
  ...[laerke, sofie, karla, stefan, ...otherConsultants, ...others].map((person): Person => ({ ...person, button: true })),
  ...colleagues,
];

/** Who does triage in Fjordby's stories, and who leads the unit. */
export const triageName = karla.name;
export const managerName = stefan.name;

/** Who has the duty on which weekday, 1 (Monday) to 5. */
export const dutyWeek: Readonly<Record<number, string>> = {
  1: triageName,
  2: triageName,
  3: triageName,
  4: triageName,
  5: managerName,
};

/** Whose absence routing has to reckon with: the whole of the next calendar week but one. */
export const absentName = "Emil Evaluering";

/** An address that no mail ever reaches: fornavn.efternavn@eksempel.invalid. */
export function emailOf(name: string): string {
  const ascii = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return `${ascii.replaceAll(" ", ".")}@eksempel.invalid`;
}
