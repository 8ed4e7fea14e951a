import type { DeadlineName, TimerName } from "#workflows/consultation/model.ts";
import { count, number } from "../format.ts";

/** The page of one request (design/05-henvendelse), for everyone with what each may see. */
export const request = {
  back: { queue: "Kø", triage: "Fordeling", requests: "Mine henvendelser" },
  evaluated: { unit: "Evalueret", requester: "Afsluttet og evalueret" },
  removedTitle: "Overskriften er fjernet",
  notificationOpen: "Underretning drøftes",
  acute: "Akut",
  urgent: "Haster i dag",
  sharedWithYou: "Delt med dig",

  /** What stands above the deadline that counts now. */
  due: {
    firstLook: "Første gennemgang senest",
    accept: "Svar senest",
    firstContact: "Kontakt senest",
    plan: "Plan senest",
    firstAdvice: "Råd senest",
    wrapUp: "Afslut senest",
    followUp: "Opfølgning",
    approval: "Svar senest",
    reminderFirst: "Frist",
    reminderSecond: "Frist",
    replyOverdue: "Svar senest",
    closingDue: "Vi runder af",
    overdueForManager: "Frist",
    survey: "Frist",
    threeMonths: "Frist",
    retention: "Frist",
  } satisfies Record<DeadlineName | TimerName, string> as Record<string, string>,
  paused: "Frist",
  pausedFor: { requester: "Svar", leader: "Leder" },

  steps: {
    unit: {
      received: "Modtaget",
      screening: "Første gennemgang",
      assigned: "Sendt til konsulent",
      clarifying: "Afklaring",
      advising: "Rådgivning i gang",
      adviceSent: "Råd sendt",
      followUp: "Opfølgning",
      closed: "Afsluttet",
    },
    requester: {
      received: "Modtaget",
      screening: "Vi ser på den",
      assigned: "Sendt til en konsulent",
      clarifying: "Vi afklarer opgaven",
      advising: "Rådgivning i gang",
      adviceSent: "Svar til dig",
      followUp: "Opfølgning",
      closed: "Afsluttet",
    },
    until: (date: string) => `senest ${date}`,
    waiting: "på pause",
  },

  answers: {
    title: "Henvendelsen",
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
    title: "Samtale og hændelser",
    conversationTitle: "Samtalen",
    onlyConversation: "Vis kun samtalen",
    everything: "Vis også hændelserne",
    noConversation: "Ingen har skrevet noget endnu.",
    unitOnly: "Kun for enheden",
    seeAdvice: "Læs rådet",
    reason: (reason: string) => `Begrundelse: ${reason}`,
  },

  say: {
    toRequester: (name: string) => `Skriv til ${name}`,
    toRequesterHint: "Et spørgsmål giver bolden videre og sætter fristen på pause. Ingen navne.",
    messageHint: "En besked kræver ikke svar. Ingen navne.",
    ask: "Stil spørgsmål",
    message: "Send besked uden at vente på svar",
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
    title: "Rådet",
    version: (version: number, all: number) => (all === 1 ? "Rådet" : `Rådet, udgave ${number(version)} af ${number(all)}`),
    label: (requestNumber: string, consultant: string | null, date: string) =>
      `Råd til ${requestNumber}${consultant ? ` · ${consultant}` : ""} · ${date}`,
    earlier: "Tidligere udgaver",
    removed: "Rådet er fjernet.",
    remember: "Husk selv at notere rådgivningen i din sag, hvis den får betydning.",
  },

  why: {
    me: "Hvorfor mig?",
    title: (name: string) => `Hvorfor ${name}?`,
    points: (score: number) => `${number(score, 0)} af 100 point`,
    proposed: "Foreslået, fordi:",
    noneInFavour: "Ingen af de fire forhold talte særligt for, men ingen anden stod bedre.",
    next: (name: string, score: number) => `Næste var ${name} med ${number(score, 0)} point.`,
    onlyOne: "Ingen anden kunne tage den.",
    computed: (when: string) => `Beregnet ${when}.`,
    excluded: "Kunne ikke få den",
  },

  reading: {
    aside: "Fordeling og læsning",
    title: "Hvem har læst med",
    lookups: (times: number) => count(times, "opslag", "opslag"),
    one: (name: string, purpose: string, times: number) => `${name}, ${purpose}${times > 1 ? ` (${number(times)} gange)` : ""}`,
    purposes: {
      requester: "henvender",
      coRequester: "medhenvender",
      consultant: "rådgivning",
      coAdviser: "rådgivning",
      triage: "fordeling",
      unitManager: "ledelse",
      leader: "godkendelse",
    } as Record<string, string>,
    withReason: (reason: string) => `ledelse: ${reason}`,
  },

  next: {
    yours: "Dit næste skridt",
    others: "Næste skridt",
    more: "Flere muligheder",
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
      omklassificer: "Ret type, temaer eller alder",
      henvis: "Henvis til et andet tilbud",
      afvis: "Afvis henvendelsen",
      "afvis-forslag": "Foreslå at afvise",
      overdrag: "Giv bolden til en kollega",
      journal: "Beslut om journalisering",
      afslut: "Afslut henvendelsen",
      "afslut-uden-svar": "Afslut uden svar",
      genaabn: "Genåbn henvendelsen",
      "traek-tilbage": "Træk henvendelsen tilbage",
      fjern: "Fjern oplysninger fra teksten",
      fordel: "Gå til fordeling",
    },
    unit: {
      screening: "En person skal se på den først: gå listen igennem, og giv bolden til en konsulent.",
      screeningOther: "En fordeler skal se på den og give bolden til en konsulent.",
      awaitingApproval: "Henvenders leder skal svare. Fristen holder pause så længe.",
      assigned: (due: string | null) => `Sig ja, eller giv den tilbage med en grund${due ? `, ${due}` : ""}.`,
      clarifyingNoContact: (name: string, due: string | null) =>
        `Tag kontakt til ${name}${due ? `, ${due}` : ""}, og notér den her.`,
      clarifying: (name: string) => `Bliv enig med ${name} om opgaven, og skriv aftalen.`,
      advising: (name: string, due: string | null) =>
        `Opgaven er aftalt. Skriv rådet${due ? `, så ${name} har det ${due}` : ` til ${name}`}.`,
      advisingAgain: (name: string) => `${name} har fået et råd. Du kan skrive en ny udgave, eller afslutte.`,
      noReply: (name: string, since: string) =>
        `${name} har ikke svaret inden for fristen (${since}). Ring, arbejd videre, eller afslut uden svar.`,
      awaitingRequester: (name: string) => `Du venter på svar fra ${name}. Fristen holder pause. Vi minder selv om det.`,
      adviceSent: (name: string) => `Rådet er sendt. ${name} kan svare eller bekræfte; ellers runder vi af efter 10 arbejdsdage.`,
      followUpAgreed: (date: string | null) => `I har aftalt opfølgning${date ? ` ${date}` : ""}.`,
      wrappingUp: (due: string | null) => `Rådet er givet. Skriv, hvad der kom ud af det, og afslut${due ? ` ${due}` : ""}.`,
      closed: (outcome: string | null) => (outcome ? `Udfald: ${outcome}.` : "Henvendelsen er lukket."),
      withColleague: (name: string | null) => `Bolden er hos ${name ?? "en kollega"}.`,
    },
    requester: {
      screening: (date: string | null) => `En fordeler ser på din henvendelse${date ? ` ${date}` : ""}. Du skal ikke gøre noget.`,
      awaitingApproval: "Din leder skal godkende henvendelsen, før vi går i gang.",
      assigned: (name: string | null, date: string | null) =>
        `${name ?? "En konsulent"} har fået din henvendelse og kontakter dig${date ? ` ${date}` : ""}. Du skal ikke gøre noget.`,
      clarifying: (name: string | null, date: string | null) =>
        `${name ?? "Din konsulent"} kontakter dig${date ? ` ${date}` : ""} for at blive enig med dig om opgaven.`,
      clarifyingMet: (name: string | null) => `${name ?? "Din konsulent"} samler op på det, I talte om, og vender tilbage.`,
      advising: (name: string | null, date: string | null) =>
        `${name ?? "Din konsulent"} arbejder på et råd til dig${date ? `. Du har det ${date}` : ""}.`,
      awaitingRequester: (name: string | null) =>
        `${name ?? "Din konsulent"} har et spørgsmål til dig. Læs det herunder, og svar.`,
      adviceSent: "Der ligger et råd til dig herunder. Læs det, og sig til, om du kan bruge det.",
      followUpAgreed: (date: string | null) => `Vi har aftalt opfølgning${date ? ` ${date}` : ""}.`,
      wrappingUp: "Vi runder af. Har du mere på hjerte, så skriv det, før vi afslutter.",
      completed: (reopenUntil: string | null) =>
        `Henvendelsen er afsluttet.${reopenUntil ? ` Du kan genåbne den til og med ${reopenUntil}.` : " Har du brug for mere, så send en ny."}`,
      redirected: (offer: string | null) => `Vi har henvist dig til ${offer ?? "et andet tilbud"}. Læs hvorfor herunder.`,
      declined: "Vi kan ikke hjælpe med denne henvendelse. Læs hvorfor herunder.",
      withdrawn: "Du har trukket henvendelsen tilbage.",
    },
  } satisfies { labels: Record<string, string>; unit: object; requester: object; [more: string]: unknown },

  notYetPossible: {
    notification: "Før den kan lukkes, skal udfaldet af samtalen om underretning noteres.",
    redirect: "Før den kan henvises, afvises eller afsluttes, skal udfaldet af samtalen om underretning noteres.",
    contact: "Før den kan afsluttes, skal der være noteret en kontakt eller sendt et råd.",
  },

  /** A unit manager opens a request of somebody else's (DOMAIN.md 3.1). */
  reason: {
    title: "Hvorfor vil du åbne den?",
    lead: "Henvendelsen er ikke tildelt dig. Du kan læse den, når du har en grund, der hører til dit arbejde. Grunden bliver noteret sammen med dit navn og tidspunktet.",
    label: "Grunden",
    holds: "Den gælder i én time for denne henvendelse.",
    submit: "Åbn henvendelsen",
    choose: "Vælg den grund, der passer bedst.",
    reasons: {
      DEADLINE: "En frist er overskredet eller tæt på",
      ABSENCE: "Konsulenten er fraværende",
      COLLEAGUE_ASKED: "En konsulent har bedt mig om at se på den",
      REQUESTER_ASKED: "Henvender har bedt mig om at se på den",
      COMPLAINT: "En klage eller en anmodning om aktindsigt",
      QUALITY: "Aftalt gennemgang af kvaliteten",
    },
  },

  /** Somebody was faster, or the step no longer fits (HTTP 409). */
  conflict: {
    at: (happened: string, when: string) => `${happened.replace(/\.$/, "")} (${when}).`,
    now: (state: string) => `Henvendelsen står nu her: ${state}.`,
    reasonFirst: "Vælg først, hvorfor du åbner henvendelsen. Det, du skrev, er ikke sendt.",
    gone: "Henvendelsen er ikke længere delt med dig, og det, du skrev, er ikke sendt.",
  },

  notNow: {
    open: "Se henvendelsen, som den er nu",
    title: "Det skridt er ikke muligt nu",
    words: (state: string) => `Henvendelsen står her: ${state}. Se, hvad der er næste skridt.`,
  },

  step: { back: "Tilbage til henvendelsen", backToQueue: "Tilbage til køen" },
};

export type RequestWords = typeof request;
