import type { AgeGroup, RequestType, Theme } from "#workflows/consultation/vocabulary.ts";
import type { Labels } from "../labels.ts";

/** What requests are sorted by: type, theme, age. */

/** What is asked for (docs/domain/workflow.md 3.2). */
export const typeLabels: Labels<RequestType> = {
  SPARRING: "Faglig sparring",
  CASE_ADVICE: "Rådgivning i en enkeltsag",
  METHOD_DEVELOPMENT: "Støtte til metodeudvikling",
  ANALYSIS_EVALUATION: "Analyse eller evaluering",
  UNSURE: "Jeg er i tvivl",
};

/** The same in one word, for dense tables and charts. `UNSURE` there says that the unit has yet to find the type. */
export const shortTypeLabels: Labels<RequestType> = {
  SPARRING: "Sparring",
  CASE_ADVICE: "Enkeltsag",
  METHOD_DEVELOPMENT: "Metodeudvikling",
  ANALYSIS_EVALUATION: "Analyse",
  UNSURE: "Ikke afklaret",
};

/** Themes (docs/domain/workflow.md 3.4). */
export const themeLabels: Labels<Theme> = {
  CRIME: "Kriminalitet",
  UNSAFETY: "Utryghed i et område",
  STREET_YOUTH: "Gadeorienterede unge",
  VIOLENCE_CONFLICT: "Vold og konflikter",
  THREATS_WEAPONS: "Trusler og våben",
  GANGS_EXIT: "Bander og exit",
  RADICALISATION: "Radikalisering og ekstremisme",
  ABSENCE: "Bekymrende fravær",
  WELLBEING: "Mistrivsel",
  CLASS_GROUP: "Klassefællesskab og gruppedynamik",
  BULLYING: "Mobning",
  DIGITAL_ABUSE: "Digitale krænkelser",
  DIGITAL_LIFE: "Digitalt liv og online fællesskaber",
  SUBSTANCES: "Rusmidler",
  THEFT_VANDALISM: "Tyveri og hærværk",
  HONOUR_CONTROL: "Negativ social kontrol",
  PARENT_COOP: "Forældresamarbejde",
  RELEASE: "Løsladelse og ny start",
  LEISURE_JOBS: "Fritid, klub og fritidsjob",
  HOUSING_AREA: "Boligområder og helhedsplaner",
  CITIZENSHIP: "Medborgerskab og ungdomsliv",
  COOPERATION: "Tværfagligt samarbejde",
  LAW_INFO_SHARING: "Regler om tavshedspligt og deling af oplysninger",
  OTHER: "Andet",
};

/** Age groups (docs/domain/workflow.md 3.5). */
export const ageLabels: Labels<AgeGroup> = {
  A0_5: "0–5 år",
  A6_9: "6–9 år",
  A10_11: "10–11 år",
  A12_14: "12–14 år",
  A15_17: "15–17 år",
  A18_24: "18–24 år",
  A25_29: "25–29 år",
  A30P: "30 år og derover",
  ALL: "Alle aldre",
};

export const requestLabels = {
  typeLabels,
  shortTypeLabels,
  themeLabels,
  ageLabels,
};
