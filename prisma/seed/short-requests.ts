import {
  accepted,
  agreesToFollowUp,
  asks,
  assigned,
  clarified,
  closes,
  confirms,
  contact,
  proposesFollowUp,
  redirected,
  replies,
  type Story,
  scoped,
  sendsAdvice,
  writes,
} from "./story.ts";

/** The short requests of docs/domain/demo.md 7.5, and four more (X…) that fill triage's list and the requesters' own. */
export const shortRequests: readonly Story[] = [
  {
    code: "D15",
    title: "Hærværk på nyt legeområde",
    by: "Hanne Havblik",
    sent: [118, "10:50"],
    themes: ["THEFT_VANDALISM"],
    ages: ["A10_11"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Vores nye legeområde er blevet ødelagt tre gange på en måned, altid i weekenden. De yngste elever er kede af det, og de ældste gætter højt på, hvem der har gjort det.",
        tried: "Vi har repareret det hurtigt og talt med klasserne.",
        question: "Hvordan passer vi på stedet uden at gøre alle elever til mistænkte?",
        level: "AREA_OR_PLACE",
      },
    },
    course: [
      accepted([117, "09:30"]),
      contact([114, "13:00"], "MEETING", 45),
      clarified([114, "13:50"], "Hvordan eleverne kan få ansvar for stedet, og hvad der skal ske i weekenden."),
      sendsAdvice([110, "11:00"], {
        agreement: "Hvordan eleverne kan få ansvar for stedet, og hvad der skal ske i weekenden.",
        advice:
          "Giv hver årgang en del af området, som de selv indretter og holder øje med. Reparér inden for to dage, så det ødelagte ikke bliver det normale. Bed de voksne, der bruger stedet i weekenden, om at sige hej til alle. Tal om stedet, ikke om, hvem der kan have gjort det.",
        requesterActions: "Elevrådet fordeler området mellem årgangene inden for to uger.",
        ourActions: "Vi taler med de foreninger, der bruger stedet i weekenden.",
      }),
      confirms([107, "12:20"]),
      closes([106, "09:10"], "ADVICE_GIVEN", 90, ["GOAL_SAFE_CITY"]),
    ],
    survey: { when: [103, "13:15"], scale: [4, 4, 4, 5], fastEnough: "YES" },
    state: "completed",
  },
  {
    code: "D16",
    title: "Ny lærer med uro i klassen",
    by: "Nanna Nylærer",
    sent: [7, "14:10"],
    themes: ["CLASS_GROUP"],
    ages: ["A10_11"],
    urgency: "THREE_DAYS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Jeg overtog klassen for et par måneder siden. Det tager ofte et kvarter, før vi kommer i gang, og en lille gruppe sætter tonen. I de timer, hvor vi er to, går det bedre, og klassen er glad for at arbejde i par.",
        tried: "Faste pladser og en tydelig plan på tavlen.",
        question: "Hvordan får jeg en rolig begyndelse på timen, uden at det hele handler om at tysse?",
        level: "OWN_ROLE",
      },
    },
    course: [
      accepted([6, "09:40"]),
      contact([5, "12:45"], "MEETING", 45, "Gennemgik to timer minut for minut."),
      clarified([5, "13:40"], "De første ti minutter af timen, og hvordan makkerskabet kan bruges mere."),
    ],
    state: "advising",
  },
  {
    code: "D17",
    title: "Konflikt mellem to vennegrupper",
    by: "Malthe Mellemtrin",
    sent: [3, "09:10"],
    themes: ["VIOLENCE_CONFLICT"],
    ages: ["A12_14"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "GROUP",
        situation:
          "To vennegrupper på samme årgang er kommet skævt ind på hinanden. Det begyndte på en chat og er flyttet ud i frikvartererne med skub og grimme ord. De fleste vil gerne have det til at stoppe, og to af dem var gode venner før.",
        duration: "UNDER_1_MONTH",
        tried: "Klasselærerne har talt med grupperne hver for sig. Forældrene er orienteret.",
        question: "Hvordan samler vi dem uden at puste til det, og hvornår skal vi lade dem være?",
        involvedAware: "YES",
        notificationConsidered: "WISH_TO_DISCUSS",
      },
    },
    course: [
      {
        when: [3, "11:05"],
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
          },
          {
            type: "recordNotificationTalk",
            outcome: "NOT_NEEDED_ASSESSED_BY_REQUESTER",
            talkedAt: moments.instant([3, "10:40"]).toISOString(),
          },
          { type: "assign", consultantId: best, notificationLookedAt: true },
        ],
      },
      accepted([2, "10:30"]),
    ],
    state: "clarifying",
  },
  {
    code: "D18",
    title: "Grov tone på sociale medier",
    by: "Agnes Akt",
    sent: [1, "13:35"],
    themes: ["DIGITAL_LIFE", "BULLYING"],
    ages: ["A12_14"],
    urgency: "THREE_DAYS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Tonen i klassens grupper er blevet grov om aftenen, og om formiddagen skal vi rydde op. De fleste skriver ikke med, men de læser det. Et par elever er begyndt at blive hjemme fra fælles ting.",
        tried: "Vi har talt om tonen i klassen en gang.",
        question: "Hvordan inddrager vi dem, der tier, og hvad kan vi bede forældrene om?",
        level: "CLASS_OR_GROUP",
      },
    },
    course: [],
    state: "assigned",
  },
  {
    code: "D19",
    title: "Tryghedsvandring med beboere",
    by: "Leif Lærkepark",
    sent: [52, "11:25"],
    themes: ["UNSAFETY", "CITIZENSHIP"],
    ages: ["ALL"],
    urgency: "NO_RUSH",
    asked: {
      form: "metodeudvikling",
      answers: {
        leaderInvolved: "YES",
        purpose: "Beboerne skal selv pege på de steder, de undgår, og være med til at ændre dem.",
        participants: "2 boligsociale medarbejdere, afdelingsbestyrelsen og omkring 15 beboere.",
        start: "NEXT_MONTH",
        supportWanted: ["PROJECT_GROUP", "MATERIAL"],
        linkedProject: "PRJ_LAERKEPARKEN",
      },
    },
    course: [
      accepted([51, "10:10"]),
      contact([46, "12:00"], "MEETING", 60),
      clarified([44, "09:30"], "To vandringer, en i dagslys og en om aftenen, og et skema, som beboerne selv udfylder.", 20),
      contact([29, "13:00"], "MEETING", 120, "Den første vandring er gået. 18 deltagere."),
      sendsAdvice([24, "10:40"], {
        agreement: "To vandringer, en i dagslys og en om aftenen, og et skema, som beboerne selv udfylder.",
        advice:
          "Hold grupperne på højst seks, så alle kommer til orde. Spørg først, hvor man har det godt, og dernæst, hvor man skynder sig. Saml stederne på ét kort samme aften. Vælg to steder, der kan ændres inden for en måned, så beboerne ser, at det nytter.",
        requesterActions: "Afdelingsbestyrelsen vælger de to steder sammen med driften.",
        ourActions: "Vi er med på aftenvandringen og laver kortet.",
        followUp: "Når de to steder er ændret.",
      }),
      proposesFollowUp([24, "10:55"], -10),
      agreesToFollowUp([21, "12:30"]),
    ],
    state: "followUpAgreed",
  },
  {
    code: "D20",
    title: "Kniv fundet i en taske – hvad nu?",
    by: "Ulrik Udskoling",
    sent: [72, "10:35"],
    themes: ["THREATS_WEAPONS"],
    ages: ["A15_17"],
    urgency: "TODAY",
    asked: {
      form: "sparring",
      answers: {
        urgencyReason: "Kniven ligger på lederens kontor, og den unge kommer igen i morgen.",
        contactTimes: "Ring til ungdomsskolens kontor",
        situation:
          "En medarbejder har fundet en kniv i en taske i garderoben. Den unge siger, at den er glemt fra en fisketur. Der har ikke været trusler, og ingen andre unge ved det.",
        question: "Hvem skal vi ringe til, og hvordan taler vi med den unge og forældrene?",
        level: "OWN_ROLE",
      },
    },
    course: [
      redirected(
        [72, "11:20"],
        "POLICE_AND_LEADER",
        "Vi har talt sammen i telefon. Det er politiet, der svarer på, hvad der skal ske med kniven: Ring 114 i dag sammen med din leder. Lederen taler med den unge og forældrene. Er der trusler eller fare, så ring 112. Du er velkommen til at spørge os igen, når I vil tale om, hvordan I forebygger det fremover.",
      ),
    ],
    state: "redirected",
  },
  {
    code: "D21",
    title: "Spørgeskema om udskolingens trivsel",
    by: "Mette Matematik",
    sent: [34, "13:10"],
    themes: ["WELLBEING"],
    ages: ["A12_14", "A15_17"],
    urgency: "NO_RUSH",
    asked: {
      form: "analyse",
      answers: (moments) => ({
        leaderInvolved: "YES",
        purpose: "Trivselsteamet skal vælge, hvad der skal arbejdes med i næste halvår.",
        question: "Hvordan har eleverne det i pauserne, på nettet og med de voksne? Hvor er forskellene størst?",
        product: ["FIGURES", "OWN_EVALUATION"],
        data: "Den nationale trivselsmåling, samlet pr. årgang.",
        deadline: moments.date(-25),
        decisionOwner: "trivselsteamet og skolelederen",
      }),
    },
    course: [
      scoped([33, "10:40"]),
      assigned([33, "11:15"]),
      accepted([32, "09:30"]),
      contact([26, "14:00"], "VIDEO", 45),
      clarified([24, "10:15"], "Et kort anonymt skema på højst 15 spørgsmål, som eleverne selv er med til at formulere.", -4),
      writes(
        [11, "09:20"],
        "consultant",
        "Jeg har skrevet et udkast til de første ni spørgsmål. Vi ser på dem sammen på fredag.",
      ),
      contact([9, "13:30"], "VIDEO", 30, "Gennemgik udkastet med to elever fra elevrådet."),
    ],
    state: "advising",
  },
  {
    code: "D22",
    title: "Forældregruppe om rusmidler",
    by: "Ulla Ungdom",
    sent: [27, "12:05"],
    themes: ["SUBSTANCES", "PARENT_COOP"],
    ages: ["A15_17"],
    urgency: "NO_RUSH",
    asked: {
      form: "metodeudvikling",
      answers: {
        leaderInvolved: "YES",
        purpose: "Forældre til de unge i ungdomsskolen skal kunne tale med hinanden om fester, alkohol og aftaler.",
        participants: "3 medarbejdere og 10–12 forældre.",
        start: "NEXT_MONTH",
        supportWanted: ["COURSE", "LEADER_SPARRING"],
      },
    },
    course: [
      accepted([26, "10:00"]),
      contact([21, "13:15"], "VIDEO", 45),
      clarified([20, "11:30"], "Tre aftener for forældre med samme opbygning: fakta, samtale og en fælles aftale.", -12),
      asks([8, "10:45"], "Hvilke to datoer kan I samle forældrene, og hvem byder velkommen den første aften?"),
    ],
    state: "awaitingRequester",
  },
  {
    code: "D23",
    title: "Butikstyveri i flok",
    by: "Rikke Rådgiver",
    sent: [98, "09:35"],
    themes: ["CRIME"],
    ages: ["A12_14"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "GROUP",
        situation:
          "Fire jævnaldrende er taget for at stjæle småting i flok flere gange. De presser hinanden, og mindst én vil gerne ud af det. Forældrene kender hinanden og er indstillet på at gøre noget sammen.",
        duration: "MONTHS_1_3",
        tried: "Samtaler med forældrene enkeltvis. Skolen er orienteret.",
        question: "Hvordan får vi dem til at tage ansvar over for butikken, og hvordan støtter vi den, der vil ud?",
        involvedAware: "YES",
        notificationConsidered: "NOTIFIED",
      },
    },
    course: [
      accepted([98, "13:05"]),
      contact([96, "10:20"], "VIDEO", 45),
      clarified([96, "11:10"], "Et møde mellem de unge og butikken, og et andet fællesskab til den, der vil ud."),
      asks([94, "09:15"], "Er butikken indstillet på at mødes, og ved forældrene, at det er frivilligt?"),
      replies([92, "13:50"], "Ja til begge dele. Butikken vil gerne, hvis der er en voksen til stede, som ikke er part i det."),
      sendsAdvice(
        [90, "11:25"],
        {
          agreement: "Et møde mellem de unge og butikken, og et andet fællesskab til den, der vil ud.",
          advice:
            "Brug en neutral mægler, og mød de unge enkeltvis, før de mødes samlet. Lad butikken fortælle, hvad det betød. Aftalen skal være lille og kunne holdes inden for to uger. Til den, der vil ud: Find en fritidsinteresse med en voksen, som den unge allerede kan lide.",
          requesterActions: "Rådgiveren taler med forældrene og skaffer deres ja.",
          ourActions: "Vi sætter jer i forbindelse med mægleren.",
          sources: "Artikel KB-08 om konfliktmægling og genoprettende samtaler.",
        },
        ["CONFLICT_MEDIATION"],
      ),
      confirms([87, "10:05"]),
      closes([86, "13:30"], "LINKED_TO_OFFER", 120, ["GOAL_LESS_YOUTH_CRIME", "GOAL_FEWER_VICTIMS"], ["CONFLICT_MEDIATION"]),
    ],
    survey: { when: [80, "08:50"], scale: [4, 3, 4, 5], fastEnough: "YES" },
    state: "completed",
  },
  {
    code: "D24",
    title: "Mentor til ung uden uddannelse",
    by: "Uffe Uddannelse",
    sent: { minutesAgo: 6 },
    themes: ["LEISURE_JOBS"],
    ages: ["A18_24"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "ADULT",
        situation:
          "En ung i starten af tyverne er stoppet på sin anden uddannelse og kommer sjældent ud. Den unge siger selv, at det hjælper, når nogen går med den første gang, og vil gerne have et arbejde med hænderne.",
        duration: "MONTHS_3_12",
        tried: "To samtaler hos os og et kort praktikforløb, som gik godt, til det sluttede.",
        question: "Hvordan finder vi en mentor, der passer, og hvad skal vi aftale fra begyndelsen?",
        involvedAware: "YES",
      },
    },
    course: [],
    state: "assigned",
  },
  {
    code: "D25",
    title: "Oplæg om social pejling for 7. årgang",
    by: "Lærke Lærer",
    sent: [29, "10:25"],
    themes: ["CITIZENSHIP"],
    ages: ["A12_14"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Vi hører tit i 7. årgang, at “alle” har prøvet at drikke, og at “alle” er oppe til sent. Vi tror, at mange overvurderer, hvad de andre gør, og vil gerne tage det op, uden at det bliver en løftet pegefinger.",
        question: "Kan I hjælpe os med et oplæg om social pejling, som vi selv kan holde?",
        level: "TOPIC",
      },
    },
    course: [
      accepted([28, "09:50"]),
      contact([24, "13:05"], "MEETING", 45),
      clarified([24, "14:00"], "Et oplæg på to lektioner, som lærerne selv holder, med klassens egne anonyme svar."),
      sendsAdvice(
        [20, "11:10"],
        {
          agreement: "Et oplæg på to lektioner, som lærerne selv holder, med klassens egne anonyme svar.",
          advice:
            "Begynd med et anonymt skema på fem spørgsmål: Hvad tror du, de andre gør? Hvad gør du selv? Vis forskellen for årgangen samlet, aldrig for en klasse på under 15. Lad eleverne forklare, hvorfor de gættede for højt. Undgå skræmmebilleder; de virker sjældent efter hensigten.",
          requesterActions: "To lærere holder oplægget i samme uge i alle klasser.",
          ourActions: "Vi sender skema, vejledning og lysbilleder.",
          sources: "Artikel KB-01 om flertalsmisforståelser og social pejling.",
        },
        ["PREVENTION_TEACHING"],
      ),
      confirms([13, "12:00"]),
      contact([11, "09:00"], "WRITTEN", 30, "Sendte det færdige materiale."),
      closes([10, "10:15"], "PRODUCT_DELIVERED", 150, ["GOAL_LESS_YOUTH_CRIME"], ["PREVENTION_TEACHING"]),
    ],
    state: "completed",
  },
  {
    code: "D26",
    title: "Trusler mod medarbejder",
    by: "Jytte Job",
    sent: [57, "13:15"],
    themes: ["THREATS_WEAPONS"],
    ages: ["A30P"],
    urgency: "THREE_DAYS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "En kollega er blevet truet på telefonen to gange af en borger, som er vred over en afgørelse. Vi er usikre på, om det er noget, vi kan drøfte med jer, eller om det hører til et andet sted.",
        tried: "Vores leder er orienteret, og kollegaen tager ikke telefonen alene.",
        question: "Hvem hjælper os med kollegaens sikkerhed, og skal det anmeldes?",
        level: "OWN_ROLE",
      },
    },
    // The consultant hands it back at once, so that triage can say whose it is.
    course: [
      {
        when: [57, "14:20"],
        who: "consultant",
        does: () => [
          { type: "consultantDecline", reason: "COMPETENCE", texts: { reason: "Det er en arbejdsmiljøsag og ikke vores bord." } },
        ],
      },
      {
        when: [56, "09:15"],
        who: "consultant",
        does: () => [
          { type: "consultantDecline", reason: "COMPETENCE", texts: { reason: "Enig. Det hører til hos HR og politiet." } },
        ],
      },
      {
        when: [56, "10:30"],
        who: "triage",
        does: () => [
          {
            type: "answerChecklist",
            answers: { ACUTE_DANGER: "NO", NOTIFICATION: "NO", PERSONAL_DATA: "NO", RIGHT_PLACE: "NO" },
          },
          {
            type: "proposeDecline",
            reason: "NOT_OUR_FIELD",
            texts: { explanation: "Arbejdsmiljøkonsulenten og politiet på 114. Jeg har ringet til henvender og sagt det." },
          },
        ],
      },
      {
        when: [56, "12:10"],
        who: "manager",
        does: () => [
          {
            type: "declineConfirmed",
            reason: "NOT_OUR_FIELD",
            texts: {
              explanation:
                "Trusler mod en medarbejder er en arbejdsmiljøsag, og den skal håndteres med det samme. Din leder kontakter arbejdsmiljøkonsulenten i HR i dag, og truslerne anmeldes på 114; ved akut fare ringer I 112. Vi rådgiver gerne bagefter om, hvordan I taler med borgere, der er vrede.",
            },
          },
        ],
      },
    ],
    state: "declined",
  },
  {
    code: "D27",
    title: "Fælles møder i det lokale SSP-netværk",
    by: "Konrad Koordinator",
    sent: [5, "11:50"],
    themes: ["COOPERATION"],
    ages: ["A10_11", "A12_14"],
    urgency: "NO_RUSH",
    asked: {
      form: "metodeudvikling",
      answers: {
        leaderInvolved: "NOT_YET",
        purpose: "Netværkets møder skal handle om det, vi kan gøre sammen, og ikke om at orientere hinanden på skift.",
        participants: "4 skoler, 2 klubber og en repræsentant for politiet, i alt 12 deltagere.",
        start: "NEXT_HALF_YEAR",
        supportWanted: ["NETWORK", "LEADER_SPARRING"],
      },
    },
    course: [
      {
        when: [4, "09:35"],
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
    code: "D28",
    title: "Søskende, der følger efter",
    by: "Klaus Klub",
    sent: [12, "10:15"],
    themes: ["CRIME", "WELLBEING"],
    ages: ["A10_11"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "FAMILY",
        situation:
          "Et barn i klubben er begyndt at følge efter sine ældre søskende, som hænger ud med nogle, der laver småkriminalitet. Barnet er stolt af at være med, men bliver hurtigt ked af det. I klubben er barnet god til at bygge og passer på de små.",
        duration: "MONTHS_1_3",
        tried: "Samtale med moren, som er bekymret. Skolen er orienteret, og der er et møde på vej.",
        question: "Hvordan holder vi fast i barnet, så klubben vinder over gaden?",
        involvedAware: "YES",
        notificationConsidered: "ASSESSED_NOT_NEEDED",
      },
    },
    course: [
      accepted([12, "13:40"]),
      contact([10, "11:00"], "MEETING", 45, "Barnet har to faste voksne i klubben. Det er dem, planen skal bygge på."),
      clarified([10, "11:50"], "En plan for eftermiddagene de næste otte uger, bygget på de to voksne, barnet er tryg ved."),
      writes(
        [6, "14:05"],
        "requester",
        "Barnet har været her alle dage i denne uge. Mødet med skolen er flyttet til på tirsdag.",
      ),
    ],
    state: "advising",
  },
  {
    code: "D29",
    title: "Sommerferieaktiviteter for unge",
    by: "Kim Kompas",
    sent: [81, "13:55"],
    themes: ["LEISURE_JOBS"],
    ages: ["A12_14", "A15_17"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Flere unge står uden noget at lave i ferien. Vi overvejer et par åbne dage sammen med den anden klub, men vi er få på arbejde og ved ikke, hvad der skal til for at nå de unge, der ikke plejer at komme.",
        question: "Hvad skal vi begynde med, når tiden er kort?",
        level: "TOPIC",
      },
    },
    course: [
      accepted([80, "10:20"]),
      {
        when: [79, "09:05"],
        who: "requester",
        does: () => [
          {
            type: "withdraw",
            texts: { reason: "Vi har fundet en løsning sammen med den anden klub. Tak for hjælpen indtil nu." },
          },
        ],
      },
    ],
    state: "withdrawn",
  },
  {
    code: "D30",
    title: "Evaluering af gadeplansindsatsen",
    by: "Sara Sagsbehandler",
    sent: [2, "10:05"],
    themes: ["STREET_YOUTH"],
    ages: ["A15_17"],
    urgency: "NO_RUSH",
    asked: {
      form: "analyse",
      answers: (moments) => ({
        leaderInvolved: "YES",
        purpose: "Centret skal beslutte, om samarbejdet med gadeplansteamet fortsætter i samme form.",
        question: "Hvem når indsatsen, og hvem når den ikke? Hvad siger de unge selv, at de bruger den til?",
        product: ["NOTE", "TALK"],
        data: "Teamets egne optællinger for de seneste to år.",
        deadline: moments.date(-52),
        decisionOwner: "centerchef",
      }),
    },
    course: [],
    state: "screening",
  },
  {
    code: "X1",
    title: "Børn, der er længe alene om eftermiddagen",
    by: "Per Pædagog",
    sent: [1, "12:40"],
    themes: ["WELLBEING"],
    ages: ["A6_9"],
    urgency: "THREE_DAYS",
    asked: {
      form: "tvivl",
      answers: {
        situation:
          "En gruppe af de yngste bliver hentet sent og søger ud af huset, når de fleste er gået. De følger efter de ældste, og vi bruger meget tid på at finde dem igen. De er glade for at være sammen og hjælper gerne i køkkenet.",
        question: "Er det noget, I kan hjælpe med, og hvor begynder vi?",
      },
    },
    course: [],
    state: "screening",
  },
  {
    code: "X2",
    title: "Familie med meget uro om aftenen",
    by: "Susanne Sundhed",
    sent: [1, "14:20"],
    themes: ["WELLBEING", "PARENT_COOP"],
    ages: ["A0_5", "A6_9"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "FAMILY",
        situation:
          "Ved de seneste besøg har forældrene fortalt om skænderier om aftenen, og at børnene sover dårligt. Jeg har set trætte børn, men også forældre, der trøster og gerne vil have hjælp. Jeg er i tvivl om, hvor alvorligt det er.",
        duration: "MONTHS_1_3",
        tried: "Tre besøg med råd om søvn og ro. Forældrene har sagt ja til at tale med andre.",
        question: "Hvad skal jeg holde øje med, og hvordan taler jeg med forældrene om det næste skridt?",
        involvedAware: "YES",
        notificationConsidered: "IN_DOUBT",
      },
    },
    course: [],
    state: "screening",
  },
  {
    code: "X3",
    title: "Mobilen i frikvarteret",
    by: "Lærke Lærer",
    sent: [8, "13:20"],
    themes: ["DIGITAL_LIFE", "PARENT_COOP"],
    ages: ["A10_11"],
    urgency: "TWO_WEEKS",
    asked: {
      form: "sparring",
      answers: {
        situation:
          "Halvdelen af klassen står med mobilen i frikvarteret, og resten ved ikke, hvad de skal lave. Forældrene er delte: Nogle vil have den væk, andre vil kunne nå deres barn. Eleverne har selv foreslået to mobilfri dage.",
        tried: "Emnet har været på et forældremøde uden en aftale.",
        question: "Hvordan når vi en aftale, som både elever og forældre vil holde?",
        level: "CLASS_OR_GROUP",
      },
    },
    course: [
      accepted([7, "10:05"]),
      contact([5, "14:00"], "MEETING", 30),
      clarified([5, "14:40"], "En prøveperiode på seks uger, som eleverne er med til at bestemme reglerne for."),
      asks([2, "09:50"], "Hvilke to dage foreslår eleverne selv, og hvad vil de gerne lave i stedet?"),
    ],
    state: "awaitingRequester",
  },
  {
    code: "X4",
    title: "Ny elev, der ofte kommer i konflikt",
    by: "Agnes Akt",
    sent: [2, "12:30"],
    themes: ["VIOLENCE_CONFLICT", "CLASS_GROUP"],
    ages: ["A10_11"],
    urgency: "THREE_DAYS",
    asked: {
      form: "enkeltsag",
      answers: {
        caseSubject: "CHILD",
        situation:
          "En ny elev kommer i konflikt næsten hver dag, mest når legen skifter. Eleven bliver vred hurtigt og fortryder hurtigt. Sammen med én kammerat og en opgave går det godt i lang tid ad gangen.",
        duration: "UNDER_1_MONTH",
        tried: "En fast voksen i overgangene og et møde med forældrene.",
        question: "Hvordan hjælper vi eleven ind i legen, og hvad siger vi til klassen?",
        involvedAware: "YES",
        notificationConsidered: "ASSESSED_NOT_NEEDED",
      },
    },
    course: [accepted([1, "09:45"])],
    state: "clarifying",
  },
];
