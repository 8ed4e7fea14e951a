import { number } from "../format.ts";

/** The four factors that rank the candidates, in points and in words (docs/domain/workflow.md 3.3). */
export const factors = {
  labels: { competence: "Kompetence", continuity: "Kendskab fra før", district: "Distrikt", capacity: "Ledig tid" },
  load: (open: number, most: number) => `Åbne opgaver ${number(open)} af ${number(most)}`,
  full: (most: number) => `Åbne opgaver ${number(most)} eller flere af ${number(most)}`,

  /** Reasons for and against a candidate, said of “du” or of a name. */
  why: {
    HAS_COMPETENCE: (areas: string) => `har kompetence i ${areas}`,
    KNOWS_SCHOOL: "kender skolen",
    KNOWS_UNIT: "kender stedet",
    DEPUTY_FOR_UNIT: "er afløser for stedet",
    ADVISED_BEFORE: "har rådgivet stedet om det samme for nylig",
    HAS_TIME: "har ledig tid",
    competences: (has: number, required: number) => `har ${number(has)} af ${number(required)} kompetencer`,
    nothingRequired: "temaet kræver ingen særlig kompetence",
    missingCompetences: (areas: string) => `ikke ${areas}`,
    noCompetence: (areas: string) => `har ikke kompetence i ${areas}`,
    notAdvisedBefore: "har ikke rådgivet stedet om det for nylig",
    contactPerson: "er kontaktperson for stedet",
    notContact: "er ikke kontaktperson for stedet",
    goodTime: "har god tid",
    time: "har ledig tid",
    littleTime: "har lidt tid",
    noTime: "har ikke ledig tid",
    nothing: "Ingen særlige grunde",
    loadThen: (open: number, most: number) => `åbne opgaver for ${number(open)} af ${number(most)}`,
    joined: " · ",
  },
};
