/** What the forms of asking ask (docs/domain/workflow.md 3.2). The server hands each form its own. */
export const questions = {
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
    themes: {
      label: "Hvad handler det om?",
      hint: "Vælg op til tre.",
      missing: "Vælg mindst ét tema",
      tooMany: "Vælg højst tre temaer",
    },
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
      label: "Hvad skal I bruge den nye viden til?",
      hint: "Hvilken beslutning skal den støtte?",
      missing: "Skriv, hvad viden skal bruges til",
    },
    analysisQuestion: {
      label: "Hvilke spørgsmål skal besvares?",
      hint: "Højst tre.",
      missing: "Skriv, hvilke spørgsmål der skal besvares",
    },
    product: { label: "Hvad skal I have i hånden?", hint: "Vælg gerne flere.", missing: "Vælg, hvad I skal have i hånden" },
    data: { label: "Hvilke data findes allerede?", hint: "Beskriv dem kun; send ingen data.", missing: "" },
    deadline: { label: "Hvornår skal det bruges?", hint: "", missing: "Vælg, hvornår det skal bruges" },
    decisionOwner: {
      label: "Hvem skal modtage resultatet?",
      hint: "Funktion, fx “centerchef”.",
      missing: "Skriv, hvem der skal modtage resultatet",
    },
  },
};
