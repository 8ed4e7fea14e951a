import { count, number } from "../format.ts";

/** How the server tells of one request, for everyone what each may see. The page gets it told. */
export const requestView = {
  answers: {
    sent: (when: string) => `Sendt ${when}`,
    themes: "Temaer",
    ages: "Aldersgruppe",
    urgency: "Hvornår er der brug for at høre fra os?",
    type: "Type",
    erased: "Teksten er fjernet.",
    erasedOn: (date: string) => `Teksten er fjernet ${date}.`,
    none: "Ikke udfyldt",
  },

  timeline: {
    seeAdvice: "Læs rådet",
    reason: (reason: string) => `Begrundelse: ${reason}`,
  },

  say: {
    toRequester: (name: string) => `Skriv til ${name}`,
    toRequesterHint: "Et spørgsmål giver bolden videre og sætter fristen på pause. Ingen navne.",
    messageHint: "En besked kræver ikke svar. Ingen navne.",
    ask: "Stil spørgsmål",
    message: "Skriv en besked",
    messageOnly: "Send besked",
    answer: (name: string) => `Svar ${name}`,
    answerHint: "Når du svarer, går bolden tilbage til konsulenten. Skriv ingen navne.",
    reply: "Send svaret",
    toConsultant: (name: string) => `Skriv til ${name}`,
    toUnit: "Skriv til os",
    toConsultantHint: "Konsulenten får en mail om, at du har skrevet. Skriv ingen navne.",
    afterAdvice: "Har du et spørgsmål til rådet, så skriv det her. Så går bolden tilbage til konsulenten. Skriv ingen navne.",
  },

  advice: {
    version: (version: number, all: number) => (all === 1 ? "Rådet" : `Rådet, udgave ${number(version)} af ${number(all)}`),
    label: (requestNumber: string, consultant: string | null, date: string) =>
      `Råd til ${requestNumber}${consultant ? ` · ${consultant}` : ""} · ${date}`,
  },

  why: {
    me: "Hvorfor mig?",
    title: (name: string) => `Hvorfor ${name}?`,
    points: (score: number) => `${number(score, 0)} af 100 point`,
    proposed: "Foreslået, fordi:",
    inFavour: "Det taler for:",
    noneInFavour: "Ingen af de fire forhold talte særligt for, men ingen anden stod bedre.",
    above: (name: string, score: number) => `Øverst stod ${name} med ${number(score, 0)} point.`,
    next: (name: string, score: number) => `Næste var ${name} med ${number(score, 0)} point.`,
    onlyOne: "Ingen anden kunne tage den.",
    computed: (when: string) => `Beregnet ${when}.`,
    /** Where no ranking decided. Whoever reads it is null: “dig”, “du”. */
    chosen: {
      person: (by: string | null, to: string | null, when: string) => `${by ?? "Du"} valgte ${to ?? "dig"} ${when}.`,
      call: (to: string | null, when: string) => `${to ?? "Du"} tog selv imod opkaldet ${when}.`,
      before: (to: string | null, when: string) => `${to ?? "Du"} havde den, før den blev genåbnet ${when}.`,
      reason: (reason: string) => `Begrundelse: ${reason}`,
    },
  },

  reading: {
    visits: (visits: number) => count(visits, "besøg", "besøg"),
    one: (name: string, purpose: string, visits: number) =>
      `${name}, ${purpose}${visits > 1 ? ` (${number(visits)} besøg)` : ""}`,
    purposes: {
      requester: "henvender",
      coRequester: "medhenvender",
      consultant: "rådgivning",
      coAdviser: "rådgivning",
      triage: "fordeling",
      unitManager: "ledelse",
      reader: "læsning efter fravær",
      leader: "godkendelse",
    } as Record<string, string>,
    withReason: (reason: string) => `ledelse: ${reason}`,
  },

  next: {
    yours: "Dit næste skridt",
    others: "Næste skridt",
    labels: {
      accepter: "Sig ja til henvendelsen",
      tilbage: "Giv den tilbage",
      kontakt: "Notér en samtale eller et møde",
      aftale: "Skriv aftalen",
      afklaring: "Gå tilbage til afklaring",
      spoerg: "Stil et spørgsmål",
      genoptag: "Arbejd videre uden at vente",
      besked: "Skriv en besked",
      note: "Skriv en note til enheden",
      raad: "Skriv rådet",
      "raad-igen": "Skriv en ny udgave af rådet",
      bekraeft: "Bekræft, at du har fået rådet",
      svar: "Svar",
      underretning: "Notér en samtale om underretning",
      "underretning-aaben": "Åbn spørgsmålet om underretning",
      "ikke-akut": "Ikke længere akut",
      omklassificer: "Ret type, temaer eller alder",
      henvis: "Henvis til et andet tilbud",
      afvis: "Afvis henvendelsen",
      "afvis-forslag": "Foreslå at afvise",
      "afvis-foreslaaet": "Tag stilling til forslaget",
      overdrag: "Giv bolden til en kollega",
      journal: "Beslut om journalisering",
      afslut: "Afslut henvendelsen",
      "afslut-uden-svar": "Afslut uden svar",
      genaabn: "Genåbn henvendelsen",
      "traek-tilbage": "Træk henvendelsen tilbage",
      fjern: "Fjern oplysninger fra teksten",
      fordel: "Gå til fordeling",
    },
  } satisfies { labels: Record<string, string>; [more: string]: unknown },

  /** What an answer of the first look calls for, above the request until it is done. */
  calls: {
    ACUTE: "Akut fare: Ring til henvender, og sig, at man ringer 112, eller 114, når det ikke haster.",
    PERSONAL_DATA: "Ved første gennemgang blev der fundet personoplysninger. De skal fjernes.",
    RIGHT_PLACE: "Ved første gennemgang blev der svaret, at vi ikke er det rigtige sted.",
    CLASSIFICATION: "Ved første gennemgang blev der svaret, at type, temaer eller alder ikke er rigtige.",
    call: (phone: string) => `Ring til ${phone}`,
  },
  /** A proposal to decline. */
  proposal: {
    yours: (who: string, reason: string) => `${who} foreslår at afvise henvendelsen: ${reason}. Du tager stilling.`,
    waits: (who: string, reason: string) => `${who} har foreslået at afvise henvendelsen: ${reason}. Stabschefen tager stilling.`,
    decide: "Tag stilling til forslaget",
  },
  firstLook: { yes: "Ja", no: "Nej" },

  notYetPossible: {
    notification: "Før den kan lukkes, skal udfaldet af samtalen om underretning noteres.",
    redirect: "Før den kan henvises, afvises eller afsluttes, skal udfaldet af samtalen om underretning noteres.",
    contact: "Før den kan afsluttes, skal der være noteret en kontakt eller sendt et råd.",
  },
};
