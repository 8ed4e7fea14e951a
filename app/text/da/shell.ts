import { number } from "../format.ts";

/** The frame round every page, the fixed words on danger and duty (DOMAIN.md 3.2), and the pages for what went wrong. */
export const shell = {
  product: "Medspil",
  /** The title of a page that has none. */
  untitled: "Rådgivning om tryghed og forebyggelse",
  skip: "Gå til indholdet",
  demo: { name: "DEMO", words: "– alle personer og hændelser er opdigtede", label: "Demonstration", mail: "Demopost" },
  menu: "Menu",
  mainMenu: "Hovedmenu",
  sessions: "Mine sessioner",
  signOut: "Log ud",
  /** The other language, in its own words. */
  other: { code: "en", name: "English" },
  signIn: "Log ind",
  footer: {
    /** Fixed: it also stands below every advice. */
    responsibility:
      "Rådgivningen er vejledende. Ansvaret for sagen og for eventuelle afgørelser ligger hos dig og din organisation.",
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

  lost: {
    title: "Siden findes ikke",
    words:
      "Måske er linket for gammelt, eller også er henvendelsen ikke delt med dig. Vi viser det samme i begge tilfælde for at passe på dem, det handler om.",
    access: "Skulle du have adgang? Bed den, der ejer henvendelsen, om at invitere dig som medhenvender.",
    requests: { title: "Mine henvendelser", words: "Se, hvem der har bolden, og hvornår du hører fra os." },
    ask: { title: "Spørg om råd", words: "Det tager under fem minutter." },
    queue: { title: "Kø", words: "Se, hvad der venter på dig." },
    home: { title: "Forsiden", words: "Begynd forfra derfra." },
  },
  forbidden: {
    title: "Den side er ikke din",
    words: "Du er logget ind, men siden hører til en anden rolle. Mener du, at det er forkert, så tal med jeres administrator.",
  },
  conflict: {
    title: "Nogen kom dig i forkøbet",
    words: "Henvendelsen har ændret sig, siden du åbnede siden. Se, hvad der er sket, før du går videre.",
    reload: "Se henvendelsen, som den er nu",
  },
  tooLarge: {
    title: "Det er for meget på én gang",
    words: "Der er mere i formularen, end vi kan tage imod. Gå tilbage, og gør den kortere. Intet er gemt.",
  },
  notTaken: {
    title: "Siden tager ikke imod noget",
    words: "Det, du sendte, hører til på en anden side. Intet er gemt.",
  },
  away: {
    title: "Vi er der ikke lige nu",
    words: "Løsningen svarer ikke i øjeblikket. Intet af det, du tidligere har sendt, er gået tabt. Prøv igen om et øjeblik.",
    again: "Prøv igen",
    send: "Prøv at sende igen",
  },
  broken: {
    title: "Noget gik galt hos os",
    words: "Det er ikke din fejl, og vi har noteret den. Intet af det, du tidligere har sendt, er gået tabt.",
    incident: "Nummeret på fejlen er",
    tell: "Sig det til jeres administrator, hvis det sker igen.",
  },
  unreadable: {
    title: "Vi kan ikke læse det, der blev sendt",
    words:
      "Enten var det ikke en formular, eller også er der usynlige tegn i teksten, som ikke kan gemmes. Skriv den igen, eller kopiér den ind som ren tekst. Intet er gemt.",
  },
  typedHeading: "Det havde du skrevet",
  toFront: "Til forsiden",
  toPage: "Vis siden",
  acuteStill: "Haster det, så ring 112 ved akut fare. Du behøver ikke løsningen for at underrette.",

  /** Beside a name in the menu: how many wait. */
  waiting: (waiting: number) => `${number(waiting)} venter`,
};
