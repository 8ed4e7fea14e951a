import { count, number } from "../format.ts";

/** Colleagues whom the requester invites to one request (docs/domain/workflow.md 3.1, CO_REQUESTER). */
export const colleagues = {
  title: "Inviter en kollega",
  lead: "Inviter en kollega til at læse med på henvendelsen og skrive til konsulenten. Det er stadig dig, der svarer og kan trække henvendelsen tilbage.",
  link: "Inviter en kollega",
  with: "Dem har du inviteret",
  nobody: "Du har ikke inviteret nogen endnu.",
  since: (when: string) => ended(`Inviteret ${when}`),
  notYet: (when: string) => `${ended(`Inviteret ${when}`)} Har ikke logget ind endnu.`,
  email: "Kollegaens arbejdsmail",
  emailHint: "Kollegaen skal arbejde i kommunen. Mailen indeholder kun et nummer og et link.",
  invite: "Inviter",
  /** Read aloud after “Fjern adgang”. */
  takeBackOf: (who: string) => `til henvendelsen for ${who}`,
  takeBackShort: "Fjern adgang",
  back: "Tilbage til henvendelsen",
  closed: "Henvendelsen er ikke åben længere, så der kan ikke inviteres flere.",
  invited: "Kollegaen er inviteret og får en mail.",
  removed: "Kollegaen har ikke adgang længere.",

  errors: {
    missing: "Skriv kollegaens arbejdsmail",
    yourself: "Det er din egen adresse. Skriv din kollegas adresse",
    unknown: "Vi kender ikke en kollega i kommunen med den adresse. Kontrollér, at det er en arbejdsmail",
    already: "Kollegaen er inviteret allerede",
    advises: (name: string) => `${name} rådgiver på henvendelsen og kan derfor ikke også være medhenvender`,
    tooOften: (minutes: number) =>
      `Du har inviteret mange på kort tid. Vent ${count(minutes, "minut", "minutter")}, og prøv igen`,
    tooMany: (most: number) => `Der kan højst være ${number(most)} medhenvendere. Fjern først adgangen for en af dem`,
  },

  /** What the request's page says: the line among its facts, and the way on of somebody who was invited. */
  fact: "Medhenvendere",
  next: (name: string) => `Du er medhenvender. Du kan læse med og skrive til konsulenten. ${name} svarer og afslutter.`,
  shared: "Delt med dig",
  from: (name: string) => `${name} har inviteret dig til at læse med.`,
};

/** A sentence that may end in a month's short name has its full stop already. */
const ended = (words: string) => (words.endsWith(".") ? words : `${words}.`);
