import { numberOf } from "#workflows/consultation/number.ts";
import { number, numberWord } from "../format.ts";

/** What is wrong with a field, kind by kind, where its form has no words of its own. */
export const forms = {
  missing: "Udfyld feltet.",
  repeated: "Feltet er sendt mere end én gang. Udfyld det igen.",
  odd: "Teksten indeholder tegn, som ikke kan gemmes. Skriv eller indsæt den igen.",
  unknown: "Vælg en af de mulige.",
  tooFew: "Vælg mindst én.",
  tooMany: (most: number) => `Vælg højst ${numberWord(most)}.`,
  tooLong: (max: number, _length: number) => `Teksten må højst være på ${number(max)} tegn.`,
  tooShort: (min: number) => `Teksten skal være på mindst ${number(min)} tegn.`,
  date: "Vælg en dato.",
  datePast: (from: string) => `Vælg ${from} eller en senere dato.`,
  dateFar: (to: string) => `Vælg ${to} eller en tidligere dato.`,
  dateBetween: (from: string, to: string) => `Vælg en dato fra ${from} til ${to}.`,
  time: "Skriv et klokkeslæt, fx 10.30.",
  number: (from: number, to: number) => `Skriv et tal fra ${number(from)} til ${number(to)}.`,
  telephone: "Skriv et telefonnummer med otte cifre, fx 12 34 56 78",
  address: "Skriv en mailadresse, for eksempel navn@kommune.dk",
  url: "Skriv en adresse, der begynder med https://",
  requestNumber: `Skriv henvendelsens nummer, fx ${numberOf(2026, 232)}.`,
  block: (_label: string) => "Teksten ser ud til at indeholde et CPR-nummer. Fjern det, før du sender. Vi gemmer ikke nummeret.",
  warn: (_kind: string) => "Kontrollér, om dette kan afsløre, hvem det handler om.",
  rewrite: (_kind: string) => "Kontrollér, om dette kan afsløre, hvem det handler om.",
};
