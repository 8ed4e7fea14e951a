import { count, number } from "../format.ts";

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
  planned: (planned: number) => `${count(planned, "henvendelse", "henvendelser")} går videre den første dag`,
  choose: "Vælg afløsere",
  change: "Se og ret afløsere",

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
    lead: (name: string, period: string) => `${name} er væk ${period}. Henvender får besked, når en anden tager over.`,
    leadOwn: (period: string) => `Du er væk ${period}. Henvender får besked, når en anden tager over.`,
    later: (from: string) =>
      `Det sker ${from}. Indtil da har konsulenten henvendelserne, bagefter kan konsulenten læse dem. Det, du ikke bestemmer, går til en fordeler den dag.`,
    planned: (planned: number, all: number, from: string) =>
      `Der er valgt for ${number(planned)} af ${number(all)}. Henvender får besked ${from}.`,
    takeBack: "Tag det hele tilbage",
    begun: "Fraværet er begyndt. Det, ingen har taget over inden for en time, går til en fordeler.",
    deputy: "Afløser",
    triage: "Send til en fordeler",
    undecided: "Bestem senere",
    nobody: "Ingen konsulent kan tage den i perioden.",
    hidden: "Henvendelse til en kollega",
    save: "Giv videre",
    savePlan: "Gem valget",
    nothing: "Der er ingen åbne henvendelser at give videre.",
    short: "Fraværet er højst to arbejdsdage. Henvendelserne kan vente.",
    /** What stands with the request as the reason why it was handed over. */
    reason: (period: string) => `Fravær ${period}.`,
  },

  done: {
    noted: "Fraværet er noteret.",
    removed: "Fraværet er fjernet.",
    planned: "Valget er gemt. Det kan ændres og tages tilbage indtil den første dag.",
    takenBack: "Valget er taget tilbage.",
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
