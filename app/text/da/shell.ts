import { number } from "../format.ts";

/** The frame round every page, the fixed words on danger and duty (docs/domain/workflow.md 3.2), and the pages for what went wrong. */
export const shell = {
  product: "Medspil",
  /** The title of a page that has none. */
  untitled: "Rådgivning om tryghed og forebyggelse",
  skip: "Gå til indholdet",
  demo: { name: "DEMO", words: "– alle personer og hændelser er opdigtede", label: "Demonstration", mail: "Demopost" },
  menu: "Menu",
  mainMenu: "Hovedmenu",
  sessions: "Her er du logget ind",
  signOut: "Log ud",
  /** The other language, in its own words. */
  other: { code: "en", name: "English" },
  signIn: "Log ind",
  footer: {
    /** Fixed: it also stands below every advice. */
    responsibility:
      "Rådgivningen er vejledende. Ansvaret for sagen og for eventuelle afgørelser ligger hos dig og din organisation.",
    guide: "Vejledning",
    privacy: "Sådan behandler vi oplysninger",
    workflow: "Arbejdsgang",
    accessibility: "Tilgængelighedserklæring",
  },

  safety: {
    label: "Akut fare og underretning",
    acute: "Er der akut fare?",
    call: "Ring",
    police: "Politiet kan kontaktes på",
    notUrgent: ", når det ikke haster.",
    duty: "Har du grund til at antage, at et barn eller en ung kan have behov for særlig støtte?",
    obligation: "Så har du pligt til at underrette. En henvendelse her er",
    not: "ikke",
    notification: "en underretning.",
    how: "Sådan underretter du",
    outsideHours: "Uden for åbningstid: den sociale døgnvagt,",
    stripLabel: "Akut hjælp",
    stripAcute: "Akut fare: ring 112",
  },

  /** The titles of the pages for what went wrong; their words come when one is shown. */
  problemTitles: {
    lost: "Siden findes ikke",
    forbidden: "Den side er ikke din",
    conflict: "Der er sket noget imens",
    tooLarge: "Det er for meget på én gang",
    notTaken: "Siden tager ikke imod noget",
    away: "Vi er der ikke lige nu",
    broken: "Noget gik galt hos os",
    unreadable: "Vi kan ikke læse det, der blev sendt",
  },

  /** Beside a name in the menu: how many wait. */
  waiting: (waiting: number) => `${number(waiting)} venter`,
};
