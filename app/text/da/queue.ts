import { count, counted, number } from "../format.ts";

/** The queue and the triage list. */
export const queue = {
  title: "Kø",
  register: "Registrér en henvendelse",
  absences: "Fravær og afløsere",
  dutyPlan: "Vagtplan",
  caption: "Kø, grupperet efter hvem der har bolden, og sorteret efter frist",
  closedCaption: "Afsluttede henvendelser, den seneste først",
  views: "Vis",
  mine: "Mine",
  all: "Hele enheden",
  triage: "Til fordeling",
  closed: "Afsluttet",

  sum: {
    over: (over: number) => `${number(over)} over fristen`,
    today: (today: number) => `${number(today)} skal nås i dag`,
    nothing: "Intet er over fristen, og intet skal nås i dag",
  },

  filter: {
    heading: "Filtre",
    summary: "Type, tema, tilstand",
    type: "Type",
    theme: "Tema",
    state: "Tilstand",
    overdue: "Over fristen",
    show: "Vis",
    clear: "Ryd filtre",
  },
  search: {
    label: "Søg på nummer i alt, du ser her, og på ord i det, du må læse: overskrift, sted, situation og spørgsmål",
    placeholder: "Nummer, ord eller sted",
    results: (found: number, words: string, most: number) =>
      `${counted(found, most)} ${found === 1 ? "henvendelse" : "henvendelser"} med “${words}”`,
    clear: "Vis hele køen",
    none: (words: string) => `Vi fandt ingen henvendelser med “${words}”.`,
    noneHelp:
      "Søg på færre ord, på en del af et ord eller på nummeret. Kollegers åbne henvendelser finder du på nummeret alene, til de er delt med dig.",
  },

  groups: {
    mine: "Bolden er hos dig",
    waiting: "Du venter på andre",
    waitingNote: "Fristen holder pause hos henvender og leder",
    colleagues: "Hos dine kolleger",
    colleaguesNote: "Du ser type, tema, tilstand og alder, til nogen deler henvendelsen med dig",
    closed: "Afsluttet",
    /** On a page after the first. */
    more: "fortsat",
  },

  paused: { requester: "Svar", leader: "Leder" },
  followUp: "Opfølgning",
  closedOn: (date: string) => `Afsluttet ${date}`,
  sentOn: (date: string) => `Sendt ${date}`,
  sharedWithYou: "Delt med dig",
  yourOwn: "Din egen",
  notificationOpen: "Underretning drøftes",
  acute: "Akut",
  urgent: "Haster",
  declineProposed: "forslag om at afvise",
  hidden: "Overskriften er fjernet",

  next: {
    triage: "Fordel",
    answerAssignment: "Svar på tildeling",
    firstContact: "Ring til henvender",
    writeAgreement: "Skriv aftalen",
    writeAdvice: "Skriv rådet",
    noReply: "Ring eller afslut",
    finish: "Afslut",
    followUp: "Følg op",
    reminder: (date: string) => `Påmindelse ${date}`,
    closing: (date: string) => `Rundes af ${date}`,
    followingUp: (date: string) => `Opfølgning ${date}`,
    talk: "Tal om underretning",
    decide: "Tag stilling til afvisning",
    managerDecides: "Stabschefen tager stilling",
    waitingForLeader: "Lederen svarer",
    reply: "Svar",
    read: "Læs rådet",
    open: "Åbn med begrundelse",
    with: (name: string) => `Hos ${name}`,
    ownRequest: "Fordeles af en anden",
  },
  /** Where a request is, of which one may not know more. */
  holder: { requester: "Hos henvender", consultant: "Hos en kollega", triage: "Hos en fordeler", leader: "Hos en leder" },

  /** After a step that gave the request to somebody else, by the step's address. */
  done: {
    tilbage: (request: string) => `${request} er givet tilbage.`,
    overdrag: (request: string) => `${request} er givet videre.`,
    fordel: (request: string) => `${request} er givet til en konsulent.`,
    godkendelse: (request: string) => `Henvenders leder er bedt om at godkende ${request}.`,
    henvis: (request: string) => `${request} er henvist og lukket.`,
    afvis: (request: string) => `${request} er afvist og lukket.`,
    "afvis-forslag": (request: string) => `Forslaget om at afvise ${request} er sendt til stabschefen, som tager stilling.`,
    "registrer-lukket": (request: string) => `${request} er registreret og afsluttet. Henvender får kvittering og spørgeskema.`,
    "registrer-fordeler": (request: string) => `${request} er registreret og sendt til en fordeler.`,
    afslut: (request: string) => `${request} er afsluttet.`,
  },

  empty: {
    mine: "Du har ingen åbne henvendelser.",
    mineHelp: "Når en henvendelse bliver fordelt til dig, får du en mail, og så står den her.",
    all: "Der er ingen åbne henvendelser.",
    allHelp: "Nye henvendelser står her, så snart de er sendt.",
    triage: "Ingen henvendelser venter på fordeling.",
    triageHelp: "De fleste bliver fordelt med det samme. Her står de, som en person skal se på først.",
    closed: "Du har ingen afsluttede henvendelser endnu.",
    closedHelp: "Her finder du dem igen, når de er afsluttet. Henvendelser kan genåbnes i 30 dage.",
    filtered: "Ingen henvendelser passer til filtrene.",
    filteredHelp: "Vælg færre filtre, eller ryd dem.",
  },

  triageList: {
    title: "Fordeling",
    caption: "Henvendelser, som en person skal se på først",
    sum: (waiting: number) =>
      waiting === 0 ? "Intet venter på dig." : `${count(waiting, "henvendelse", "henvendelser")} venter på første gennemgang.`,
    why: "Hvorfor en person",
  },
};
