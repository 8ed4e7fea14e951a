import { number } from "../format.ts";

/** One’s own requests, and the drafts (design). */
export const ownRequests = {
  open: (open: number) => `Åbne (${number(open)})`,
  none: "Du har ingen åbne henvendelser",
  noneWords: "Når du har spurgt om råd, kan du her se, hvem der har bolden, og hvornår du hører fra os.",
  sent: (date: string) => `Sendt ${date}`,
  untitled: "Overskriften er slettet",
  closed: "Afsluttet for nylig",
  allClosed: "Afsluttede",
  closedOn: (state: string, date: string) => `${state} ${date}.`,
  showAll: (all: number) => `Se alle dine henvendelser (${number(all)})`,
  showOpen: "Vis kun de åbne og de nyeste",
  survey: "Hvad fik du ud af rådgivningen? (2 minutter)",
  draftsTitle: "Kladder",
  ask: "Spørg om råd",
  answer: "Svar på spørgsmålet",
  readAdvice: "Læs svaret",
  see: "Se henvendelsen",
  asked: (consultant: string) => `Vi venter på svar fra dig. ${consultant} har stillet et spørgsmål.`,
  answered: (consultant: string) => `Der ligger et råd til dig fra ${consultant}.`,
  yourLeader: "Din leder",
  paused: "fristen holder pause",
  drafts: {
    untitled: (form: string) => `Kladde uden overskrift (${form})`,
    kept: (when: string, deleted: string) => `Sidst gemt ${when}. Den slettes den ${deleted}.`,
    delete: "Ja, slet den",
    deleteLink: "Slet kladden",
    deleteWords: "Sletter du kladden, kan den ikke hentes frem igen.",
    keptNotice: "Kladden er gemt.",
  },
};
