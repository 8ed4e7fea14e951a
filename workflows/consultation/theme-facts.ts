import type { Competence, Theme } from "./vocabulary.ts";

/** What routing knows of a theme (docs/domain/workflow.md 3.4): the competences that come first, whether certification is demanded, and how sensitive. */
export const themeFacts = {
  CRIME: { competences: ["COMP_CRIMINOLOGY"], certified: false, sensitivity: 2 },
  UNSAFETY: { competences: ["COMP_ANALYSIS", "COMP_NETWORKING"], certified: false, sensitivity: 0 },
  STREET_YOUTH: { competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_NETWORKING"], certified: false, sensitivity: 1 },
  VIOLENCE_CONFLICT: { competences: ["COMP_CONSULTATIVE_METHOD", "COMP_SOCIAL_PEDAGOGY"], certified: false, sensitivity: 2 },
  THREATS_WEAPONS: { competences: ["COMP_CRIMINOLOGY"], certified: false, sensitivity: 2 },
  GANGS_EXIT: { competences: ["COMP_CRIMINOLOGY"], certified: true, sensitivity: 2 },
  RADICALISATION: { competences: ["COMP_CRIMINOLOGY"], certified: true, sensitivity: 2 },
  ABSENCE: { competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_PREVENTION_THEORY"], certified: false, sensitivity: 1 },
  WELLBEING: { competences: ["COMP_SOCIAL_PEDAGOGY"], certified: false, sensitivity: 1 },
  CLASS_GROUP: { competences: ["COMP_CONSULTATIVE_METHOD"], certified: false, sensitivity: 0 },
  BULLYING: { competences: ["COMP_SOCIAL_PEDAGOGY"], certified: false, sensitivity: 1 },
  DIGITAL_ABUSE: { competences: ["COMP_PREVENTION_THEORY", "COMP_CRIMINOLOGY"], certified: false, sensitivity: 2 },
  DIGITAL_LIFE: { competences: ["COMP_PREVENTION_THEORY"], certified: false, sensitivity: 0 },
  SUBSTANCES: { competences: ["COMP_SOCIAL_PEDAGOGY"], certified: false, sensitivity: 2 },
  THEFT_VANDALISM: { competences: ["COMP_CRIMINOLOGY"], certified: false, sensitivity: 1 },
  HONOUR_CONTROL: { competences: ["COMP_SOCIAL_PEDAGOGY"], certified: false, sensitivity: 2 },
  PARENT_COOP: { competences: ["COMP_CONSULTATIVE_METHOD"], certified: false, sensitivity: 0 },
  RELEASE: { competences: ["COMP_NETWORKING"], certified: false, sensitivity: 2 },
  LEISURE_JOBS: { competences: ["COMP_NETWORKING"], certified: false, sensitivity: 0 },
  HOUSING_AREA: { competences: ["COMP_NETWORKING", "COMP_PROJECT_MGMT"], certified: false, sensitivity: 0 },
  CITIZENSHIP: { competences: ["COMP_PREVENTION_THEORY"], certified: false, sensitivity: 0 },
  COOPERATION: { competences: ["COMP_NETWORKING", "COMP_CONSULTATIVE_METHOD"], certified: false, sensitivity: 0 },
  LAW_INFO_SHARING: { competences: ["COMP_NETWORKING"], certified: false, sensitivity: 0 },
  OTHER: { competences: [], certified: false, sensitivity: 0 },
} as const satisfies Record<Theme, { competences: readonly Competence[]; certified: boolean; sensitivity: 0 | 1 | 2 }>;
