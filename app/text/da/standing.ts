import type { DeadlineName, TimerName } from "#workflows/consultation/model.ts";
/** Where a request stands and what comes next, and who was faster: sentences that the server puts together for its reader. */
export const standing = {
  evaluated: { unit: "Evalueret", requester: "Afsluttet og evalueret" },
  removedTitle: "Overskriften er fjernet",
  notificationOpen: "Underretning drøftes",
  acute: "Akut",
  urgent: "Haster",
  sharedWithYou: "Delt med dig",
  /** What stands above the deadline that counts now. */
  due: {
    firstLook: "Første gennemgang senest",
    accept: "Svar senest",
    firstContact: "Kontakt senest",
    plan: "Plan senest",
    firstAdvice: "Råd senest",
    nextStep: "Næste skridt senest",
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
  /** And above what a requester has been promised. */
  promised: {
    firstLook: "Første gennemgang senest",
    firstContact: "Kontakt senest",
    plan: "Plan senest",
    firstAdvice: "Råd senest",
    nextStep: "Du hører fra os senest",
    wrapUp: "Vi afslutter senest",
    followUp: "Opfølgning",
    approval: "Lederens svar senest",
    replyOverdue: "Svar senest",
    closingDue: "Vi runder af",
    other: "Frist",
  } as Record<string, string>,
  /** What moved the dates that were promised: each with the day on which it did. */
  moved: {
    requester: {
      requester: (date: string) => `Datoen er flyttet, fordi vi ventede på svar fra dig til den ${date}.`,
      leader: (date: string) => `Datoen er flyttet, fordi vi ventede på svar fra din leder til den ${date}.`,
      type: (date: string, type: string) => `Datoen er ændret den ${date}, da henvendelsens type blev rettet til “${type}”.`,
      reopen: (date: string) => `Fristerne tæller fra den ${date}, da henvendelsen blev genåbnet.`,
    },
    unit: {
      requester: (date: string) => `Datoen er flyttet, fordi vi ventede på svar fra henvender til den ${date}.`,
      leader: (date: string) => `Datoen er flyttet, fordi vi ventede på svar fra henvenders leder til den ${date}.`,
      type: (date: string, type: string) => `Datoen er ændret den ${date}, da henvendelsens type blev rettet til “${type}”.`,
      reopen: (date: string) => `Fristerne tæller fra den ${date}, da henvendelsen blev genåbnet.`,
    },
  },
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
      adviceSent: "Råd til dig",
      followUp: "Opfølgning",
      closed: "Afsluttet",
    },
    until: (date: string) => `senest ${date}`,
    waiting: "på pause",
  },
  /** Somebody was faster, or the step no longer fits (HTTP 409). */
  conflict: {
    at: (happened: string, when: string) => `${happened.replace(/\.$/, "")} (${when}).`,
    now: (state: string) => `Henvendelsen står nu her: ${state}.`,
    reasonFirst: "Vælg først, hvorfor du åbner henvendelsen. Det, du skrev, er ikke sendt.",
    gone: "Henvendelsen er ikke længere delt med dig, og det, du skrev, er ikke sendt.",
    toList: "Se, hvordan det er nu",
  },
  next: {
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
      awaitingRequester: (name: string) => `Du venter på svar fra ${name}. Fristen holder pause. Vi minder selv ${name} om det.`,
      adviceSent: (name: string, followUp: string | null) =>
        followUp
          ? `Rådet er sendt, og I følger op ${followUp}. Indtil da kan ${name} svare eller bekræfte.`
          : `Rådet er sendt. ${name} kan svare eller bekræfte; ellers runder vi af efter 10 arbejdsdage.`,
      followUpNow: (name: string) =>
        `Nu er det tid til den opfølgning, som ${name} har fået lovet. Tal sammen, og notér det. Skriv så en ny udgave af rådet, eller afslut.`,
      notification: (name: string) =>
        `Spørgsmålet om underretning er åbent. Ring til ${name} i dag, og notér udfaldet. Indtil da kan henvendelsen ikke afsluttes.`,
      declineProposed: "En fordeler foreslår at afvise den. Tag stilling: Afvis den, eller giv den til en konsulent.",
      declineWaits: "Stabschefen tager stilling til, om den skal afvises.",
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
      assignedAfterContact: (name: string | null) =>
        `${name ?? "En konsulent"} har overtaget din henvendelse og arbejder videre på den. Du skal ikke gøre noget.`,
      nextStep: (name: string | null, date: string | null) =>
        `${name ?? "Din konsulent"} arbejder videre med det og vender tilbage til dig${date ? ` ${date}` : ""}.`,
      advising: (name: string | null, date: string | null) =>
        `${name ?? "Din konsulent"} arbejder på et råd til dig${date ? `. Du har det ${date}` : ""}.`,
      awaitingRequester: (name: string | null) =>
        `${name ?? "Din konsulent"} har et spørgsmål til dig. Læs det herunder, og svar.`,
      adviceSent: (followUp: string | null) =>
        `Der ligger et råd til dig herunder. Læs det, og bekræft, når du har læst det.${followUp ? ` Vi følger op ${followUp}.` : ""}`,
      followUpAgreed: (date: string | null) => `Vi har aftalt opfølgning${date ? ` ${date}` : ""}.`,
      wrappingUp: "Vi runder af. Har du mere på hjerte, så skriv det, før vi afslutter.",
      completed: (reopenUntil: string | null) =>
        `Henvendelsen er afsluttet.${reopenUntil ? ` Du kan genåbne den til og med ${reopenUntil}.` : " Har du brug for mere, så send en ny."}`,
      redirected: (offer: string | null) => `Vi har henvist dig til ${offer ?? "et andet tilbud"}. Læs hvorfor herunder.`,
      declined: "Vi kan ikke hjælpe med denne henvendelse. Læs hvorfor herunder.",
      withdrawn: "Du har trukket henvendelsen tilbage.",
    },
  },
};
