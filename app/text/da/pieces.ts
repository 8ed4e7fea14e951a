import { count, number, numberWord } from "../format.ts";

/** Words that belong to pieces of the design system, whichever page they stand on; those of lists stand in lists.ts. */
export const pieces = {
  optional: "(frivilligt)",
  error: "Fejl: ",
  edit: "Ret",
  show: "Vis",
  all: "Alle",
  close: "Luk",
  save: "Gem",
  cancel: "Fortryd",

  form: {
    /** The heading of the error summary. */
    summary: (errors: number, sends = false) =>
      `Ret ${errors === 1 ? "én ting" : `${numberWord(errors)} ting`}, før du ${sends ? "sender" : "går videre"}`,
    limit: (max: number, min = 0) => `${min > 0 ? `Mindst ${number(min)} og højst` : "Højst"} ${number(max)} tegn.`,
    written: (length: number, max: number) => `${number(length)} af ${number(max)} tegn`,
    tooMany: (over: number) => `${count(over, "tegn", "tegn")} for meget`,
    choose: "Vælg",
    unsaved: "Her er noget, du ikke har gemt.",
  },

  marks: {
    block: "Teksten ser ud til at indeholde et CPR-nummer. Fjern det, før du sender. Vi gemmer ikke nummeret.",
    /** Below the field, where the sentence stands above it already; and while somebody writes. */
    blockHere: "Her står det",
    blockLive: "Det ligner et CPR-nummer. Teksten kan hverken gemmes eller sendes, før du har fjernet det.",
    warn: "Kontrollér, om dette kan afsløre, hvem det handler om",
    hint: "Hvis det er en persons navn eller adresse, så skriv det om. Ellers behøver du ikke gøre noget.",
    rewrite: "Jeg retter teksten",
    notPersonal: "Det er ikke personoplysninger",
    more: "Der er flere steder endnu. De vises, når du har rettet nogle af disse.",
    looksLike: {
      cpr: "ligner et CPR-nummer",
      email: "ligner en mailadresse",
      phone: "ligner et telefonnummer",
      address: "ligner en adresse",
      name: "ligner et navn",
    } as Record<string, string>,
  },

  draft: {
    idle: "Kladden gemmes undervejs.",
    saving: "Kladden gemmes …",
    saved: (at: string) => `Kladden gemmes undervejs. Sidst gemt ${at}.`,
    blocked: "Kladden er ikke gemt, fordi teksten indeholder et CPR-nummer.",
    signedOut: "Kladden er ikke gemt, fordi du er logget ud. Når du sender, kan du logge ind igen, og teksten er der stadig.",
    unavailable: "Kladden er ikke gemt, fordi der ikke er forbindelse. Vi prøver igen, når du skriver videre.",
    refused: "Kladden er ikke gemt. Brug knappen “Gem kladde”.",
  },

  ball: { label: "Bolden er hos", you: "Dig", by: "Senest", state: "Tilstand" },
  steps: { label: "Forløb", done: "Klaret: ", now: "Nu: " },
  breadcrumbs: "Brødkrumme",

  search: "Søg",

  idle: {
    warning: "Du bliver snart logget ud, fordi der ikke er sket noget i 25 minutter.",
    stay: "Bliv logget ind",
    out: "Du er logget ud, fordi der ikke er sket noget i 30 minutter. Det, du har skrevet, går ikke tabt: Log ind igen, når du sender.",
  },

  sending: {
    noAnswer:
      "Der er ikke forbindelse til løsningen lige nu. Alt, hvad du har skrevet, står her stadig. Prøv igen om et øjeblik.",
    scriptFailed: (incident: string) =>
      `Noget gik galt hos os. Det, du har skrevet, står her stadig, og du kan sende det som ellers. Vi har noteret fejlen som nummer ${incident}.`,
  },

  points: (value: number, most: number) => `${number(value)} af ${number(most)}`,
  pointsUnit: "point",

  figures: {
    guidance: "Vejledende",
    hidden: "skjult",
    fewerThan: (limit: number) => `færre end ${number(limit)}`,
    asTable: "Vis tallene som tabel",
  },
};
