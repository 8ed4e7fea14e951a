import { count } from "../format.ts";

/** Absence of consultants, and who takes over meanwhile (docs/domain/workflow.md 3.3). */
export const absences = {
  title: "Fravær",
  lead: "Den, der er væk på fristen for første kontakt, får ikke henvendelsen. Er du væk mere end to arbejdsdage, tager en afløser over.",
  link: "Fravær og afløsere",
  back: "Kø",

  mine: "Mit fravær",
  none: "Du har ikke noteret fravær.",
  add: "Notér fravær",
  who: "Hvem er væk?",
  whoEmpty: "Vælg konsulent",
  from: "Første dag",
  to: "Sidste dag",
  remove: "Fjern",
  removeOf: (period: string) => `fraværet ${period}`,
  period: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
  everybody: "Alle konsulenter",
  open: (open: number) => `${count(open, "åben henvendelse", "åbne henvendelser")} uden afløser`,
  choose: "Vælg afløsere",

  profile: {
    heading: "Det ved fordelingen om dig",
    lead: "Er noget forkert, så sig det til administratoren.",
    competences: "Kompetencer",
    contact: "Kontaktperson for",
    deputy: "Afløser for",
    fraction: "Beskæftigelsesgrad",
    percent: (percent: number) => `${percent} %`,
    certified: "Radikalisering og exit",
    yes: "Må rådgive",
    no: "Må ikke rådgive",
    nothing: "Ingen",
  },

  settle: {
    title: "Hvem tager over?",
    lead: (name: string, period: string) => `${name} er væk ${period}. Henvender får besked om, hvem der tager over.`,
    leadOwn: (period: string) => `Du er væk ${period}. Henvender får besked om, hvem der tager over.`,
    later: "Det, ingen har taget over inden den første dag, går til en fordeler.",
    begun: "Fraværet er begyndt. Det, ingen har taget over inden for en time, går til en fordeler.",
    deputy: "Afløser",
    triage: "Send til en fordeler",
    undecided: "Bestem senere",
    nobody: "Ingen konsulent kan tage den i perioden.",
    hidden: "Henvendelse til en kollega",
    save: "Giv videre",
    nothing: "Der er ingen åbne henvendelser at give videre.",
    short: "Fraværet er højst to arbejdsdage. Henvendelserne kan vente.",
    /** What stands with the request as the reason why it was handed over. */
    reason: (period: string) => `Fravær ${period}.`,
  },

  done: {
    noted: "Fraværet er noteret.",
    removed: "Fraværet er fjernet.",
    settled: "Alle henvendelser har fået en afløser eller er sendt til en fordeler.",
    some: (left: number) =>
      `Det er givet videre. ${count(left, "henvendelse venter", "henvendelser venter")} stadig på en afløser.`,
  },

  errors: {
    person: "Vælg en konsulent",
    choice: "Vælg en, der står på listen",
    changed: "Henvendelsen er ændret imens. Vælg igen",
    unknown: "Vi kunne ikke se, hvad du ville gøre. Prøv igen",
  },
};
