import type { PlainTextKind } from "#workflows/consultation/model.ts";
import type { FollowUpEnd } from "#workflows/consultation/vocabulary.ts";
import { count, number } from "../format.ts";

/** Words for a step's page: what it is, what follows from it, and the button that names what happens. */
export type StepWords = { title: string; lead: string; button: string };

const step = (title: string, lead: string, button: string): StepWords => ({ title, lead, button });

/**
 * The forms in which people act on a request, one page each. `name` is the requester's first name to the unit, and the
 * consultant's to the requester.
 */
export const steps = {
  accepter: (name: string) =>
    step(
      "Sig ja til henvendelsen",
      `${name} får en mail om, at du er konsulent, og venter derefter på, at du tager kontakt.`,
      "Sig ja",
    ),
  tilbage: () =>
    step("Giv henvendelsen tilbage", "Den går videre til den næste på listen. Du bliver ikke foreslået igen.", "Giv den tilbage"),
  kontakt: (name: string) =>
    step("Notér en samtale eller et møde", `Den første kontakt med ${name} stopper fristen for kontakt.`, "Notér kontakten"),
  aftale: (name: string) =>
    step("Skriv aftalen", `${name} kan læse den, og den står først i rådet. Herefter går du i gang med rådet.`, "Gem aftalen"),
  afklaring: () =>
    step(
      "Gå tilbage til afklaring",
      "Brug det, når der er noget nyt, som I skal blive enige om først.",
      "Gå tilbage til afklaring",
    ),
  spoerg: (name: string) =>
    step("Stil et spørgsmål", `Bolden går til ${name}, og fristen holder pause, til der er svar.`, "Stil spørgsmålet"),
  genoptag: (name: string) =>
    step(
      "Arbejd videre",
      `Brug det, når du har fået svar på en anden måde, eller når rådet skal rettes. ${name} skal så ikke svare her.`,
      "Arbejd videre",
    ),
  besked: (name: string) =>
    step("Skriv en besked", `${name} får en mail om, at du har skrevet. Fristen løber videre.`, "Send beskeden"),
  note: () => step("Skriv en note til enheden", "Den ses kun af konsulenter og fordelere, ikke af henvender.", "Gem noten"),
  svar: (name: string) => step("Svar", `Når du har svaret, går bolden til ${name}.`, "Send svaret"),
  bekraeft: (name: string, followUp: string | null) =>
    step(
      "Bekræft, at du har fået rådet",
      followUp
        ? `${name} følger op ${followUp}. Du kan stadig skrive indtil da.`
        : `${name} runder derefter af. Du kan stadig skrive, til henvendelsen er afsluttet.`,
      "Ja, jeg har fået rådet",
    ),
  omklassificer: (name: string) =>
    step(
      "Ret type, temaer eller alder",
      `${name} kan se på sin henvendelse, hvad der er rettet. Forslaget til konsulent bliver regnet om.`,
      "Ret oplysningerne",
    ),
  underretning: (name: string) =>
    step(
      "Notér en samtale om underretning",
      `Ring til ${name} først. Skriv kun tidspunkt og udfald her, aldrig hvem det handler om.`,
      "Notér udfaldet",
    ),
  "underretning-aaben": () =>
    step(
      "Åbn spørgsmålet om underretning",
      "Henvendelsen kan ikke lukkes, før samtalen om underretning er noteret. Ring samme dag.",
      "Åbn spørgsmålet",
    ),
  "ikke-akut": () =>
    step("Ikke længere akut", "Mærket Akut forsvinder. Skriv kort, hvad der er sket, så den næste ved det.", "Fjern mærket"),
  henvis: (name: string) =>
    step("Henvis til et andet tilbud", `${name} får dit forslag, og henvendelsen bliver lukket.`, "Henvis og luk"),
  "afvis-forslag": () =>
    step(
      "Foreslå at afvise henvendelsen",
      "Stabschefen tager stilling. Henvender får først besked, når det er besluttet.",
      "Send forslaget",
    ),
  afvis: (name: string) => step("Afvis henvendelsen", `${name} får begrundelsen, og henvendelsen bliver lukket.`, "Afvis og luk"),
  overdrag: (name: string) =>
    step(
      "Giv bolden til en kollega",
      `Kollegaen skal sige ja. ${name} får besked, hvis konsulenten er en ny.`,
      "Giv bolden videre",
    ),
  journal: () =>
    step(
      "Beslut om journalisering",
      "Skal henvendelsen journaliseres? Beslutningen skal være truffet, før den afsluttes.",
      "Gem beslutningen",
    ),
  afslut: (name: string) =>
    step(
      "Afslut henvendelsen",
      `${name} får en mail og næste arbejdsdag et kort spørgeskema. Henvendelsen kan genåbnes i 30 dage.`,
      "Afslut henvendelsen",
    ),
  "afslut-ved-fordeling": (name: string) =>
    step(
      "Afslut med et svar",
      `Brug det, når ${name} har fået svar ved første gennemgang og er enig i, at det er nok.`,
      "Afslut henvendelsen",
    ),
  genaabn: (unit: boolean) =>
    step(
      "Genåbn henvendelsen",
      unit
        ? "Den går til den samme konsulent, hvis det kan lade sig gøre."
        : "Den går til din konsulent igen, hvis det kan lade sig gøre.",
      "Genåbn",
    ),
  "traek-tilbage": () =>
    step(
      "Træk henvendelsen tilbage",
      "Så gør vi ikke mere ved henvendelsen. Du kan genåbne den i 30 dage. Er du i tvivl, om der skal underrettes, har du stadig pligt til at tage stilling.",
      "Træk den tilbage",
    ),
  fjern: (name: string) =>
    step(
      "Fjern oplysninger fra teksten",
      `Det, du vælger, bliver slettet helt og kan ikke hentes frem igen. ${name} får besked og kan skrive det på en ny måde.`,
      "Fjern for altid",
    ),

  fields: {
    handBack: "Hvorfor giver du den tilbage?",
    handBackText: "Skriv lidt om det",
    handBackHint: "Ses kun af enheden. Ved inhabilitet er det nok at skrive, at du er inhabil.",
    contactKind: "Hvordan havde I kontakt?",
    contactDate: "Hvornår?",
    contactMinutes: "Hvor længe? (minutter)",
    contactNote: "Kort note",
    contactNoteHint: "Ses kun af enheden. Ingen navne.",
    agreement: "Hvad er I enige om at se på?",
    agreementHint: "To-tre linjer, så begge kan kende opgaven igen. Ingen navne.",
    planDate: "Næste dato i planen",
    planDateHint: "Hvornår skal henvender høre fra dig igen? Lad feltet være tomt, hvis I ikke har aftalt det.",
    planDateNeeded: "Hvornår skal henvender høre fra dig igen?",
    question: "Dit spørgsmål",
    questionHint: "Ingen navne.",
    message: "Din besked",
    messageHint: "Ingen navne.",
    note: "Noten",
    noteHint: "Ingen navne på borgere.",
    reply: "Dit svar",
    replyHint: "Skriv ingen navne.",
    type: "Type",
    themes: "Temaer",
    themesHint: "Vælg op til tre.",
    themesTooMany: "Vælg højst tre temaer.",
    ages: "Aldersgruppe",
    agesHint: "Vælg gerne flere.",
    talkOutcome: "Hvad kom der ud af samtalen?",
    talkDate: "Hvilken dag talte I sammen?",
    talkTime: "Klokken",
    talkTimeHint: "Fx 10.30",
    notAcute: "Hvorfor er det ikke længere akut?",
    notAcuteHint: "Ses kun af enheden. Ingen navne.",
    offer: "Hvem kan hjælpe?",
    explanation: "Din forklaring til henvender",
    redirectHint:
      "Anerkend først det, der allerede er gjort. Skriv så, hvad tilbuddet kan, og hvordan man kommer i gang. Ingen navne.",
    declineReason: "Hvorfor kan vi ikke hjælpe?",
    declineHint: "Anerkend først det, der allerede er gjort. Skriv så hvorfor, og hvor man ellers kan gå hen. Ingen navne.",
    colleague: "Hvem skal have bolden?",
    reason: "Hvorfor?",
    reassignHint: "Ses kun af enheden.",
    filing: "Skal henvendelsen journaliseres?",
    filingReason: "Kort begrundelse",
    filingHint: "Fx “Mundtlig sparring uden betydning for en sag”.",
    outcome: "Hvad kom der ud af det?",
    minutes: "Hvor lang tid er der brugt i alt?",
    minutesHint: "Minutter, i hele kvarter. De kontakter, du har noteret, er regnet med.",
    goals: "Hvilket af Byrådets mål bidrog rådgivningen til?",
    goalsHint: "Vælg højst to.",
    goalsTooMany: "Vælg højst to mål.",
    offers: "Hvilke tilbud pegede du på?",
    followUpEnd: (date: string) => `Rådet lover, at I følger op ${date}. Hvad er der blevet af det?`,
    followUpEndHint: "Er opfølgningen ikke holdt endnu, så vent med at afslutte.",
    followUpEnds: {
      HELD: "Vi har allerede fulgt op",
      DROPPED: "Vi er enige om, at opfølgningen ikke er nødvendig",
    } satisfies Record<FollowUpEnd, string>,
    reopenReason: "Hvad er der brug for?",
    reopenHint: "Ingen navne.",
    withdrawReason: "Hvorfor trækker du den tilbage?",
    withdrawHint: "Det hjælper os til at blive bedre. Ingen navne.",
    erase: "Hvad skal slettes?",
    eraseHint: "Vælg alt det, der kan afsløre, hvem det handler om.",
    eraseReason: "Hvorfor bliver det fjernet?",
    eraseReasonHint: "Henvender læser det. Skriv ikke det, du fjerner.",
    heading: "Overskriften",
    answer: (question: string) => `Svaret på “${question}”`,
    text: {
      question: "Et spørgsmål",
      message: "En besked",
      reply: "Et svar",
      note: "En note",
      contactNote: "En note om kontakt",
      agreement: "Aftalen",
      reason: "En begrundelse",
      explanation: "En forklaring",
      checklistNote: "En note fra første gennemgang",
    } satisfies Record<PlainTextKind, string>,
    advicePart: (part: string, version: number) => `Rådet, udgave ${number(version)}: ${part}`,
  },
  yes: "Ja",
  no: "Nej",
  hours: (minutes: number) => {
    const whole = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = [whole > 0 ? count(whole, "time", "timer") : "", rest > 0 ? `${number(rest)} minutter` : ""].filter(Boolean);
    return parts.join(" og ") || "0 minutter";
  },

  errors: {
    choose: "Vælg en af mulighederne.",
    chooseOnce: "Vælg kun én.",
    write: (question: string) => `Skriv et svar til “${question}”.`,
    future: "Tidspunktet skal være før nu.",
    explainOther: "Skriv lidt om hvorfor.",
    filingReason: "Skriv kort, hvorfor den ikke skal journaliseres.",
    followUpEnd: "Sig, hvad der er blevet af opfølgningen, før du afslutter.",
    checklist: "Svar ja eller nej.",
  },
};
