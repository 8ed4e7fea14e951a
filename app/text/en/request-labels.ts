type Danish = typeof import("../da/request-labels.ts");

/** What requests are sorted by: type, theme, age. */

export const typeLabels: Danish["typeLabels"] = {
  SPARRING: "Professional discussion",
  CASE_ADVICE: "Advice on an individual case",
  METHOD_DEVELOPMENT: "Support for method development",
  ANALYSIS_EVALUATION: "Analysis or evaluation",
  UNSURE: "I am not sure",
};

export const shortTypeLabels: Danish["shortTypeLabels"] = {
  SPARRING: "Sparring",
  CASE_ADVICE: "Individual case",
  METHOD_DEVELOPMENT: "Method",
  ANALYSIS_EVALUATION: "Analysis",
  UNSURE: "Not yet clear",
};

export const themeLabels: Danish["themeLabels"] = {
  CRIME: "Crime",
  UNSAFETY: "An area that feels unsafe",
  STREET_YOUTH: "Street-oriented young people",
  VIOLENCE_CONFLICT: "Violence and conflicts",
  THREATS_WEAPONS: "Threats and weapons",
  GANGS_EXIT: "Gangs and exit",
  RADICALISATION: "Radicalisation and extremism",
  ABSENCE: "Worrying absence",
  WELLBEING: "Lack of wellbeing",
  CLASS_GROUP: "Class and group dynamics",
  BULLYING: "Bullying",
  DIGITAL_ABUSE: "Digital abuse",
  DIGITAL_LIFE: "Digital life and online communities",
  SUBSTANCES: "Alcohol and drugs",
  THEFT_VANDALISM: "Theft and vandalism",
  HONOUR_CONTROL: "Negative social control",
  PARENT_COOP: "Cooperation with parents",
  RELEASE: "Release and a new start",
  LEISURE_JOBS: "Leisure, youth clubs and jobs",
  HOUSING_AREA: "Housing areas and social housing plans",
  CITIZENSHIP: "Citizenship and youth life",
  COOPERATION: "Cooperation across professions",
  LAW_INFO_SHARING: "Rules on confidentiality and sharing information",
  OTHER: "Other",
};

export const ageLabels: Danish["ageLabels"] = {
  A0_5: "0–5 years",
  A6_9: "6–9 years",
  A10_11: "10–11 years",
  A12_14: "12–14 years",
  A15_17: "15–17 years",
  A18_24: "18–24 years",
  A25_29: "25–29 years",
  A30P: "30 years and over",
  ALL: "All ages",
};

export const requestLabels: typeof import("../da/request-labels.ts").requestLabels = {
  typeLabels,
  shortTypeLabels,
  themeLabels,
  ageLabels,
};
