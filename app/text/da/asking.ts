import { count, number } from "../format.ts";

/**
 * Asking for advice: the words of the forms (DOMAIN.md 3.2), the receipt, the drafts and the requester's own list.
 * A question has a `label`, mostly a `hint`, and `missing`: what to do when it has no answer.
 */
export const asking = {
  list: {
    title: "Mine henvendelser",
    open: (open: number) => `Åbne (${number(open)})`,
    none: "Du har ingen åbne henvendelser",
    noneWords: "Når du har spurgt om råd, kan du her se, hvem der har bolden, og hvornår du hører fra os.",
    sent: (date: string) => `Sendt ${date}`,
    untitled: "Overskriften er slettet",
    closed: "Afsluttet for nylig",
    allClosed: "Afsluttede",
    closedOn: (state: string, date: string) => `${state} ${date}.`,
    showAll: (all: number) => `Se alle dine henvendelser (${number(all)})`,
    showOpen: "Vis kun de åbne og de nyeste",
    survey: "Hvad fik du ud af rådgivningen? (2 minutter)",
    drafts: "Kladder",
    ask: "Spørg om råd",
    answer: "Svar på spørgsmålet",
    readAdvice: "Læs svaret",
    see: "Se henvendelsen",
    asked: (consultant: string) => `Vi venter på svar fra dig. ${consultant} har stillet et spørgsmål.`,
    answered: (consultant: string) => `Der ligger et svar til dig fra ${consultant}.`,
    yourLeader: "Din leder",
    paused: "fristen holder pause",
  },

  choice: {
    title: "Hvad kan vi hjælpe dig med?",
    crumb: "Ny henvendelse",
    lead: "Vi giver sparring og rådgivning til dig, der arbejder i kommunen. Du beholder ansvaret for sagen, og vi træffer ikke afgørelser.",
    short: "Du beholder ansvaret for sagen, og vi træffer ikke afgørelser. Det tager under fem minutter.",
    types: {
      SPARRING: "Du vil drøfte et emne, en gruppe eller en situation med en kollega, der kender området.",
      CASE_ADVICE: "Du arbejder med en bestemt borger, familie eller gruppe og har brug for råd om næste skridt.",
      METHOD_DEVELOPMENT: "I vil udvikle eller afprøve en måde at arbejde på.",
      ANALYSIS_EVALUATION: "I har brug for viden, tal eller en vurdering af, hvordan en indsats virker i praksis.",
      UNSURE: "Beskriv behovet. Så finder vi ud af det sammen.",
    },
  },

  /** Stands above every form (DOMAIN.md 3.2). */
  noNames: {
    strong: "Skriv ikke navne, CPR-numre, adresser eller andet, der kan afsløre, hvem det handler om.",
    example: "Skriv fx “en dreng i 7. klasse”.",
    combinations: "Undgå kombinationer, der kan genkendes, fx skole, klasse og en omtalt episode.",
  },

  forms: {
    sparring: {
      title: "Faglig sparring",
      lead: "Du vil drøfte et emne, en gruppe eller en situation med en kollega, der kender området.",
    },
    enkeltsag: {
      title: "Rådgivning i en enkeltsag",
      lead: "Du beholder sagen. Vi tænker med og giver råd om næste skridt.",
    },
    metodeudvikling: {
      title: "Støtte til metodeudvikling",
      lead: "I vil udvikle eller afprøve en måde at arbejde på. I gør arbejdet, og vi hjælper jer med at gøre det godt.",
    },
    analyse: {
      title: "Analyse eller evaluering",
      lead: "I har brug for viden, tal eller en vurdering af, hvordan en indsats virker i praksis. Vi aftaler omfanget, før vi går i gang.",
    },
    tvivl: { title: "Jeg er i tvivl", lead: "Beskriv behovet. Så finder vi ud af det sammen." },
  },
  steps: {
    situation: { label: "Trin 1 af 2 · Situationen" },
    task: { label: "Trin 1 af 2 · Opgaven" },
    agreement: { label: "Trin 2 af 2 · Aftalen", title: "Hvornår og hvordan?", crumb: "Aftalen" },
  },
  submit: "Send henvendelsen",
  next: "Fortsæt til trin 2",
  back: "Tilbage til situationen",
  backToTask: "Tilbage til opgaven",
  saveDraft: "Gem kladde og luk",

  facts: {
    /** “Du skriver som lærer på Fyrreskolen”. */
    who: (profession: string, preposition: string, unit: string) => `Du skriver som ${profession} ${preposition} ${unit}`,
    whoOther: (preposition: string, unit: string) => `Du skriver fra dit arbejde ${preposition} ${unit}`,
    unit: (preposition: string, unit: string) => `Du arbejder ${preposition} ${unit}`,
    profession: (profession: string) => `Du skriver som ${profession}`,
    /** Follows one of the above. */
    reach: {
      PHONE: (phone: string) => `, og vi ringer til dig på ${phone}`,
      VIDEO: () => ", og du vil helst mødes på video",
      MEETING_MINE: () => ", og du vil helst mødes hos dig",
      MEETING_YOURS: () => ", og du vil helst mødes hos os",
      WRITTEN: () => ", og du vil helst have skriftligt svar",
    },
    edit: "Ret arbejdssted, funktion eller kontakt",
  },

  /** “Du skriver som …”: the functions as they stand in a sentence. */
  professionsInSentence: {
    TEACHER: "lærer",
    PEDAGOGUE: "pædagog",
    SCHOOL_LEADER: "skoleleder eller afdelingsleder",
    AKT: "AKT- eller trivselsmedarbejder",
    HEALTH_NURSE: "sundhedsplejerske",
    PSYCHOLOGIST_PPR: "psykolog eller PPR-medarbejder",
    CASEWORKER: "sagsbehandler",
    CLUB_WORKER: "klub- eller ungdomsskolemedarbejder",
    EMPLOYMENT: "beskæftigelsesmedarbejder",
    HOUSING_WORKER: "boligsocial medarbejder",
    CENTRE_STAFF: "leder eller konsulent",
    OTHER: "",
  },

  themeGroups: {
    wellbeing: "Trivsel og fællesskab",
    youth: "Ungdomsliv og fritid",
    conflict: "Konflikt og kriminalitet",
    area: "Område og samarbejde",
  },

  questions: {
    title: {
      label: "Kort overskrift",
      hint: "Fx “Uro omkring skolen efter lukketid”. Ingen navne.",
      missing: "Skriv en kort overskrift",
    },
    themes: { label: "Hvad handler det om?", hint: "Vælg op til tre.", missing: "Vælg mindst ét tema" },
    ages: {
      label: "Hvilken aldersgruppe drejer det sig om?",
      hint: "Vælg gerne flere.",
      missing: "Vælg mindst én aldersgruppe",
    },
    unit: {
      label: "Hvor arbejder du?",
      hint: "Vi har udfyldt det ud fra dit login. Ret, hvis det er forkert.",
      missing: "Vælg, hvor du arbejder",
    },
    profession: { label: "Hvad er din funktion?", hint: "", missing: "Vælg din funktion" },
    urgency: {
      label: "Hvornår har du brug for at høre fra os?",
      hint: "Ved akut fare skal du ringe 112.",
      missing: "Vælg, hvornår du har brug for at høre fra os",
    },
    urgencyReason: { label: "Hvad gør, at det haster?", hint: "", missing: "Skriv, hvad der gør, at det haster" },
    contactForm: {
      label: "Hvordan vil du helst kontaktes?",
      hint: "",
      missing: "Vælg, hvordan du helst vil kontaktes",
    },
    contactTimes: { label: "Hvornår træffer vi dig bedst?", hint: "Fx “tirsdag efter kl. 14”.", missing: "" },
    phone: {
      label: "Dit telefonnummer",
      hint: "Så kan vi ringe til dig. Vises kun for konsulenten.",
      missing: "Skriv dit telefonnummer, så vi kan ringe til dig",
    },
    situation: {
      label: "Beskriv kort situationen",
      hint: "Hvad sker der, hvor ofte, og hvem berører det? Ingen navne.",
      missing: "Beskriv situationen",
    },
    tried: {
      label: "Hvad har I allerede gjort?",
      hint: "Så gentager vi ikke det, I har prøvet.",
      missing: "",
    },
    question: {
      label: "Hvad vil du gerne have sparring på?",
      hint: "Formulér gerne som et spørgsmål.",
      missing: "Skriv, hvad du gerne vil have sparring på",
    },
    level: { label: "Drejer det sig om …", hint: "", missing: "" },
    caseSubject: {
      label: "Hvem drejer det sig om?",
      hint: "Vælg kun; skriv ikke navn.",
      missing: "Vælg, hvem det drejer sig om",
    },
    caseSituation: {
      label: "Beskriv situationen uden navne",
      hint: "Hvad bekymrer dig? Hvad har du selv set eller hørt, og hvad har du fået fortalt? Hvad går godt?",
      missing: "Beskriv situationen",
    },
    duration: { label: "Hvor længe har det stået på?", hint: "", missing: "Vælg, hvor længe det har stået på" },
    caseTried: {
      label: "Hvad er der allerede gjort, og hvem er inddraget?",
      hint: "Skriv funktioner, ikke navne: fx PPR, klubben, en rådgiver.",
      missing: "Skriv, hvad der allerede er gjort, og hvem der er inddraget",
    },
    caseQuestion: { label: "Hvad har du brug for råd om?", hint: "", missing: "Skriv, hvad du har brug for råd om" },
    involvedAware: {
      label: "Ved borgeren eller forældrene, at du søger råd?",
      hint: "",
      missing: "Vælg, om borgeren eller forældrene ved, at du søger råd",
    },
    notificationConsidered: {
      label: "Har du overvejet, om der skal underrettes?",
      hint: "",
      missing: "Vælg, om du har overvejet at underrette",
    },
    confirmAnonymous: {
      label: "Jeg har ikke skrevet navne, CPR-numre eller andet, der kan afsløre, hvem det handler om.",
      hint: "",
      missing: "Bekræft, at du ikke har skrevet noget, der kan afsløre, hvem det handler om",
    },
    methodPurpose: {
      label: "Hvad vil I gerne opnå?",
      hint: "Hvad skal være anderledes om et halvt år?",
      missing: "Skriv, hvad I gerne vil opnå",
    },
    participants: { label: "Hvem er med?", hint: "Faggrupper og antal.", missing: "Skriv, hvem der er med" },
    supportWanted: { label: "Hvad ønsker I fra os?", hint: "Vælg gerne flere.", missing: "Vælg mindst én ting, I ønsker fra os" },
    start: { label: "Hvornår vil I gerne i gang?", hint: "", missing: "Vælg, hvornår I gerne vil i gang" },
    leaderInvolved: {
      label: "Er din leder med på det?",
      hint: "Er du selv leder af stedet, så svar ja.",
      missing: "Vælg, om din leder er med på det",
    },
    linkedProject: { label: "Hører det til et bestemt projekt?", hint: "", missing: "" },
    analysisPurpose: {
      label: "Hvad skal viden bruges til?",
      hint: "Hvilken beslutning skal den støtte?",
      missing: "Skriv, hvad viden skal bruges til",
    },
    analysisQuestion: {
      label: "Hvilke spørgsmål skal besvares?",
      hint: "Højst tre.",
      missing: "Skriv, hvilke spørgsmål der skal besvares",
    },
    product: { label: "Hvad skal I have i hånden?", hint: "Vælg gerne flere.", missing: "Vælg, hvad I skal have i hånden" },
    data: { label: "Hvilke data findes allerede?", hint: "Upload ikke data her.", missing: "" },
    deadline: { label: "Hvornår skal det bruges?", hint: "", missing: "Vælg, hvornår det skal bruges" },
    decisionOwner: {
      label: "Hvem skal modtage resultatet?",
      hint: "Funktion, fx “centerchef”.",
      missing: "Skriv, hvem der skal modtage resultatet",
    },
  },

  /** An analysis takes time: what is needed sooner can be asked for all the same (DOMAIN.md 3.2). */
  deadline: {
    hint: (date: string) => `Vi skal som regel bruge mindst 20 arbejdsdage. Det er fra ${date}.`,
    strong: "Det er tidligere, end vi plejer at kunne nå.",
    words: (date: string) =>
      `Vi skal som regel bruge 20 arbejdsdage, altså til ${date}. Send den alligevel, så finder vi ud af, hvad vi kan nå.`,
  },
  /** Right after “Ikke endnu” (DOMAIN.md 3.2). */
  leader: {
    strong: "Send bare henvendelsen nu.",
    words: "Vi skriver til din leder, som skal godkende den, før vi går i gang. Lederen kan læse det, du har skrevet her.",
  },

  /** The line below `TODAY` (DOMAIN.md 3.2). */
  today: "Du bliver ringet op i dag, hvis du sender inden kl. 13 på en arbejdsdag.",
  /** On the duty to notify, right after an answer in doubt (DOMAIN.md 3.2). Fixed words. */
  duty: {
    strong: "Underretningspligten er personlig.",
    words:
      "Hvis du har grund til at antage, at et barn eller en ung kan have behov for særlig støtte, skal du underrette, også selv om du venter på råd fra os.",
    how: "Sådan underretter du",
  },
  /** Themes with rules of their own (DOMAIN.md 3.3). */
  extremism: {
    strong: "Konkrete bekymringer om ekstremisme drøftes i Infohuset, ikke her.",
    limit: (max: number) => `Hold det generelt: Hver tekst må højst fylde ${number(max)} tegn, når det er et af temaerne.`,
  },
  honour: {
    strong: "Kontakt ikke forældrene, før du har talt med myndigheden.",
    words:
      "Ved negativ social kontrol kan en samtale med forældrene gøre det værre for den, det handler om. Tal først med den myndighedsfunktion, der behandler underretninger.",
  },

  errors: {
    tooShort: (min: number) => `Beskriv situationen lidt mere: mindst ${number(min)} tegn`,
    tooLong: (max: number, length: number) => `Gør teksten kortere: højst ${number(max)} tegn. Du har skrevet ${number(length)}`,
    tooMany: (max: number) => `Vælg højst ${count(max, "svar", "svar")}`,
    unknownOption: "Vælg et af svarene på listen",
    repeated: "Vi fik mere end ét svar. Svar kun én gang",
    unstorable: "Teksten indeholdt tegn, som vi ikke kan gemme. Vi har fjernet dem. Læs teksten igennem, og send igen",
    date: "Vælg en dato, der findes",
    datePast: "Vælg en dato, der ikke er gået",
    dateFar: "Vælg en dato inden for de næste tre år",
    phone: "Skriv et telefonnummer med otte cifre, fx 12 34 56 78",
    /** In the summary; beside the field stands the whole sentence. */
    block: (label: string) => `Fjern CPR-nummeret fra feltet “${label}”`,
    undecided: {
      cpr: "Tag stilling til noget, der ligner et CPR-nummer",
      email: "Tag stilling til en mulig mailadresse",
      phone: "Tag stilling til et muligt telefonnummer",
      address: "Tag stilling til en mulig adresse",
      name: "Tag stilling til et muligt navn",
    },
    rewrite: "Ret teksten, eller vælg, at det ikke er personoplysninger",
    unreadable: "Vi kunne ikke læse det, du sendte. Prøv igen",
    away: "Løsningen svarer ikke lige nu. Intet er sendt, og det, du har skrevet, står her stadig. Prøv igen om et øjeblik.",
    leftOut: (labels: string) =>
      `Mens du var logget ud, blev kladden gemt uden “${labels}”, fordi teksten så ud til at indeholde et CPR-nummer. Skriv den igen uden nummeret.`,
  },

  drafts: {
    untitled: (form: string) => `Kladde uden overskrift (${form})`,
    kept: (when: string, deleted: string) => `Sidst gemt ${when}. Den slettes den ${deleted}.`,
    delete: "Ja, slet den",
    deleteLink: "Slet kladden",
    deleteWords: "Sletter du kladden, kan den ikke hentes frem igen.",
    keptNotice: "Kladden er gemt.",
  },

  receipt: {
    title: "Kvittering",
    sent: (when: string) => `Sendt ${when}`,
    thanks: "Tak. Vi har modtaget din henvendelse",
    /** The sentence of DOMAIN.md 3.2, with a consultant. */
    promise: (consultant: string, date: string) => `${consultant} er din konsulent og kontakter dig senest ${date}.`,
    /** And without one. */
    promiseOfficer: (name: string, when: string) => `${name} fordeler henvendelserne og ser på din senest ${when}.`,
    promiseTriage: (when: string) => `En fordeler ser på den senest ${when}.`,
    aboutWhom: "Hvem og hvornår",
    from: "Du hører fra",
    by: "Senest",
    triage: "En fordeler",
    triageRole: "Ser på din henvendelse og finder den rigtige konsulent",
    consultantRole: (unit: string) => `Konsulent i ${unit}`,
    consultantRoleAlone: "Konsulent",
    contact: {
      PHONE: (name: string) => `${name} ringer.`,
      VIDEO: (name: string) => `${name} foreslår et videomøde.`,
      MEETING_MINE: (name: string) => `${name} kontakter dig og aftaler et møde hos dig.`,
      MEETING_YOURS: (name: string) => `${name} kontakter dig og aftaler et møde hos os.`,
      WRITTEN: (name: string) => `${name} skriver til dig her i løsningen.`,
    },
    contactTimes: (times: string) => `Om, hvornår vi træffer dig bedst, har du skrevet: “${times}”.`,
    why: (name: string) => `Hvorfor ${name}?`,
    whyTriage: "Hvorfor en fordeler først?",
    nowHeading: "Det sker der nu",
    sentTo: (name: string) => `Henvendelsen er sendt til ${name}.`,
    sentToTriage: "Henvendelsen er sendt til en fordeler.",
    accepts: (name: string, when: string) => `${name} siger ja senest ${when}.`,
    acceptsWords: "Kan konsulenten ikke tage den, finder vi en kollega, og du får besked.",
    assigns: (when: string) => `Fordeleren ser på den senest ${when}`,
    assignsWords: " og finder en konsulent til dig. Du får en mail, når du har en.",
    todayCall: "Du bliver ringet op i dag.",
    todayCallNextDay: (date: string) => `Du bliver ringet op ${date}.`,
    talk: (date: string) => `I taler sammen senest ${date}`,
    talkWords: "og bliver enige om, hvad I skal se på.",
    write: (date: string) => `Du får et svar senest ${date}.`,
    writeWords: "I bliver enige om, hvad I skal se på.",
    advice: (date: string) => `Du får et skriftligt råd senest ${date}.`,
    adviceWords: "Du får en mail med et link. Mailen indeholder ikke noget om henvendelsen.",
    notNotification: "En henvendelse her er ikke en underretning.",
    worried: "Bliver du mere bekymret, mens du venter, så underret. Du behøver ikke vente på os.",
    note: "Husk selv at notere rådgivningen i din sag, hvis den får betydning.",
    regret: "Fortrudt?",
    regretWords: "Du kan tilføje noget eller trække henvendelsen tilbage, så længe den er åben.",
    /** Why a person looks at it first, to the one who asked (DOMAIN.md 3.3). */
    personFirst: {
      URGENT_TODAY: "Du har brug for at høre fra os i dag.",
      NOTIFICATION_OPEN: "Der skal tages stilling til, om der skal underrettes, og det venter ikke.",
      TYPE_UNSURE: "Du er i tvivl om, hvad du har brug for. Det finder vi ud af sammen.",
      TYPE_ANALYSIS: "Vi aftaler omfanget, før vi går i gang.",
      LEADER_NOT_INVOLVED: "Din leder skal være med på det, før vi går i gang.",
      WARN_OVERRIDDEN: "Vi ser efter, at teksten ikke afslører, hvem det handler om.",
      CERTIFICATION_MISSING: "Temaet kræver en konsulent med særlig godkendelse, og ingen af dem er ledige lige nu.",
      NOBODY_ELIGIBLE: "Ingen af konsulenterne kan tage den med det samme.",
      CALL_TAKER_BARRED: "Den, du talte med, må ikke selv rådgive i den. Vi finder en kollega, der må.",
      CONSULTANT_ABSENT: "Din konsulent er fraværende. Vi finder en kollega til dig.",
      HANDED_BACK_TWICE: "To konsulenter kunne ikke tage den.",
      MODE_CONFIRM: "Hos os ser et menneske på alle henvendelser, før de bliver sendt videre.",
    },
    /** Why this consultant, as parts of one sentence. */
    reasons: {
      subject: (name: string, parts: string) => `${name} ${parts}.`,
      deputyForUnit: (unit: string) => `er afløser for ${unit}`,
      knowsUnit: (unit: string) => `kender ${unit}`,
      competence: (competences: string) => `har kompetence i ${competences}`,
      advisedBefore: "har rådgivet jer før",
      time: "har ledig tid",
      next: "er den næste, der kan tage en henvendelse",
    },
  },
};
