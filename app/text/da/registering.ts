/** Registering a request for somebody who called (docs/domain/workflow.md 3.2, "On behalf of a caller"). */
export const registering = {
  title: "Registrér en henvendelse",
  lead: "For den, der ringede eller kom forbi. Den tæller med som alle andre og får kvittering og spørgeskema.",
  link: "Registrér en henvendelse",
  keys: "gemmer, hvor du end står",
  queue: "Til køen",

  caller: {
    heading: "Hvem talte du med?",
    email: "Arbejdsmail",
    emailHint: "Skriv nogle bogstaver af navn eller mail, og vælg.",
    found: (name: string, unit: string | null) => (unit ? `${name}, ${unit}` : name),
    isNew: "Vi kender ikke adressen endnu. Skriv navn og enhed, så opretter vi personen som henvender.",
    fold: "Ny i Medspil? Skriv navn og enhed",
    name: "Navn",
    unit: "Enhed",
    unitEmpty: "Vælg enhed",
    unitOfKnown: "Vælg den enhed, personen arbejder i. Vi mangler den.",
  },

  about: {
    heading: "Hvad talte I om?",
    type: "Hvad blev der spurgt om?",
    leader: "Er lederen med på det?",
    yes: "Ja",
    notYet: "Ikke endnu",
    theme: "Tema",
    themeMore: (which: number) => `Tema ${which}`,
    age: "Aldersgruppe",
    ageMore: (which: number) => `Aldersgruppe ${which}`,
    none: "Ingen",
    matter: "Hvad drejede det sig om?",
    matterHint: "Kort, og uden navne. Den første sætning bliver overskriften.",
    /** As the question stands with the request afterwards. */
    matterAsked: "Hvad drejede samtalen sig om?",
    advised: "Hvad rådede du til?",
    advisedHint: "Henvender kan læse det. Det bliver gemt som dit råd.",
    certified: (themes: string) =>
      `Du har ikke godkendelsen til ${themes}. Henvendelsen går til en fordeler, som finder en konsulent, der har.`,
    infohus: "Konkrete bekymringer om ekstremisme drøftes i Infohuset, ikke her.",
    conflict: "Jeg har en privat relation til den, der ringede, eller den, det handler om: en kollega skal have den",
  },

  duty: {
    question: "Drøftede I, om der skal underrettes?",
    hint: "Underretningspligten er personlig. Den, der har grund til bekymring, skal underrette, også selv om I har talt sammen.",
    NOT_RELEVANT: "Nej, det handlede ikke om bestemte børn eller unge",
    NOT_YET: "Nej, ikke endnu",
  },

  talk: {
    summary: "Samtalen: telefon, i dag",
    kind: "Hvordan talte I sammen?",
    date: "Hvornår?",
    minutes: "Hvor længe?",
    minutesOf: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [hours > 0 && `${hours} ${hours === 1 ? "time" : "timer"}`, rest > 0 && `${rest} min.`].filter(Boolean).join(" ");
    },
  },

  next: {
    question: "Hvad nu?",
    CLOSE: "Det er besvaret: luk den nu",
    KEEP: "Den bliver åben hos mig",
    outcome: "Hvad kom der ud af det?",
    filing: "Skal den journaliseres?",
    filingReason: "Hvorfor ikke?",
    filingReasonFirst: "Mundtlig vejledning uden oplysninger om en bestemt person",
    goals: "Byrådets mål",
    goalsHint: "Vælg højst to.",
    goalsTooMany: "Vælg højst to mål",
    fold: "Byrådets mål",
  },

  submit: "Registrér",

  done: {
    open: "Henvendelsen er registreret og ligger hos dig.",
  },

  errors: {
    email: "Skriv den arbejdsmail, som personen bruger",
    domain: (domains: string) => `Skriv en adresse, der ender på ${domains}. Medspil er for kommunens egne medarbejdere`,
    deactivated: "Personen er deaktiveret. Bed administratoren om at give adgang igen",
    oneself: "Du kan ikke registrere en henvendelse fra dig selv. Spørg om råd som alle andre, så får en kollega den",
    name: "Vi kender ikke adressen. Skriv personens navn",
    unit: "Vælg den enhed, personen arbejder i",
    theme: "Vælg mindst ét tema",
    tooManyThemes: "Vælg højst tre temaer",
    age: "Vælg mindst én aldersgruppe",
    matter: "Skriv kort, hvad det drejede sig om",
    advised: "Skriv, hvad du rådede til, før du lukker den",
    leader: "Vælg, om lederen er med på det",
    duty: "Vælg, om I drøftede underretning",
    dutyHere: "Vælg, hvad I kom frem til om underretning. Ved denne type og dette tema skal det drøftes",
    dutyOpen: "I har ikke drøftet underretning endnu. Ring op, eller lad henvendelsen blive åben",
    filing: "Vælg, om den skal journaliseres",
    filingReason: "Skriv, hvorfor den ikke skal journaliseres",
    toSomebodyElse: "Du må ikke selv beholde den, så du kan ikke lukke den. Vælg “Den bliver åben”, så går den til en fordeler",
    minutes: "Vælg, hvor længe I talte sammen",
  },
};
