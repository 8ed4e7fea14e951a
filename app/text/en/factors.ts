import { count, number } from "../format.ts";

export const factors: typeof import("../da/factors.ts").factors = {
  labels: { competence: "Competence", continuity: "Knows them already", district: "District", capacity: "Time available" },
  load: (open: number, most: number) => `Open tasks ${number(open)} of ${number(most)}`,
  full: (most: number) => `Open tasks ${number(most)} or more of ${number(most)}`,

  why: {
    HAS_COMPETENCE: (areas: string) => `has competence in ${areas}`,
    KNOWS_SCHOOL: "knows the school",
    KNOWS_UNIT: "knows the place",
    DEPUTY_FOR_UNIT: "is the deputy for the place",
    ADVISED_BEFORE: "has recently advised the place on the same",
    HAS_TIME: "has time available",
    competences: (has: number, required: number) => `has ${number(has)} of ${count(required, "competence", "competences")}`,
    nothingRequired: "the theme calls for no special competence",
    missingCompetences: (areas: string) => `not ${areas}`,
    noCompetence: (areas: string) => `has no competence in ${areas}`,
    notAdvisedBefore: "has not recently advised the place on it",
    contactPerson: "is the contact person for the place",
    notContact: "is not a contact person for the place",
    goodTime: "has plenty of time",
    time: "has time available",
    littleTime: "has a little time",
    noTime: "has no time available",
    nothing: "No particular reasons",
    loadThen: (open: number, most: number) => `open tasks fill ${number(open)} of ${number(most)}`,
    joined: " · ",
  },
};
