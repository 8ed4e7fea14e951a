import { capital, numberWord } from "../format.ts";

/** The advice editor and its letter (docs/domain/workflow.md 3.9). */
export const advice = {
  title: "Skriv rådet",
  titleAgain: "Skriv en ny udgave af rådet",
  here: "Rådet",
  written: (written: number, all: number) => `${capital(numberWord(written))} af ${numberWord(all)} dele er skrevet.`,
  due: "Senest",
  again: "Henvender har fået et råd. Det kan ikke rettes; den nye udgave bliver lagt øverst, og den gamle bliver stående.",

  parts: {
    agreement: {
      hint: (date: string | null) => (date ? `Fra jeres aftale ${date}. Ret, hvis noget har ændret sig.` : "Uden navne."),
    },
    understanding: { hint: "Uden navne. Tag styrkerne med." },
    advice: { hint: "Få og konkrete skridt. Det vigtigste først." },
    requesterActions: { label: "Det gør I nu", hint: "Hvem er en funktion, ikke et navn." },
    ourActions: { label: "Det gør vi", hint: "Kun det, vi selv følger op på. Opgaven er stadig jeres." },
    sources: { label: "Tilbud og kilder", hint: "Rådet skal kunne spores til faglig viden." },
    followUp: { hint: "Inden for seks måneder. Lad feltet være tomt, hvis I ikke har aftalt noget." },
  },
  deal: {
    what: "Hvad",
    who: "Hvem (funktion)",
    by: "Senest",
    number: (index: number) => `Skridt ${index}`,
    add: "Tilføj et skridt",
    line: (what: string, who: string, by: string) => {
      const open = (text: string) => text.replace(/[.\s]+$/, "");
      const agreed = open(who) ? [open(who), by && `senest ${by}`].filter(Boolean).join(", ") : by && `Senest ${by}`;
      return `${[open(what), agreed].filter(Boolean).join(". ")}.`;
    },
  },
  offers: "Tilbud, du peger på",
  restricted: "kun navn og kontakt",
  offerLetter: "Tilbud",
  sources: "Kilder",
  sourcesHint: "Artikler, vejledninger eller links, én på hver linje.",
  followUpOn: (date: string) => `Vi følger op ${date}.`,

  principles: {
    title: "Vores principper",
    all: [
      "Vi arbejder ud fra en systemisk, anerkendende tilgang.",
      "Vi bidrager med den aktuelt bedste faglige viden, oftest baseret på eller informeret af forskningen.",
      "Vi spiller vores samarbejdspartnere gode og skaber læring i organisationen. Vi overtager ikke opgaverne fra andre.",
      "Vi respekterer og anerkender andre faglige og organisatoriske perspektiver.",
      "Vi tilrettelægger arbejdet ud fra det konkrete, specielle behov.",
    ],
  },
  request: "Henvendelsen",
  requestAside: "spørgsmål og svar",
  conversation: "Samtalen",

  preview: (name: string) => `Sådan ser ${name} det`,
  previewEmpty: "Når du skriver, står rådet her, som henvender får det.",
  label: (number: string, consultant: string) => `Råd til ${number} · ${consultant}`,

  once: "Når rådet er sendt, kan det ikke rettes. Du kan sende en ny udgave.",
  send: (name: string) => `Send rådet til ${name}`,
  update: "Opdatér forhåndsvisning",
  save: "Gem kladde",
  saved: (clock: string) => `Kladden er gemt ${clock}.`,

  errors: {
    adviceMissing: "Skriv vores råd, før du sender.",
    date: "Vælg en dato.",
    followUpRange: (to: string) => `Vælg en dato efter i dag og senest ${to}.`,
    whatMissing: "Skriv, hvad der skal ske, eller lad hele skridtet være tomt.",
    tooMany: (most: number) => `Der er plads til ${most} skridt.`,
  },
};
