import {
  accepted,
  agreesToFollowUp,
  asks,
  assigned,
  clarified,
  closes,
  confirms,
  contact,
  notes,
  proposesFollowUp,
  replies,
  type Story,
  scoped,
  sendsAdvice,
} from "./story.ts";

/** The full requests of docs/domain/demo.md 7.4, word for word, with the advice of 7.6. Working days are counted back from the loading. */
export const fullRequests: readonly Story[] = [
  {
    code: "D1",
    title: "Uro omkring skolens indgang efter lukketid",
    by: "Lærke Lærer",
    sent: [160, "09:05"],
    themes: ["STREET_YOUTH", "UNSAFETY"],
    ages: ["A12_14", "A15_17"],
    urgency: "THREE_DAYS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Siden efterårsferien samler en gruppe unge sig ved vores overdækkede indgang om aftenen, mest torsdag og fredag. Der er affald, cykler, der bliver væltet, og et par af vores ældste elever siger, at de går en omvej. Nogle af de unge har gået her tidligere. Der er ikke tale om trusler mod nogen, og når jeg selv har hilst på dem, har tonen været god.",
        tried: "Teknisk service har sat mere lys op, og vi har talt med 8. årgang om det i klassens tid.",
        question: "Hvordan kan vi gribe det an, så vi ikke bare flytter problemet, og så de unge stadig føler sig velkomne?",
        level: "AREA_OR_PLACE",
      },
    },
    course: [
      accepted([160, "11:20"]),
      contact(
        [158, "13:30"],
        "MEETING",
        60,
        "Gik en tur rundt om indgangen sammen med skolen. Det er tørt, oplyst og tæt på alt.",
      ),
      clarified(
        [158, "14:40"],
        "Vi ser på, hvordan skolen og klubben sammen kan møde de unge, før I ændrer mere ved de fysiske rammer.",
      ),
      sendsAdvice(
        [153, "10:15"],
        {
          agreement: "Hvordan skolen og klubben sammen kan møde de unge, før I ændrer mere ved de fysiske rammer.",
          understanding:
            "Stedet er blevet et mødested, fordi det er tørt, oplyst og tæt på, og fordi nogle af de unge kender skolen. Tonen er god. Det er et stærkt sted at begynde.",
          advice:
            "Begynd med at lære gruppen at kende, før I ændrer de fysiske rammer yderligere. Lad to voksne, som de unge kender, gå forbi på faste tidspunkter i tre uger. Hils, vær nysgerrige, og spørg, hvad stedet kan for dem. Skriv kort ned, hvem der er til stede i grove træk (antal og tidspunkt, ikke navne). Inddrag klubben i at tilbyde et alternativ samme aftener. Aftal med teknisk service, hvad I gør ved affald, så det ikke bliver en konflikt.",
          requesterActions: "Skolelederen udpeger to voksne. Klubben inviteres til et møde.",
          ourActions: "Vi deltager i første opsamling og tager kontakt til gadeplansmedarbejderen.",
          sources: "Artikel KB-09 om gadeorienterede unge.",
          followUp: "Om seks uger.",
        },
        ["OUTREACH_STREET_WORK"],
      ),
      proposesFollowUp([153, "10:30"], 123),
      agreesToFollowUp([152, "12:10"]),
      contact([123, "13:00"], "MEETING", 45, "Opsamling på skolen med klubben. Gruppen er mindre, og de unge hilser."),
      closes([121, "10:40"], "ADVICE_FOLLOW_UP_DONE", 180, ["GOAL_SAFE_CITY", "GOAL_LESS_YOUTH_CRIME"], ["OUTREACH_STREET_WORK"]),
    ],
    survey: {
      when: [118, "09:25"],
      scale: [5, 4, 5, 5],
      fastEnough: "YES",
      comment: "Det gjorde en forskel, at I kom ud og så stedet sammen med os.",
    },
    state: "completed",
  },
  {
    code: "D2",
    title: "Elev med stigende fravær efter efterårsferien",
    by: "Lærke Lærer",
    sent: [5, "08:12"],
    themes: ["ABSENCE", "WELLBEING"],
    ages: ["A12_14"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "CHILD",
        situation:
          "En elev på mellemtrinnet er gradvist blevet mere væk. Det begyndte med enkelte mandage og er nu omkring hver fjerde dag. Hjemmet melder eleven syg. Når eleven er her, er kontakten god, men kun med to voksne. Eleven er ikke med i frikvartererne og siger, at det er larmen, der er svær. Vi ser også en tydelig styrke: Eleven hjælper gerne de yngste.",
        duration: "MONTHS_1_3",
        tried: "Samtale med forældrene, en fast voksen om morgenen og aftalt pauseplads. PPR er orienteret.",
        question: "Hvad kan vi ændre i skoledagen nu, og hvornår er det rigtigt at tænke i en større indsats?",
        involvedAware: "YES",
        notificationConsidered: "ASSESSED_NOT_NEEDED",
        contactTimes: "onsdag efter kl. 13",
      },
    },
    course: [
      accepted([5, "10:20"]),
      contact([4, "13:10"], "PHONE", 30, "Gennemgik en almindelig uge. Morgenen og frikvartererne er det sværeste."),
      clarified(
        [4, "13:45"],
        "Vi ser på, hvad I kan ændre i skoledagen nu, og på, hvad I skal holde øje med de næste fire uger. Vi ser ikke på, om der skal en udredning til; det er PPR's vurdering.",
      ),
      asks([3, "09:05"], "Hvornår på ugen er det lettest for eleven at komme, og hvem tager imod på de dage?"),
      replies(
        [2, "10:04"],
        "Tirsdag og torsdag går bedst. Der er det den samme voksne i døren, og klassen begynder roligt. Mandag er sværest.",
      ),
    ],
    state: "advising",
  },
  {
    code: "D3",
    title: "Billede delt i en klassechat",
    by: "Mette Matematik",
    sent: [132, "09:12"],
    themes: ["DIGITAL_ABUSE"],
    ages: ["A12_14", "A15_17"],
    urgency: "TODAY",
    asked: {
      form: "sparring",
      answers: {
        urgencyReason: "Billedet blev delt i går aftes, og klassen møder i morgen tidlig.",
        contactTimes: "Ring til skolens kontor, så bliver jeg hentet",
        situation:
          "Vi har fået at vide af en forælder, at der er delt et privat billede i en chatgruppe, som mange elever fra udskolingen er med i. Vi har ikke set billedet og vil heller ikke se det. Eleverne taler meget om det, og nogle vender det mod den, det går ud over.",
        tried: "Ledelsen er orienteret, og vi har aftalt, hvem der taler med den berørte familie.",
        question: "Hvad gør vi de første to dage over for klassen, hvilke fejl skal vi undgå, og hvornår er det en politisag?",
        level: "CLASS_OR_GROUP",
      },
    },
    course: [
      {
        when: [132, "09:50"],
        who: "triage",
        does: ({ moments, best }) => [
          {
            type: "answerChecklist",
            answers: {
              ACUTE_DANGER: "NO",
              NOTIFICATION: "YES",
              PERSONAL_DATA: "NO",
              RIGHT_PLACE: "YES",
              CLASSIFICATION: "YES",
              EXISTING_ANSWER: "NO",
            },
            texts: { checklistNote: "Ringet op kl. 9.25. Ledelsen er med, og den berørte elev er hjemme med sin familie." },
          },
          { type: "openNotification" },
          {
            type: "recordNotificationTalk",
            outcome: "REQUESTER_WILL_NOTIFY",
            talkedAt: moments.instant([132, "09:30"]).toISOString(),
          },
          { type: "assign", consultantId: best, notificationLookedAt: true },
        ],
      },
      accepted([132, "10:05"]),
      contact([132, "10:40"], "PHONE", 30, "Lagde en plan for i dag og i morgen tidlig."),
      clarified([132, "11:15"], "De første to dage: den, det går ud over, klassen og forældrene."),
      sendsAdvice([132, "13:20"], {
        agreement: "De første to dage: den, det går ud over, klassen og forældrene.",
        understanding:
          "Det er sket for kort tid siden, og I har allerede gjort det vigtigste: Ledelsen er med, og der er en voksen til familien.",
        advice:
          "Den, det går ud over, kommer først: én fast voksen, tydelig besked om, at det ikke er vedkommendes skyld. Bed ingen om at vise eller sende billedet, og gem det ikke. Sig klart til klassen, at videredeling er forkert og kan være strafbart, uden at nævne nogen. Undgå kollektive straffe og lange forhør. Forældre til alle informeres kort og nøgternt. Politiet kontaktes på 114, når der er tale om et intimt billede af en person under 18 år. Tal også med lederen om, hvorvidt der skal underrettes.",
        requesterActions:
          "Ledelsen udpeger den faste voksne og skriver til forældrene i dag. Klasselæreren taler med klassen i morgen tidlig.",
        ourActions: "Vi ringer til jer i overmorgen og hører, hvordan det går.",
        sources: "Offentligt tilgængelig vejledning om digitale krænkelser; artikel KB-05.",
      }),
      contact([130, "10:10"], "PHONE", 15, "Klassen tog det roligt. Skolen har kontaktet politiet og underrettet."),
      proposesFollowUp([130, "10:30"], 110),
      agreesToFollowUp([129, "13:00"]),
      contact([110, "11:00"], "PHONE", 30),
      closes([109, "09:40"], "ADVICE_FOLLOW_UP_DONE", 120, ["GOAL_FEWER_VICTIMS"], ["PREVENTION_TEACHING"]),
    ],
    survey: { when: [107, "14:05"], scale: [5, 5, 4, 5], fastEnough: "YES", comment: "I ringede inden for en halv time. Tak." },
    threeMonthsAnswered: [35, "10:30"],
    state: "completed",
  },
  {
    code: "D5",
    title: "Fælles måde at gribe ind i konflikter på mellemtrinnet",
    by: "Per Pædagog",
    sent: [44, "13:20"],
    themes: ["VIOLENCE_CONFLICT", "CLASS_GROUP"],
    ages: ["A10_11", "A12_14"],
    urgency: "NO_RUSH",
    asked: {
      form: "metodeudvikling",
      answers: {
        leaderInvolved: "YES",
        purpose:
          "Om et halvt år skal alle voksne på mellemtrinnet reagere nogenlunde ens, når en konflikt opstår, og eleverne skal kende trinene. I dag afhænger det af, hvem der har gårdvagt.",
        participants: "9 lærere, 6 pædagoger, 1 AKT-medarbejder.",
        start: "NEXT_MONTH",
        supportWanted: ["COURSE", "MATERIAL"],
      },
    },
    course: [
      accepted([43, "09:15"]),
      contact([39, "14:00"], "MEETING", 60, "Møde med teamet. Der er stor vilje, og der mangler et fælles sprog."),
      clarified([36, "10:00"], "Et forløb på tre gange for alle voksne på mellemtrinnet, med jeres egne eksempler.", 20),
      contact([30, "14:00"], "MEETING", 120, "Første gang: et fælles billede af, hvad konflikter er."),
      sendsAdvice([25, "11:30"], {
        agreement: "Et forløb på tre gange for alle voksne på mellemtrinnet, med jeres egne eksempler.",
        understanding: "I vil det samme, men griber ind på hver jeres måde. Eleverne mærker forskellen.",
        advice:
          "Vi anbefaler et forløb på tre gange: fælles billede af, hvad konflikter er, en enkel trappe med fire trin, og øvelse med jeres egne eksempler. Trappen hænger i alle lokaler. Efter otte uger ser vi sammen på, hvad der er blevet lettere.",
        requesterActions: "Tovholderen hænger trappen op og samler tre eksempler til næste gang.",
        ourActions: "Vi holder de tre gange og skriver materialet.",
        sources: "Artikel KB-08 om konfliktmægling og genoprettende samtaler.",
        followUp: "Efter otte uger.",
      }),
      proposesFollowUp([25, "11:45"], -15),
      agreesToFollowUp([23, "14:20"]),
    ],
    state: "followUpAgreed",
  },
  {
    code: "D6",
    title: "Beboernes oplevelse af tryghed på stierne i Lærkeparken",
    by: "Egon Ejendom",
    sent: [1, "14:05"],
    themes: ["UNSAFETY", "HOUSING_AREA"],
    ages: ["ALL"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "analyse",
      answers: (moments) => ({
        leaderInvolved: "YES",
        purpose: "Ledelsen skal beslutte, hvor vi bruger midlerne til belysning og beskæring næste år.",
        question:
          "Hvor og hvornår føler beboerne sig utrygge? Hvem føler sig mest utryg? Passer det med de steder, vi selv ville pege på?",
        product: ["NOTE"],
        data: "Resultater fra to tryghedsvandringer.",
        deadline: moments.date(-44),
        decisionOwner: "centerchef",
      }),
    },
    course: [],
    state: "screening",
  },
  {
    code: "D7",
    title: "Elever, der deler hårde videoer og taler om “os og dem”",
    by: "Ulla Ungdom",
    sent: [9, "11:30"],
    themes: ["RADICALISATION"],
    ages: ["A15_17"],
    urgency: "THREE_DAYS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "I et valghold er samtalen blevet mere sort-hvid. Et par unge viser videoer, som de andre bliver utilpasse over, og de bruger udtryk, jeg ikke kender. Jeg er ikke bekymret for en bestemt handling, men jeg er i tvivl om, hvordan jeg tager samtalen uden at gøre det værre.",
        question:
          "Hvordan skaber jeg en åben samtale om kilder, gruppepres og fællesskab, og hvad skal få mig til at søge hjælp et andet sted?",
        level: "CLASS_OR_GROUP",
      },
    },
    course: [
      accepted([8, "09:10"]),
      contact([7, "13:00"], "VIDEO", 30, "Holdet er i øvrigt godt fungerende. Der er en kollega, som kan være med."),
      clarified([7, "13:40"], "Samtalen på holdet, og hvornår du skal søge hjælp et andet sted."),
      sendsAdvice([2, "14:10"], {
        agreement: "Samtalen på holdet, og hvornår du skal søge hjælp et andet sted.",
        advice:
          "Interesse for hårdt indhold er sjældent i sig selv et tegn på ekstremisme. Spørg åbent, afvis ikke personen, og arbejd med kilder, følelser og tilhørsforhold. Aftal med en kollega, at I er to om holdet de næste uger. Hvis du bliver bekymret for en bestemt persons handlinger eller kontakter, skal du ikke skrive det her. Kontakt din leder og Infohusets kontaktperson, og ring 112 ved akut fare.",
        requesterActions: "I er to om holdet de næste tre uger og taler sammen efter hver gang.",
      }),
    ],
    state: "adviceSent",
  },
  {
    code: "D9",
    title: "Hvad må vi egentlig sige til hinanden?",
    by: "Konrad Koordinator",
    sent: [26, "10:10"],
    themes: ["LAW_INFO_SHARING", "COOPERATION"],
    ages: ["ALL"],
    urgency: "NO_RUSH",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "På vores tværfaglige møder opstår den samme usikkerhed: Skolen vil gerne fortælle om en bekymring, og klubben vil gerne vide, hvad de skal være opmærksomme på. Nogle siger alt, andre ingenting.",
        question:
          "Kan I holde et kort oplæg om tavshedspligt, samtykke og forskellen på et anonymt og et personhenførbart drøftelsesrum?",
        level: "COOPERATION",
      },
    },
    course: [
      accepted([25, "13:05"]),
      contact([22, "09:30"], "MEETING", 45),
      clarified([22, "10:20"], "Et kort oplæg for de tværfaglige møder med eksempler, som I kan genkende."),
      sendsAdvice([18, "12:40"], {
        agreement: "Et kort oplæg for de tværfaglige møder med eksempler, som I kan genkende.",
        advice:
          "Vi holder et oplæg på 45 minutter med tre eksempler og et kort skema: anonym sparring kan altid ske; personhenførbart kræver samtykke eller hjemmel; underretningspligten går forud for tavshedspligten; § 115 gælder i SSP-forummet og ikke på gangen.",
        requesterActions: "Koordinatoren sætter oplægget på dagsordenen og sender to spørgsmål fra deltagerne på forhånd.",
        ourActions: "Vi holder oplægget og sender skemaet bagefter.",
        sources: "Artikel KB-10 om tavshedspligt, samtykke og underretning.",
      }),
      replies([16, "09:15"], "Det passer fint. Kan I tage et eksempel med, hvor klubben ringer til skolen?"),
      contact([5, "10:00"], "MEETING", 60, "Oplægget er holdt. Skemaet blev delt ud."),
      sendsAdvice([4, "09:30"], {
        agreement: "Et kort oplæg for de tværfaglige møder med eksempler, som I kan genkende.",
        advice:
          "Vi holder et oplæg på 45 minutter med tre eksempler og et kort skema: anonym sparring kan altid ske; personhenførbart kræver samtykke eller hjemmel; underretningspligten går forud for tavshedspligten; § 115 gælder i SSP-forummet og ikke på gangen. Eksemplet med klubben, der ringer til skolen, står nu som nummer to.",
        requesterActions: "I bruger skemaet på de næste tre møder og noterer, hvor I stadig er i tvivl.",
        ourActions: "Vi retter skemaet til, hvis I får brug for det.",
        sources: "Artikel KB-10 om tavshedspligt, samtykke og underretning.",
      }),
      confirms([1, "11:10"]),
    ],
    state: "wrappingUp",
  },
  {
    code: "D10",
    title: "Borger på vej tilbage efter afsoning",
    by: "Jytte Job",
    sent: [2, "13:40"],
    themes: ["RELEASE", "GANGS_EXIT"],
    ages: ["A18_24", "A25_29"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "ADULT",
        situation:
          "En borger i tyverne kommer snart tilbage efter en længere afsoning. Borgeren ønsker arbejde og vil ikke bo i sit tidligere kvarter. Der er en kæreste og et barn, som betyder meget. Flere instanser er i gang hver for sig.",
        duration: "UNKNOWN",
        tried: "Første samtale er aftalt. Vi mangler overblik over, hvem der gør hvad.",
        question: "Hvordan får vi samlet trådene før løsladelsen, og hvem bør sidde med ved det første møde?",
        involvedAware: "YES",
      },
    },
    course: [accepted([1, "09:20"])],
    state: "clarifying",
  },
  {
    code: "D11",
    title: "Bedre første samtale med forældre, når vi er bekymrede",
    by: "Inge Indskoling",
    sent: [4, "12:15"],
    themes: ["PARENT_COOP", "WELLBEING"],
    ages: ["A6_9"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "metodeudvikling",
      answers: {
        leaderInvolved: "NOT_YET",
        purpose:
          "Vi vil blive tryggere ved at tage den svære samtale tidligt. I dag venter vi for længe, og så bliver den sværere.",
        participants: "12 lærere og pædagoger i indskolingen.",
        start: "UNKNOWN",
        supportWanted: ["TALK", "LEADER_SPARRING"],
      },
    },
    course: [
      {
        when: [3, "10:05"],
        who: "triage",
        does: () => [
          {
            type: "answerChecklist",
            answers: { ACUTE_DANGER: "NO", NOTIFICATION: "NO", PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES" },
          },
          { type: "needsLeaderApproval" },
        ],
      },
    ],
    state: "awaitingApproval",
  },
  {
    code: "D13",
    title: "Evaluering af fraværsindsatsen på to skoler",
    by: "Cille Chef",
    sent: [45, "09:45"],
    themes: ["ABSENCE"],
    ages: ["A6_9", "A10_11", "A12_14"],
    urgency: "NO_RUSH",
    asked: {
      form: "analyse",
      answers: (moments) => ({
        leaderInvolved: "YES",
        purpose: "Udvalget skal til foråret tage stilling til, om indsatsen skal udbredes.",
        question: "Hvad er der faktisk gjort? Hvordan har fraværet udviklet sig? Hvad peger medarbejdere, elever og forældre på?",
        product: ["REPORT", "TALK"],
        data: "Fraværstal pr. måned og referater fra styregruppen.",
        deadline: moments.date(-15),
        decisionOwner: "centerchef",
      }),
    },
    course: [
      scoped([44, "09:50"]),
      assigned([44, "10:30"], "Omfanget er drøftet med stabschefen."),
      accepted([43, "12:50"]),
      contact([38, "10:00"], "MEETING", 60, "Møde med styregruppen. Tallene kan leveres pr. måned uden navne."),
      clarified(
        [34, "11:00"],
        "Vi beskriver, hvad der er gjort på de to skoler, følger fraværet måned for måned og interviewer medarbejdere, elever og forældre.",
        -6,
      ),
      contact([21, "13:00"], "MEETING", 120, "Interview med medarbejdere på den første skole."),
      notes([12, "14:30"], "Udkast til analysen er læst af en kollega. Afsnittet om forældrene mangler."),
      contact([8, "10:00"], "VIDEO", 45, "Gennemgik de første tal med styregruppen."),
    ],
    state: "advising",
  },
  {
    code: "D14",
    title: "Flere børn, der ikke kommer i klub",
    by: "Boris Boligsocial",
    sent: [13, "10:20"],
    themes: ["LEISURE_JOBS", "HOUSING_AREA"],
    ages: ["A12_14"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Mange af de 12–14-årige i området opholder sig ude til sent og kender ikke klubberne. De, der har prøvet, siger, at det er for langt væk, eller at de ikke kender nogen. Forældrene vil gerne, men ved ikke, hvordan man melder ind.",
        tried: "En åben klubdag med 20 deltagere.",
        question: "Hvordan laver vi en god bro fra gaden til klubben sammen med klubmedarbejderne?",
        level: "AREA_OR_PLACE",
      },
    },
    course: [
      accepted([12, "11:35"]),
      contact([9, "12:30"], "MEETING", 60, "Mødtes i området. Klubben vil gerne komme ud to eftermiddage."),
      clarified([9, "13:40"], "En bro på seks uger: klubben kommer ud i området, og de unge følges ind første gang."),
      asks([6, "10:05"], "Hvilke dage er der flest unge ude, og er der en voksen i området, som de kender og kan følges med?"),
    ],
    state: "awaitingRequester",
  },
];
