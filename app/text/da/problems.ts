/** The pages for what went wrong. Their titles stand with the frame, which may have to show one at any time. */
export const problems = {
  lost: {
    words:
      "Måske er linket for gammelt, eller også er henvendelsen ikke delt med dig. Vi viser det samme i begge tilfælde for at passe på dem, det handler om.",
    access: "Skulle du have adgang? Tal med konsulenten eller stabschefen, eller bed den, der har spurgt, om at invitere dig.",
    requests: { title: "Mine henvendelser", words: "Se, hvem der har bolden, og hvornår du hører fra os." },
    ask: { title: "Spørg om råd", words: "Det tager under fem minutter." },
    queue: { title: "Kø", words: "Se, hvad der venter på dig." },
    home: { title: "Forsiden", words: "Begynd forfra derfra." },
  },
  forbidden: {
    words: "Du er logget ind, men siden hører til en anden rolle. Mener du, at det er forkert, så tal med jeres administrator.",
  },
  conflict: {
    words: "Henvendelsen har ændret sig, siden du åbnede siden. Se, hvad der er sket, før du går videre.",
    reload: "Se henvendelsen, som den er nu",
  },
  tooLarge: {
    words: "Der er mere i formularen, end vi kan tage imod. Gå tilbage, og gør den kortere. Intet er gemt.",
  },
  notTaken: {
    words: "Det, du sendte, hører til på en anden side. Intet er gemt.",
  },
  away: {
    words: "Løsningen svarer ikke i øjeblikket. Intet af det, du tidligere har sendt, er gået tabt. Prøv igen om et øjeblik.",
    again: "Prøv igen",
    send: "Prøv at sende igen",
  },
  broken: {
    words: "Det er ikke din fejl, og vi har noteret den. Intet af det, du tidligere har sendt, er gået tabt.",
    incident: "Nummeret på fejlen er",
    tell: "Sig det til jeres administrator, hvis det sker igen.",
  },
  unreadable: {
    words:
      "Enten var det ikke en formular, eller også er der usynlige tegn i teksten, som ikke kan gemmes. Skriv den igen, eller kopiér den ind som ren tekst. Intet er gemt.",
  },
  typedHeading: "Det havde du skrevet",
  toFront: "Til forsiden",
  toPage: "Vis siden",
  acuteStill: "Haster det, så ring 112 ved akut fare. Du behøver ikke løsningen for at underrette.",
};
