import type { Profession } from "#workflows/consultation/vocabulary.ts";

/** Getting in and out, the frame's ways on, and the pages on privacy and accessibility. */
export const people = {
  nav: {
    requests: "Mine henvendelser",
    queue: "Kø",
    triage: "Fordeling",
    statistics: "Statistik",
    administration: "Administration",
    waitsForYou: "venter på dig",
    waitsForTriage: "venter på fordeling",
  },

  /** What somebody does, short enough to stand beside a name. */
  professions: {
    TEACHER: "Lærer",
    PEDAGOGUE: "Pædagog",
    SCHOOL_LEADER: "Skoleleder",
    AKT: "Trivselsmedarbejder",
    HEALTH_NURSE: "Sundhedsplejerske",
    PSYCHOLOGIST_PPR: "PPR-medarbejder",
    CASEWORKER: "Rådgiver",
    CLUB_WORKER: "Klub- eller ungdomsskolemedarbejder",
    EMPLOYMENT: "Beskæftigelsesmedarbejder",
    HOUSING_WORKER: "Boligsocial medarbejder",
    CENTRE_STAFF: "Centermedarbejder",
  } satisfies Record<Exclude<Profession, "OTHER">, string>,

  signIn: {
    title: "Log ind",
    lead: "Spørg en kollega med forstand på tryghed og forebyggelse, eller hjælp en, der spørger.",
    ended:
      "Du er blevet logget ud. Det sker efter en halv time, hvor der ikke er sket noget, og senest efter 12 timer. Log ind igen, så fortsætter du, hvor du slap.",
    demo: (municipality: string) => `Prøv løsningen som en af de opdigtede personer i ${municipality}.`,
    demoEmpty: "Der er ingen demopersoner i databasen endnu.",
    groups: {
      asking: { title: "Spørger om råd", words: "Begynd her, hvis du vil se det, som en lærer ser det." },
      advising: { title: "Giver råd", words: "Konsulenter og dagens fordeler." },
      leading: { title: "Ledelse, indhold og kontrol", words: "Statistik, godkendelser, artikler, drift og logkontrol." },
    },
    refused: "Vælg en af personerne på listen.",
    minute: {
      title: "Medspil på et minut",
      describe: "Du beskriver situationen uden navne.",
      promise: "Du får straks en konsulent og en dato.",
      talk: "I taler sammen, og du får et skriftligt råd. Sagen er din hele vejen.",
    },
  },

  contact: { write: "Skriv til", call: "Ring på" },

  link: {
    title: "Log ind med dit link",
    welcome: (name: string) => `Velkommen, ${name}`,
    words: "Linket virker én gang. Tryk på knappen for at bruge det.",
    button: "Log ind",
    notYou: "Er det ikke dig? Så luk siden, og sig det til jeres administrator.",
    goneTitle: "Linket virker ikke længere",
    gone: "Et link virker én gang, i ét døgn. Er det brugt eller blevet for gammelt, så bed jeres administrator om et nyt.",
    toSignIn: "Gå til log ind",
  },

  signOut: {
    title: "Log ud",
    question: (name: string) => `Du er logget ind som ${name}.`,
    button: "Log ud",
    stay: "Bliv logget ind",
    outTitle: "Du er logget ud",
    out: "Du er ikke logget ind.",
  },

  setUp: {
    title: "Kom i gang",
    lead: "Du laver den første administrator. Derefter kan du oprette enheder og personer og give dem roller.",
    you: "Hvem er du?",
    name: "Dit navn",
    email: "Din arbejdsmail",
    emailHint: "Den bruges til besked om, at der er noget nyt. Mails indeholder aldrig andet end nummer, tilstand og link.",
    unit: "Stabens navn",
    unitHint: "Den enhed, der rådgiver. For eksempel Stabsenheden Tryghed og Kriminalitetsforebyggelse.",
    button: "Opret administrator",
    once: "Linket kan bruges én gang.",
    goneTitle: "Linket virker ikke længere",
    gone: "Enten er den første administrator allerede oprettet, eller også er linket blevet for gammelt. Et nyt vises, når Medspil startes, så længe der ingen administrator er.",
    toSignIn: "Gå til log ind",
  },

  notification: {
    title: "Sådan underretter du",
    lead: "En henvendelse i Medspil er ikke en underretning. Du underretter kommunen direkte, også selv om du venter på råd fra os.",
    sections: (dutyPhone: string) => [
      {
        title: "Hvor",
        body: [
          "Kontakt den afdeling i kommunen, der modtager underretninger om børn og unge. Den står på kommunens hjemmeside, og din leder kender den.",
          dutyPhone
            ? `Uden for åbningstid: den sociale døgnvagt, telefon ${dutyPhone}.`
            : "Uden for åbningstid: den sociale døgnvagt. Telefonnummeret står på kommunens hjemmeside.",
          "Er der akut fare, så ring 112.",
        ],
      },
      {
        title: "Hvornår",
        body: [
          "Når du i dit arbejde får kendskab til eller grund til at antage, at et barn eller en ung under 18 år kan have behov for særlig støtte (barnets lov § 133).",
          "Pligten er personlig. Den er ikke opfyldt ved, at du har talt med din leder eller har spurgt os til råds.",
        ],
      },
      {
        title: "Hvad du ikke skal gøre",
        body: ["Skriv aldrig selve underretningen i Medspil. Vi kan ikke modtage den og sender den ikke videre."],
      },
    ],
  },

  privacy: {
    title: "Sådan behandler vi oplysninger",
    lead: "Her står, hvad Medspil gemmer om dig, der bruger løsningen, hvorfor, hvor længe, og hvad du har ret til.",
    sections: (municipality: string, dpo: string, contact: string) => [
      {
        title: "Hvem der har ansvaret",
        body: [
          `${municipality} er dataansvarlig.${contact ? ` Du kan skrive eller ringe: ${contact}.` : ""}`,
          dpo
            ? `Kommunens databeskyttelsesrådgiver: ${dpo}.`
            : "Kommunens databeskyttelsesrådgiver finder du på kommunens hjemmeside.",
        ],
      },
      {
        title: "Hvad vi gemmer",
        body: [
          "Om dig: navn, arbejdsmail, enhed, funktion og roller, hvordan du helst vil kontaktes, de henvendelser og svar, du skriver, og hvornår du har logget ind.",
          "Om borgere: ingenting, der kan vise, hvem de er. Skriv uden navne, adresser og CPR-numre. Et CPR-nummer bliver afvist, før noget gemmes, og konsulenten fjerner andre oplysninger, der kan genkendes.",
        ],
      },
      {
        title: "Hvorfor",
        body: [
          "For at du kan få råd, og for at kommunen kan se, hvad der bliver spurgt om, og om rådene hjælper. Det er en opgave i samfundets interesse (databeskyttelsesforordningens artikel 6, stk. 1, litra e). Vi bruger ikke samtykke.",
          "Der bruges ikke kunstig intelligens, og ingen tekst sendes ud af huset. Fordelingen er en formel, som alle kan se, og et menneske kan ændre den. Den vælger kun, hvilken kollega der svarer.",
        ],
      },
      {
        title: "Hvem der kan læse med",
        body: [
          "Dig, konsulenten og dem, I deler henvendelsen med. Fordeleren ser den, indtil den er fordelt. Stabschefen kan åbne den, men skal angive hvorfor. Din leder ser kun antal. Administratoren ser ingen henvendelser.",
          "Hver gang nogen læser indholdet af en henvendelse, bliver det noteret, hvem det var, hvornår og hvorfor. Du kan få at vide, hvornår og med hvilket formål der er læst.",
        ],
      },
      {
        title: "Hvor længe",
        body: [
          "En kladde, du ikke sender, slettes efter 30 dage. Teksten i en henvendelse om sparring eller en enkeltsag fjernes 24 måneder efter, at den er afsluttet; støtte til metodeudvikling og analyser efter 36 måneder; en henvendelse, der er trukket tilbage, afvist eller henvist, efter 6 måneder.",
          "Derefter er der kun tal tilbage, som ikke kan føres tilbage til personer. Loggen gemmes i 13 måneder. Reglerne om journal og arkiv kan kræve, at noget gemmes længere.",
        ],
      },
      {
        title: "Dine rettigheder",
        body: [
          "Du kan se, hvad vi har om dig, få rettet fejl og gøre indsigelse. I særlige tilfælde kan du få noget slettet eller behandlingen begrænset.",
          "Er du utilfreds, kan du klage til Datatilsynet på datatilsynet.dk.",
        ],
      },
    ],
    cookies: {
      title: "Cookies",
      body: "Medspil bruger tre cookies. “medspil” holder dig logget ind og forsvinder, når du logger ud eller lukker browseren. “medspil-sprog” husker, om du læser dansk eller engelsk, til du lukker browseren. “medspil-kode” hører til den kode, du beder om, når du logger ind. Når adressen begynder med https, står der “__Host-” foran navnene. Du bliver logget ud efter 30 minutter uden aktivitet og senest efter 12 timer.",
    },
  },

  accessibility: {
    title: "Tilgængelighedserklæring",
    lead: "Medspil skal kunne bruges af alle, også med skærmlæser, med tastatur alene og på en lille skærm.",
    standingTitle: "Hvor langt vi er",
    standard:
      "Løsningen er bygget efter EN 301 549 og WCAG 2.2 på niveau AA. Hver side bliver prøvet automatisk, hver gang løsningen ændres, og alle formularer virker uden JavaScript.",
    known:
      "Datofelter følger browserens eget sprog. Afprøvning med mange forskellige skærmlæsere og med 200 % tekst er ikke færdig.",
    contactTitle: "Er der noget, du ikke kan bruge?",
    contact: "Sig det til os, så finder vi en anden vej til dig og retter det.",
    contactNone: "Sig det til jeres administrator, så finder vi en anden vej til dig og retter det.",
    authorityTitle: "Hvis det ikke hjælper",
    authority: "Hjælper det ikke, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med loven om webtilgængelighed.",
    official: "Kommunen offentliggør sin egen erklæring i WAS-Tool. Når den er på plads, fører denne adresse direkte til den.",
  },
};
