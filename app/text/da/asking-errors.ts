import { number, numberWord } from "../format.ts";

/** What is wrong with a posted form, one sentence a field. */
export const askingErrors = {
  tooShort: (min: number) => `Beskriv situationen lidt mere: mindst ${number(min)} tegn`,
  tooLong: (max: number, length: number) => `Gør teksten kortere: højst ${number(max)} tegn. Du har skrevet ${number(length)}`,
  tooMany: (max: number) => `Vælg højst ${numberWord(max)} svar`,
  unknownOption: "Vælg et af svarene på listen",
  repeated: "Vi fik mere end ét svar. Svar kun én gang",
  unstorable: "Teksten indeholdt tegn, som vi ikke kan gemme. Vi har fjernet dem. Læs teksten igennem, og send igen",
  date: "Vælg en dato, der findes",
  datePast: "Vælg i dag eller en senere dato",
  dateFar: "Vælg en dato inden for de næste tre år",
  phone: "Skriv et telefonnummer med otte cifre, fx 12 34 56 78",
  /** In the summary; beside the field stands the whole sentence. */
  block: (label: string) => `Fjern CPR-nummeret fra feltet “${label}”`,
  undecided: {
    cpr: "Tag stilling til noget, der ligner et CPR-nummer",
    email: "Tag stilling til en mulig mailadresse",
    phone: "Tag stilling til et muligt telefonnummer",
    address: "Tag stilling til en mulig adresse",
    name: "Tag stilling til et muligt navn",
  },
  rewrite: "Ret teksten, eller vælg, at det ikke er personoplysninger",
  unreadable: "Vi kunne ikke læse det, du sendte. Prøv igen",
};
