/** A project of the unit's portfolio. `timeframe` is told as people say it. */
export type SeedProject = {
  code: string;
  name: string;
  purpose: string;
  timeframe: string;
  targetGroup: string;
  focus: "FOCUS_SAFE_CITY" | "FOCUS_PROACTIVE";
  status: "ACTIVE" | "POSSIBLE";
};

/** The portfolio of docs/domain/unit-and-catalogue.md 1.8, moved to the demo municipality's own places; what exists there runs here. */
export const projects = [
  {
    code: "PRJ_LAERKEPARKEN",
    name: "Boligsocial helhedsplan for Lærkeparken",
    purpose: "At forebygge kriminalitet og bryde den sociale arv",
    timeframe: "Fem år",
    targetGroup: "Borgere (primært under 30) i Lærkeparken",
    focus: "FOCUS_SAFE_CITY",
    status: "ACTIVE",
  },
  {
    code: "PRJ_EGEVANG",
    name: "Prækvalifikation til boligsocial helhedsplan for Egevang",
    purpose:
      "At afdække interesse og muligheder for boligsocial helhedsplan i Egevang og i givet fald bidrage til en prækvalifikation",
    timeframe: "To år",
    targetGroup: "Borgere (primært under 30) i Egevang",
    focus: "FOCUS_SAFE_CITY",
    status: "ACTIVE",
  },
  {
    code: "PRJ_SAFE_OUTDOORS",
    name: "Trygge udearealer",
    purpose:
      "At forebygge gadeorienterede unges utryghedsskabende og/eller destruktive brug af kommunale bygningers udendørsarealer uden for almindelig åbningstid",
    timeframe: "To år",
    targetGroup: "Gadeorienterede unge",
    focus: "FOCUS_SAFE_CITY",
    status: "ACTIVE",
  },
  {
    code: "PRJ_ANTIRAD_SKILLS",
    name: "Antiradikalisering – kompetenceudvikling hos nøglepersoner",
    purpose: "At identificere og handle på tidlige tegn på radikalisering og/eller ekstremisme",
    timeframe: "To år",
    targetGroup: "Unge i risiko for at blive radikaliserede",
    focus: "FOCUS_SAFE_CITY",
    status: "ACTIVE",
  },
  {
    code: "PRJ_ANTIRAD_PLAN",
    name: "Handleplan for forebyggelse af radikalisering og ekstremisme",
    purpose: "At skabe en sammenhængende og kvalificeret kommunal tilgang til radikalisering og ekstremisme",
    timeframe: "Ét år",
    targetGroup: "Radikaliseringstruede borgere",
    focus: "FOCUS_SAFE_CITY",
    status: "ACTIVE",
  },
  {
    code: "PRJ_CITIZEN_SAFETY",
    name: "Borgerdrevet tryghed i Fjordby",
    purpose: "Borgerinddragelse i tryghedsindsatsen og facilitering af borgerdrevne initiativer til øget tryghed i Fjordby",
    timeframe: "To år",
    targetGroup: "Borgere i Fjordby",
    focus: "FOCUS_SAFE_CITY",
    status: "POSSIBLE",
  },
  {
    code: "PRJ_POLICE_CADET",
    name: "Politikadet",
    purpose: "Forebyggelse af kriminel udvikling og mistrivsel",
    timeframe: "Ét år",
    targetGroup: "12–14-årige",
    focus: "FOCUS_PROACTIVE",
    status: "ACTIVE",
  },
  {
    code: "PRJ_ART_PILOT",
    name: "Pilottest af A.R.T. som en del af den understøttende undervisning i grundskolen",
    purpose: "At forebygge kriminel udvikling og styrke elevernes ressourcer til at indgå i fællesskaber",
    timeframe: "Ét år",
    targetGroup: "Elevgrupper præget af mangelfulde sociale færdigheder og mange konflikter",
    focus: "FOCUS_PROACTIVE",
    status: "ACTIVE",
  },
  {
    code: "PRJ_ABSENCE",
    name: "Fraværsprojekt på Fyrreskolen",
    purpose: "Udvikle og afprøve indsatser, der skal forebygge og nedsætte udvalgte elevers fravær",
    timeframe: "Ét skoleår",
    targetGroup: "Elever med bekymrende fravær",
    focus: "FOCUS_PROACTIVE",
    status: "ACTIVE",
  },
  {
    code: "PRJ_STREET_TO_CLUB",
    name: "Fra gadeliv til klubliv",
    purpose: "At opsøge gadeorienterede unge og rekruttere dem til kommunens klubtilbud",
    timeframe: "Halvandet år",
    targetGroup: "Elever med gadeorienteret livsstil",
    focus: "FOCUS_PROACTIVE",
    status: "POSSIBLE",
  },
  {
    code: "PRJ_FUTURE_SSP",
    name: "Fremtidens lokale SSP-netværk",
    purpose: "At styrke samarbejdet om tidlig kriminalitetsforebyggelse i de lokale SSP-netværk",
    timeframe: "Ét skoleår",
    targetGroup: "Børn og unge i tidlig risiko for kriminel udvikling og/eller mistrivsel",
    focus: "FOCUS_PROACTIVE",
    status: "POSSIBLE",
  },
] as const satisfies readonly SeedProject[];
