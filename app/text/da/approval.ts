import type { StepWords } from "./steps.ts";

const step = (title: string, lead: string, button: string): StepWords => ({ title, lead, button });

/** The leader's approval of methods and analyses, and the manager's of an analysis' scope (docs/domain/workflow.md 3.2, 3.3, 3.6). */
export const approval = {
  /** Triage asks. `name` is the requester's first name, `leader` the only one there is. */
  asks: (name: string, leader: string | null) =>
    step(
      "Bed lederen om at godkende",
      `${leader ?? "Lederen"} får en mail med et link og kan læse det, ${name} har skrevet, men ikke enhedens noter. Fristerne holder pause, mens vi venter. Er der ikke svar efter fem arbejdsdage, kommer henvendelsen tilbage hertil.`,
      "Spørg lederen",
    ),
  whom: "Hvem skal have mailen?",
  whomHint: "Alle ledere af stedet kan svare.",
  everybody: "Alle lederne af stedet",
  chooseWhom: "Vælg, hvem der skal have mailen.",
  nobody: (unit: string) =>
    `Der er ingen leder at spørge: Ingen anden end henvender er leder af ${unit} i løsningen. Ring til henvender, og aftal, hvem det er. En systemadministrator kan give rollen.`,
  leaderAway: "Lederen kan ikke længere spørges. Vælg en anden.",

  /** The leader answers. `name` is the employee's first name. */
  approves: (name: string) =>
    step(
      "Godkend henvendelsen",
      `${name} får besked, og vi går i gang. Bagefter kan du ikke længere læse henvendelsen.`,
      "Godkend",
    ),
  declines: (name: string) =>
    step(
      "Sig nej til henvendelsen",
      `${name} og vi læser din begrundelse. Vi taler med ${name} om, hvad der så kan lade sig gøre.`,
      "Send svaret",
    ),
  reason: "Hvorfor ikke?",
  reasonHint: "Skriv ingen navne på børn eller andre borgere.",
  next: (name: string) =>
    `${name} beder om vores hjælp og om din godkendelse. Læs henvendelsen, og svar. Opgaven og ansvaret bliver hos jer, og vi træffer ingen afgørelser.`,
  labels: {
    godkendelse: "Bed lederen om at godkende",
    godkend: "Godkend henvendelsen",
    "godkend-ikke": "Sig nej til henvendelsen",
  },

  /** On the leader's own list. */
  waiting: "Venter på din godkendelse",
  from: (name: string) => `${name} beder om din godkendelse.`,
  see: "Læs og svar",
  done: {
    godkend: (requestNumber: string) => `Tak. ${requestNumber} er godkendt, og vi går i gang.`,
    "godkend-ikke": (requestNumber: string) => `Tak for svaret. ${requestNumber} er ikke godkendt.`,
  },

  /** What the leader answered, or that nobody did, on top of the request's page: `name` is the requester's first name. */
  answer: {
    requester: {
      declined: (_name: string, reason: string) =>
        `Din leder har ikke godkendt henvendelsen${reason ? `: “${reason}”` : "."} Den er tilbage hos os. En fordeler taler med dig om, hvad der så kan lade sig gøre.`,
      overdue: (_name: string) =>
        "Din leder har ikke svaret inden for fristen. Henvendelsen er tilbage hos os. En fordeler taler med dig om, hvad der så skal ske.",
      nobody: (unit: string) =>
        `Din leder skal godkende henvendelsen, men der er ingen leder af ${unit}, vi kan spørge her. En fordeler kontakter dig og aftaler, hvem det er. Tal gerne med din leder allerede nu.`,
    },
    unit: {
      declined: (name: string, reason: string) =>
        `Lederen har ikke godkendt henvendelsen${reason ? `: “${reason}”` : "."} Tal med ${name} om, hvad der så kan lade sig gøre.`,
      overdue: (name: string) => `Lederen har ikke svaret inden for fristen. Tal med ${name} om, hvad der så skal ske.`,
    },
  },

  scope: {
    choose: "Svar ja til omfanget, før du giver bolden videre.",
  },
};
