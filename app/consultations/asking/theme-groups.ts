import type { Dictionary } from "#app/text/dictionary.ts";
import type { Theme } from "#workflows/consultation/vocabulary.ts";

/** The themes in the groups in which the form shows them; every theme stands in exactly one. */
export const themeGroups: readonly { heading: keyof Dictionary["asking"]["themeGroups"]; themes: readonly Theme[] }[] = [
  {
    heading: "wellbeing",
    themes: ["WELLBEING", "ABSENCE", "BULLYING", "CLASS_GROUP", "PARENT_COOP", "HONOUR_CONTROL"],
  },
  {
    heading: "youth",
    themes: ["LEISURE_JOBS", "STREET_YOUTH", "CITIZENSHIP", "SUBSTANCES", "DIGITAL_LIFE", "DIGITAL_ABUSE"],
  },
  {
    heading: "conflict",
    themes: ["VIOLENCE_CONFLICT", "THREATS_WEAPONS", "THEFT_VANDALISM", "CRIME", "GANGS_EXIT", "RADICALISATION", "RELEASE"],
  },
  { heading: "area", themes: ["UNSAFETY", "HOUSING_AREA", "COOPERATION", "LAW_INFO_SHARING", "OTHER"] },
];
