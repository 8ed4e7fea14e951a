import type { AgeGroup, Goal, Theme, UnitKind } from "#workflows/consultation/vocabulary.ts";
import type { OfferCode } from "./catalogue.ts";

/**
 * What the generated requests are about: a modest set of everyday situations, without anything that could point to anybody. A title, a
 * situation, a question and a piece of advice of the same kind fit each other, whichever are drawn.
 */
export type Kind = {
  type: "SPARRING" | "CASE_ADVICE" | "METHOD_DEVELOPMENT" | "ANALYSIS_EVALUATION";
  /** How often, beside the others. */
  weight: number;
  themes: readonly Theme[];
  ages: readonly (readonly AgeGroup[])[];
  units: readonly UnitKind[];
  titles: readonly string[];
  situations: readonly string[];
  questions: readonly string[];
  advice: readonly string[];
  goals: readonly Goal[];
  offers?: readonly OfferCode[];
};

const schools: readonly UnitKind[] = ["SCHOOL", "SPECIAL_SCHOOL"];
const middle: readonly AgeGroup[] = ["A10_11", "A12_14"];
const upper: readonly AgeGroup[] = ["A12_14", "A15_17"];

export const generatedKinds: readonly Kind[] = [
  {
    type: "SPARRING",
    weight: 9,
    themes: ["CLASS_GROUP"],
    ages: [["A6_9"], ["A10_11"], ["A12_14"]],
    units: schools,
    titles: ["Uro, når timen begynder", "En årgang, der er delt i to", "Frikvarterer uden fælles lege", "Ny klassesammensætning"],
    situations: [
      "Det tager lang tid at komme i gang, og en mindre gruppe sætter tonen for de andre. I de timer, hvor vi er to voksne, går det bedre.",
      "Eleverne holder sammen i to grupper, som sjældent blander sig. Tonen er ikke grov, men mange siger, at de savner nogen at være sammen med.",
    ],
    questions: [
      "Hvordan kommer vi i gang med at ændre mønsteret uden at udpege nogen?",
      "Hvilke små skridt kan hele teamet tage i de næste uger?",
    ],
    advice: [
      "Vælg én situation om dagen, som alle voksne gør ens i tre uger, og spørg eleverne hver fredag, hvad der er blevet lettere. Byt faste makkere hver anden uge, og lad eleverne selv foreslå de fælles lege.",
      "Begynd med det, der allerede går godt, og gør det større. Aftal to korte aktiviteter, hvor grupperne har brug for hinanden, og lad være med at tale om grupperne, mens de er i gang.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "SPARRING",
    weight: 6,
    themes: ["WELLBEING"],
    ages: [["A0_5"], ["A6_9"], ["A10_11"], upper],
    units: ["SCHOOL", "SPECIAL_SCHOOL", "CLUB", "DAY_CARE"],
    titles: [
      "Flere stille børn i gruppen",
      "Mange små skænderier hver dag",
      "Børn, der har svært ved at falde til",
      "Trivsel efter en ferie",
    ],
    situations: [
      "Vi ser flere børn, der trækker sig, og som siger nej til at være med. De er glade for de voksne, men finder ikke ind i det, de andre laver.",
      "Dagen er fuld af små skænderier, som hurtigt går over, men som fylder for alle. De fleste opstår, når vi skifter fra en ting til en anden.",
    ],
    questions: [
      "Hvad skal vi lægge mærke til, og hvad kan vi ændre først?",
      "Hvordan taler vi om det i personalegruppen, så vi gør det samme?",
    ],
    advice: [
      "Se på skiftene i løbet af dagen: Hvem siger hvad, og hvor lang tid går der? Gør to af dem ens hver dag. Giv hvert af de stille børn en lille opgave sammen med ét andet barn.",
      "Aftal, at to voksne i en uge kun lægger mærke til, hvornår det går godt, og hvad der skete lige før. Brug det til at vælge én ændring, og følg den i tre uger.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "SPARRING",
    weight: 5,
    themes: ["DIGITAL_LIFE"],
    ages: [["A10_11"], ["A12_14"], upper],
    units: ["SCHOOL", "YOUTH_SCHOOL", "CLUB"],
    titles: [
      "Natlige beskeder i klassens grupper",
      "Spil, der fylder i fællesskabet",
      "Regler for mobilen",
      "Tonen i de fælles chats",
    ],
    situations: [
      "De unge skriver sammen til langt ud på natten, og mange er trætte om morgenen. Ingen vil være den første til at melde sig ud.",
      "Meget af det, der sker på nettet om aftenen, skal ryddes op om formiddagen. De fleste skriver ikke med, men læser det hele.",
    ],
    questions: [
      "Hvordan får vi de unge til selv at lave aftaler?",
      "Hvad kan vi bede forældrene om, og hvad skal vi selv tage os af?",
    ],
    advice: [
      "Lad de unge svare anonymt på, hvad de selv synes om tonen, og vis dem forskellen på det, de tror, og det, de andre svarer. Lad dem foreslå to aftaler, og prøv dem i en måned.",
      "Skil det ad: Skolen tager sig af fællesskabet om dagen, forældrene af aftenen. Skriv én fælles aftale med forældrene om et klokkeslæt, og hold den enkel.",
    ],
    goals: ["GOAL_FEWER_VICTIMS"],
    offers: ["PREVENTION_TEACHING"],
  },
  {
    type: "SPARRING",
    weight: 4,
    themes: ["BULLYING"],
    ages: [["A6_9"], ["A10_11"], ["A12_14"]],
    units: schools,
    titles: ["Nogle bliver valgt fra hver gang", "Drillerier, der er gået for vidt", "Grupper, der lukker sig"],
    situations: [
      "Det er de samme, der bliver valgt fra, når der skal laves grupper. Det sker stille, og de voksne opdager det ofte for sent.",
      "Det begyndte som sjov og er blevet til noget, der gør ondt. Flere elever siger, at de gerne vil gøre noget, men ikke ved hvad.",
    ],
    questions: ["Hvordan arbejder vi med dem, der ser på?", "Hvordan stopper vi det uden at gøre nogen til den onde?"],
    advice: [
      "Læg vægten på dem, der ser på: Giv dem ord at sige og en voksen at gå til. Lad de voksne danne grupperne i fire uger, så ingen bliver valgt fra. Tal med forældrene om fællesskabet og ikke om skyld.",
    ],
    goals: ["GOAL_FEWER_VICTIMS"],
  },
  {
    type: "SPARRING",
    weight: 4,
    themes: ["DIGITAL_ABUSE"],
    ages: [["A12_14"], upper],
    units: ["SCHOOL", "YOUTH_SCHOOL"],
    titles: ["Forebyggelse af billeddeling", "En falsk profil", "Klassen efter en digital krænkelse"],
    situations: [
      "Vi vil gerne tale med de unge om at dele billeder, før der sker noget. Der har været en episode et andet sted, som de alle kender til.",
      "Der har været en krænkelse på nettet, som er taget hånd om. Nu mangler vi en måde at tale om det på i fællesskabet.",
    ],
    questions: ["Hvordan taler vi om det uden at skræmme?", "Hvem skal gøre hvad, hvis det sker hos os?"],
    advice: [
      "Begynd med reglerne og med retten til at sige fra. Brug opdigtede eksempler, og lad de unge finde udveje i små grupper. Skriv på én side, hvem der gør hvad det første døgn, så I ikke skal finde på det, når det gælder.",
    ],
    goals: ["GOAL_FEWER_VICTIMS"],
    offers: ["PREVENTION_TEACHING"],
  },
  {
    type: "SPARRING",
    weight: 5,
    themes: ["STREET_YOUTH"],
    ages: [upper, ["A15_17"]],
    units: ["SCHOOL", "CLUB", "AREA", "CENTRE"],
    titles: ["Unge, der samles efter lukketid", "Uro på pladsen om aftenen", "De større unge ved klubben"],
    situations: [
      "En gruppe unge samles om aftenen og bliver længe. De fleste er venlige, men andre går en omvej. Der er affald og høj musik, men ikke trusler.",
      "De unge, som tidligere kom i klubben, står nu udenfor. De vil gerne snakke, men vil ikke ind, og de yngre holder sig væk.",
    ],
    questions: ["Hvordan møder vi dem uden at jage dem væk?", "Hvad skal vi aftale med klubben og driften?"],
    advice: [
      "Lad to voksne, som de unge kender, komme forbi på faste tidspunkter i tre uger. Spørg, hvad stedet kan for dem. Aftal med driften, hvem der tager affaldet, så det ikke bliver en konflikt, og giv de unge noget at være med til at bestemme.",
    ],
    goals: ["GOAL_SAFE_CITY", "GOAL_LESS_YOUTH_CRIME"],
    offers: ["OUTREACH_STREET_WORK"],
  },
  {
    type: "SPARRING",
    weight: 5,
    themes: ["UNSAFETY"],
    ages: [["ALL"], ["A30P"]],
    units: ["AREA", "CENTRE"],
    titles: ["Utryghed på en sti om aftenen", "Beboere, der går en omvej", "Mørke hjørner ved indgangene"],
    situations: [
      "Flere fortæller, at de går en omvej, når det er mørkt. Der er ikke sket noget, men stien er smal, og man kan ikke se, hvem der kommer.",
      "Der tales meget om utryghed, og det er svært at vide, hvor mange det gælder. Nogle steder er stemningen god, andre steder skynder folk sig forbi.",
    ],
    questions: ["Hvordan finder vi ud af, hvor det er værst?", "Hvad kan vi gøre hurtigt, så folk mærker en forskel?"],
    advice: [
      "Gå turen sammen med beboerne, én gang i dagslys og én gang om aftenen, og lad dem pege. Vælg to steder, der kan ændres inden for en måned, og fortæl, når det er sket.",
    ],
    goals: ["GOAL_SAFE_CITY"],
  },
  {
    type: "SPARRING",
    weight: 4,
    themes: ["THEFT_VANDALISM"],
    ages: [middle, upper],
    units: ["SCHOOL", "CLUB", "CENTRE"],
    titles: ["Hærværk i weekenden", "Ting, der forsvinder", "Ødelagte cykler ved skuret"],
    situations: [
      "Der bliver ødelagt ting i weekenden, og alle gætter på, hvem det er. De yngste er kede af det, og stemningen er blevet mistænksom.",
      "Der forsvinder småting fra garderoben. Vi vil gerne stoppe det uden at gøre alle til mistænkte.",
    ],
    questions: ["Hvordan passer vi på stedet uden at mistænke alle?", "Hvordan taler vi med de unge om det?"],
    advice: [
      "Reparér hurtigt, så det ødelagte ikke bliver det normale. Giv de unge ansvar for en del af stedet. Tal om, hvad det betyder for de andre, og ikke om, hvem der kan have gjort det.",
    ],
    goals: ["GOAL_SAFE_CITY"],
  },
  {
    type: "SPARRING",
    weight: 4,
    themes: ["PARENT_COOP"],
    ages: [["A0_5"], ["A6_9"], ["A10_11"]],
    units: ["SCHOOL", "DAY_CARE", "SPECIAL_SCHOOL"],
    titles: ["Et forældremøde om fællesskab", "Når forældre er uenige", "Den første svære samtale"],
    situations: [
      "Forældregruppen er delt, og der bliver skrevet meget om aftenen. Børnene mærker det. Vi har et møde om tre uger.",
      "Vi venter ofte for længe med at sige, at vi er bekymrede, og så bliver samtalen sværere. Vi vil gerne blive bedre til at begynde tidligt.",
    ],
    questions: ["Hvordan lægger vi mødet op, så det handler om børnene?", "Hvordan åbner vi samtalen?"],
    advice: [
      "Begynd med tre ting, der går godt. Lad forældrene tale i små grupper om, hvad de gerne vil høre fra hinanden, og slut med én aftale, som alle kan holde. Skriv den ned samme aften.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["CONCERN_CONVERSATION"],
  },
  {
    type: "SPARRING",
    weight: 4,
    themes: ["LEISURE_JOBS"],
    ages: [["A12_14"], upper, ["A15_17", "A18_24"]],
    units: ["CLUB", "AREA", "CENTRE", "YOUTH_SCHOOL"],
    titles: ["Bro fra gaden til klubben", "Unge uden fritidsinteresser", "Fritidsjob til de yngste unge"],
    situations: [
      "Mange unge kender ikke tilbuddene, og de, der har prøvet, mangler nogen at følges med. Forældrene vil gerne, men ved ikke, hvordan man gør.",
      "Flere spørger efter et fritidsjob. De første uger går godt, og så falder nogle fra, fordi de ikke ved, hvad man gør, når noget er svært.",
    ],
    questions: ["Hvordan hjælper vi dem over dørtrinnet?", "Hvem kan være mentor, og hvor længe?"],
    advice: [
      "Lad klubben komme ud, hvor de unge er, og følg dem ind den første gang. Find en voksen, som de allerede kender. Aftal fra begyndelsen, hvornår I taler om, hvordan det går.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["AFTER_SCHOOL_JOB_SCHEME"],
  },
  {
    type: "SPARRING",
    weight: 3,
    themes: ["LAW_INFO_SHARING"],
    ages: [["ALL"]],
    units: ["CENTRE", "SCHOOL", "CLUB", "DAY_CARE"],
    titles: ["Hvornår må vi tale sammen?", "Samtykke i hverdagen", "Deling af oplysninger på møder"],
    situations: [
      "Vi er usikre på, hvad vi må sige på de fælles møder. Nogle siger for meget, andre slet ingenting, og det går ud over samarbejdet.",
      "Vi vil gerne have en fast måde at spørge om samtykke på, som både medarbejdere og forældre forstår.",
    ],
    questions: ["Hvad må vi drøfte anonymt, og hvornår skal vi spørge først?", "Kan I hjælpe os med en enkel huskeliste?"],
    advice: [
      "Drøft anonymt, når formålet er at lære. Skal en bestemt borger drøftes, kræver det samtykke eller hjemmel. Underretningspligten går altid forud. Spørg kommunens jurister, når I er i tvivl.",
    ],
    goals: [],
  },
  {
    type: "SPARRING",
    weight: 3,
    themes: ["COOPERATION"],
    ages: [["ALL"], middle],
    units: ["CENTRE", "SCHOOL", "CLUB"],
    titles: ["Aftaler mellem skole og klub", "Møder, der ikke fører til noget", "Hvem gør hvad i overgangen?"],
    situations: [
      "Vi mødes ofte, men går hver til sit uden aftaler. Alle vil det bedste, og der mangler en, som holder trådene.",
      "Når børn skifter fra det ene sted til det andet, begynder vi forfra. Vi vil gerne give det vigtigste videre på en ordentlig måde.",
    ],
    questions: ["Hvordan får vi mødet til at ende med aftaler?", "Hvad skal stå i en god aftale mellem os?"],
    advice: [
      "Slut hvert møde med tre linjer: hvad, hvem (funktion) og hvornår. Lad tovholderen gå på skift, og begynd næste møde med de tre linjer. Aftal, hvad der ikke er jeres opgave.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["SSP"],
  },
  {
    type: "SPARRING",
    weight: 3,
    themes: ["SUBSTANCES"],
    ages: [["A15_17"], upper],
    units: ["YOUTH_SCHOOL", "CLUB", "SCHOOL"],
    titles: ["Snak om fester og alkohol", "Nye produkter med nikotin", "Når de unge lugter af røg"],
    situations: [
      "De unge taler, som om alle drikker hver weekend. Vi tror, at det er færre, og vil gerne tale om det uden løftede pegefingre.",
      "Vi ser flere unge med nikotinprodukter og er usikre på, hvad vi skal sige, og hvornår forældrene skal vide det.",
    ],
    questions: ["Hvordan griber vi samtalen an?", "Hvad skal vores fælles linje være?"],
    advice: [
      "Spørg anonymt, og vis, hvor mange der faktisk gør det. Aftal en fælles linje i personalet på tre punkter, og fortæl både unge og forældre om den, før der er noget at reagere på.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["PREVENTION_TEACHING"],
  },
  {
    type: "SPARRING",
    weight: 3,
    themes: ["CITIZENSHIP"],
    ages: [["A12_14"], upper, ["A15_17", "A18_24"]],
    units: ["SCHOOL", "YOUTH_SCHOOL", "AREA"],
    titles: ["Elevråd, der får noget at sige", "Oplæg om gruppepres", "Unge, der vil være med"],
    situations: [
      "De unge vil gerne være med til at bestemme, men mister modet, når der går lang tid. Vi leder efter noget, de kan se virke.",
      "Vi vil gerne have et forløb om gruppepres og fællesskab, som lærerne selv kan holde.",
    ],
    questions: ["Hvordan kommer vi i gang med noget, der lykkes?", "Har I materiale, som vi kan bruge?"],
    advice: [
      "Vælg noget, der kan gennemføres på fire uger, og lad de unge have det sidste ord om én ting. Brug deres egne anonyme svar, når I taler om gruppepres, og undgå skræmmebilleder.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["PREVENTION_TEACHING"],
  },
  {
    type: "SPARRING",
    weight: 2,
    themes: ["THREATS_WEAPONS"],
    ages: [["A15_17"], upper],
    units: ["SCHOOL", "YOUTH_SCHOOL", "CLUB"],
    titles: ["Truende tone i gangen", "Rygter om en lommekniv", "Når en trussel er sagt i vrede"],
    situations: [
      "Der er sagt noget truende i vrede, og det er taget alvorligt. Nu vil vi gerne tale om, hvordan vi reagerer næste gang.",
      "Der går rygter, som ikke kan bekræftes, og flere elever er utrygge. Ledelsen har talt med politiet.",
    ],
    questions: ["Hvordan skaber vi ro uden at tie det ihjel?", "Hvad skal være vores faste måde at reagere på?"],
    advice: [
      "Hold jer til det, I ved, og sig det kort til alle på samme tid. Lav en fast rækkefølge for, hvem der ringer, hvem der taler med de unge, og hvem der skriver hjem. Ved akut fare ringer I 112.",
    ],
    goals: ["GOAL_SAFE_CITY", "GOAL_FEWER_VICTIMS"],
  },
  {
    type: "SPARRING",
    weight: 1,
    themes: ["RADICALISATION"],
    ages: [["A15_17"]],
    units: ["YOUTH_SCHOOL", "SCHOOL"],
    titles: ["Hårde holdninger i en klassedebat", "Kilder og propaganda i undervisningen"],
    situations: [
      "Debatten på holdet bliver hurtigt skarp, og nogle bruger ord, som lukker samtalen. Det handler ikke om en bestemt elev, men om tonen.",
    ],
    questions: ["Hvordan holder jeg samtalen åben?"],
    advice: [
      "Spørg til, hvor oplysningerne kommer fra, og hvad de skal få os til at føle. Sig fra over for ord, ikke over for personer. Konkrete bekymringer hører til hos Infohuset, ikke her.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "SPARRING",
    weight: 1,
    themes: ["HOUSING_AREA"],
    ages: [["ALL"]],
    units: ["AREA"],
    titles: ["Sommeraktiviteter i gården", "En ny beboergruppe"],
    situations: [
      "Flere beboere vil gerne gøre noget sammen, men der er få til at trække. Vi vil gerne begynde småt og få de unge med.",
    ],
    questions: ["Hvordan får vi flere med, uden at det hænger på to personer?"],
    advice: [
      "Begynd med én fast eftermiddag om ugen i seks uger, og bed hver deltager tage én med. Lad de unge stå for noget bestemt, og fejr, at det er gennemført.",
    ],
    goals: ["GOAL_SAFE_CITY"],
    offers: ["HOUSING_SOCIAL_PLAN"],
  },
  {
    type: "CASE_ADVICE",
    weight: 8,
    themes: ["ABSENCE"],
    ages: [["A6_9"], ["A10_11"], ["A12_14"], ["A15_17"]],
    units: ["SCHOOL", "SPECIAL_SCHOOL"],
    titles: ["Elev med voksende fravær", "Elev, der kommer for sent", "Fravær efter en lang periode hjemme"],
    situations: [
      "En elev er gradvist blevet mere væk, mest om mandagen. Når eleven er her, er kontakten god. Hjemmet samarbejder og er selv i tvivl om, hvad der er galt.",
      "En elev kommer for sent næsten hver dag og er stille resten af formiddagen. Eftermiddagene går bedre, og der er et fag, som eleven holder af.",
    ],
    questions: ["Hvad kan vi ændre i skoledagen nu?", "Hvornår er det rigtigt at tænke i noget større?"],
    advice: [
      "Tegn en almindelig uge sammen med eleven, og find ud af, hvor energien forsvinder. Vælg én ændring ad gangen, og aftal, hvordan I ser, om den virker. Bliver det ikke bedre, skal I igen vurdere, om der skal underrettes; vurderingen er jeres.",
      "Begynd med ankomsten: den samme voksne, det samme sted, ti minutter før de andre. Ring hjem på de gode dage. Hold øje hver uge, og lad eleven selv sige, hvad der hjælper.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "CASE_ADVICE",
    weight: 7,
    themes: ["WELLBEING"],
    ages: [["A0_5"], ["A6_9"], ["A10_11"], ["A12_14"]],
    units: ["SCHOOL", "DAY_CARE", "CENTRE", "SPECIAL_SCHOOL"],
    titles: ["Barn, der trækker sig", "Barn med meget vrede", "Søskende, der bekymrer"],
    situations: [
      "Et barn er blevet mere stille og vil helst være hos de voksne. Forældrene har set det samme og vil gerne hjælpe. Barnet er god til at bygge og tegne.",
      "Et barn bliver hurtigt vred og fortryder bagefter. Det sker mest, når legen skifter. Med én kammerat og en tydelig opgave går det godt.",
    ],
    questions: ["Hvad skal vi lægge mærke til den næste måned?", "Hvordan taler vi med forældrene om det, vi ser?"],
    advice: [
      "Skriv i to uger ned, hvornår det går godt, og hvad der skete lige før. Del det med forældrene, og vælg én ting, som I gør ens hjemme og her. Vurdér løbende, om der er grund til at underrette; pligten er jeres.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["CONCERN_CONVERSATION"],
  },
  {
    type: "CASE_ADVICE",
    weight: 6,
    themes: ["VIOLENCE_CONFLICT"],
    ages: [["A10_11"], ["A12_14"], upper],
    units: ["SCHOOL", "CLUB", "YOUTH_SCHOOL"],
    titles: ["To grupper, der er kommet op at skændes", "En konflikt, der er flyttet med hjem", "Skub og slag i pauserne"],
    situations: [
      "To grupper er kommet skævt ind på hinanden, og det er flyttet fra nettet og ud i pauserne. De fleste vil gerne have det til at stoppe.",
      "En konflikt fra fritiden er fulgt med ind. De voksne hører forskellige forklaringer, og forældrene ringer til hinanden.",
    ],
    questions: ["Hvordan samler vi dem uden at puste til det?", "Hvornår skal vi lade dem være?"],
    advice: [
      "Tal med dem enkeltvis først, og spørg hver af dem, hvad der skal til for at være sammen i samme rum. Brug en mægler, som ikke er part i det. Aftalen skal være lille og kunne holdes i to uger.",
    ],
    goals: ["GOAL_FEWER_VICTIMS", "GOAL_LESS_YOUTH_CRIME"],
    offers: ["CONFLICT_MEDIATION"],
  },
  {
    type: "CASE_ADVICE",
    weight: 5,
    themes: ["CRIME"],
    ages: [["A12_14"], ["A15_17"], ["A18_24"]],
    units: ["CENTRE", "CLUB", "SCHOOL"],
    titles: ["Ung med nye venner", "Ung, der er blevet sigtet", "Småtyverier i en gruppe"],
    situations: [
      "En ung er begyndt at være sammen med nogle, som er ældre og laver småkriminalitet. Den unge er stolt af at være med, men bliver ked af det, når forældrene er skuffede.",
      "En ung er sigtet for noget mindre alvorligt og skammer sig. Familien vil gerne bakke op, og der er et fritidsjob, som går godt.",
    ],
    questions: ["Hvordan holder vi fast i det, der går godt?", "Hvem bør vi samarbejde med, og om hvad?"],
    advice: [
      "Byg på den voksne og det fællesskab, som den unge allerede holder af. Aftal med forældrene, hvad de siger, og hvad I siger. Lad konsekvensen være tydelig og kort, og hold døren til klubben eller jobbet åben.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["AFTER_SCHOOL_JOB_SCHEME"],
  },
  {
    type: "CASE_ADVICE",
    weight: 3,
    themes: ["DIGITAL_ABUSE"],
    ages: [["A12_14"], ["A15_17"]],
    units: ["SCHOOL", "CENTRE"],
    titles: ["En ung, der er blevet krænket på nettet", "Pres for at sende billeder"],
    situations: [
      "En ung har fortalt, at der er delt noget privat uden lov. Der er talt med forældrene og anmeldt. Den unge vil helst have, at alt er, som det plejer.",
    ],
    questions: ["Hvordan støtter vi den unge i hverdagen uden at gøre det større?"],
    advice: [
      "Én fast voksen, som den unge selv vælger. Aftal, hvem der ved hvad, og hvad der bliver sagt, hvis nogen spørger. Hold fast i hverdagen, og spørg hver uge. Underretning er jeres vurdering, sammen med lederen.",
    ],
    goals: ["GOAL_FEWER_VICTIMS"],
  },
  {
    type: "CASE_ADVICE",
    weight: 3,
    themes: ["LEISURE_JOBS"],
    ages: [["A15_17"], ["A18_24"]],
    units: ["CENTRE", "YOUTH_SCHOOL"],
    titles: ["Ung, der mangler et sted at høre til", "Ung på vej ind i et job"],
    situations: [
      "En ung er stoppet på sin uddannelse og kommer sjældent ud. Den unge siger selv, at det hjælper, når nogen går med den første gang.",
    ],
    questions: ["Hvordan finder vi en mentor, der passer, og hvad skal vi aftale?"],
    advice: [
      "Find en mentor med samme interesse og kort afstand. Aftal tre møder fra begyndelsen, og sig højt, hvornår det slutter. Lad den unge vælge stedet, og ring dagen før.",
    ],
    goals: ["GOAL_WAY_OUT", "GOAL_LESS_YOUTH_CRIME"],
    offers: ["AFTER_SCHOOL_JOB_SCHEME"],
  },
  {
    type: "CASE_ADVICE",
    weight: 2,
    themes: ["HONOUR_CONTROL"],
    ages: [["A12_14"], ["A15_17"]],
    units: ["SCHOOL", "YOUTH_SCHOOL", "CENTRE"],
    titles: ["En ung, der ikke må være med", "Tvivl om frihed i fritiden"],
    situations: [
      "En ung må sjældent være med til noget efter skole og bliver hentet hver dag. Den unge siger ikke meget, men er begyndt at undgå vennerne.",
    ],
    questions: ["Hvem skal jeg tale med først, og hvad skal jeg lade være med?"],
    advice: [
      "Tal med myndighedsfunktionen, før nogen taler med forældrene. Hold kontakten til den unge, og lov ikke tavshed. Skriv ned, hvad du selv har set og hørt. Pligten til at underrette er din.",
    ],
    goals: ["GOAL_FEWER_VICTIMS"],
  },
  {
    type: "CASE_ADVICE",
    weight: 2,
    themes: ["RELEASE"],
    ages: [["A18_24"], ["A25_29"], ["A30P"]],
    units: ["CENTRE"],
    titles: ["En ny start efter afsoning", "Bolig og job på samme tid"],
    situations: [
      "En borger kommer snart hjem efter en afsoning og vil gerne i gang med noget nyt. Flere er i gang hver for sig, og ingen har overblikket.",
    ],
    questions: ["Hvordan får vi samlet trådene, og hvem skal sidde med?"],
    advice: [
      "Hold ét møde før løsladelsen med dem, der har en opgave i den første måned, og med borgeren selv. Skriv en plan for de første ti dage med navn på funktioner og telefontider. Aftal, hvem der ringer først.",
    ],
    goals: ["GOAL_WAY_OUT"],
    offers: ["GOOD_RELEASE"],
  },
  {
    type: "CASE_ADVICE",
    weight: 1,
    themes: ["GANGS_EXIT"],
    ages: [["A18_24"], ["A25_29"]],
    units: ["CENTRE"],
    titles: ["En borger, der vil væk fra et miljø"],
    situations: ["En borger har sagt, at det er slut med de gamle venner, og er i tvivl om, hvordan man gør. Familien støtter."],
    questions: ["Hvordan taler vi om de næste skridt uden at love for meget?"],
    advice: [
      "Gå i borgerens tempo, og gør aftalerne små. Kontakt Exit-programmets kontaktperson om det, der kræver mere. Skriv ikke detaljer om miljøet her.",
    ],
    goals: ["GOAL_WAY_OUT"],
    offers: ["EXIT_PROGRAMME"],
  },
  {
    type: "METHOD_DEVELOPMENT",
    weight: 3,
    themes: ["VIOLENCE_CONFLICT"],
    ages: [middle, ["A6_9"]],
    units: ["SCHOOL", "CLUB", "DAY_CARE"],
    titles: ["En fælles konflikttrappe", "Ens reaktioner i pauserne", "Forebyggende samtaler i hverdagen"],
    situations: [
      "Alle voksne skal reagere nogenlunde ens, når en konflikt opstår, og børnene skal kende trinene. I dag afhænger det af, hvem der er til stede.",
    ],
    questions: [],
    advice: [
      "Et forløb på tre gange: et fælles billede af, hvad konflikter er, en trappe med fire trin, og øvelse med jeres egne eksempler. Efter otte uger ser vi sammen på, hvad der er blevet lettere.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "METHOD_DEVELOPMENT",
    weight: 3,
    themes: ["PARENT_COOP"],
    ages: [["A0_5"], ["A6_9"], ["A10_11"]],
    units: ["SCHOOL", "DAY_CARE", "CENTRE"],
    titles: ["Tidlige samtaler med forældre", "Forældremøder på en ny måde"],
    situations: ["Vi vil blive tryggere ved at tage den svære samtale tidligt, og vi vil gerne gøre det ens i hele huset."],
    questions: [],
    advice: [
      "En temadag med øvelser to og to, en enkel drejebog på én side og sparring til lederen en gang om måneden. Begynd med de samtaler, der går godt, og skriv ned, hvad I siger.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
  {
    type: "METHOD_DEVELOPMENT",
    weight: 2,
    themes: ["COOPERATION"],
    ages: [middle, ["ALL"]],
    units: ["CENTRE", "SCHOOL", "AREA"],
    titles: ["Netværksmøder med aftaler", "En fast gang i overgange", "Fælles sprog om trivsel"],
    situations: [
      "Møderne skal handle om det, vi kan gøre sammen, og ikke om at orientere hinanden på skift. Vi er omkring ti, der mødes.",
    ],
    questions: [],
    advice: [
      "Del mødet i tre: én fælles udfordring, små grupper og aftaler i tre linjer. Lad tovholderen gå på skift. Efter et halvt år ser vi på, hvilke aftaler der blev til noget.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
    offers: ["SSP"],
  },
  {
    type: "ANALYSIS_EVALUATION",
    weight: 2,
    themes: ["UNSAFETY"],
    ages: [["ALL"]],
    units: ["CENTRE", "AREA"],
    titles: ["Tryghed blandt beboere", "Hvor føler borgerne sig utrygge?"],
    situations: ["Ledelsen skal vælge, hvor midlerne bruges næste år, og vil gerne vide, hvad beboerne selv peger på."],
    questions: ["Hvor og hvornår føler beboerne sig utrygge? Hvem gælder det mest?"],
    advice: [
      "Notatet er leveret og gennemgået. Tre steder går igen i alle svar. Vi foreslår, at I begynder med det sted, der er nævnt af flest, og måler igen om et år.",
    ],
    goals: ["GOAL_SAFE_CITY"],
  },
  {
    type: "ANALYSIS_EVALUATION",
    weight: 2,
    themes: ["WELLBEING"],
    ages: [upper, middle],
    units: ["CENTRE", "SCHOOL"],
    titles: ["Elevernes trivsel i tal", "Evaluering af en trivselsindsats"],
    situations: ["Indsatsen har kørt i et år, og ledelsen skal beslutte, om den fortsætter i samme form."],
    questions: ["Hvad er der gjort? Hvad peger elever og medarbejdere på?"],
    advice: [
      "Rapporten er leveret. Eleverne lægger vægt på de faste voksne og på pauserne. Vi foreslår to ændringer, som kan prøves i et halvt år.",
    ],
    goals: ["GOAL_LESS_YOUTH_CRIME"],
  },
];

/** What the two agree to look at. */
export const agreements = [
  "Vi ser på, hvad I kan gøre anderledes de næste fire uger, og hvordan I ser, om det virker.",
  "Vi ser på det næste skridt og på, hvem der bør være med i det.",
  "Vi ser på jeres egne handlemuligheder. Opgaven er stadig jeres.",
  "Vi ser på begyndelsen: hvad I siger, hvem der gør det, og hvornår I taler sammen igen.",
] as const;

export const consultantQuestions = [
  "Hvornår på dagen går det bedst, og hvem er til stede?",
  "Hvad har I prøvet før, og hvad virkede bare lidt?",
  "Hvem har den bedste kontakt, og har de tid til det i de næste uger?",
] as const;

export const requesterReplies = [
  "Det går bedst om formiddagen, når vi er to voksne.",
  "Vi har prøvet faste aftaler. De virkede, så længe vi holdt dem.",
  "Der er en medarbejder, som har god kontakt og gerne vil være med.",
] as const;

export const requesterActions = [
  "Teamet vælger én ændring på næste møde og prøver den i tre uger.",
  "Lederen udpeger en tovholder, og I taler sammen hver fredag.",
  "Den faste voksne begynder på mandag. Forældrene får besked i denne uge.",
] as const;

export const furtherQuestions = [
  "Tak for rådet. Hvad gør vi, hvis det ikke er blevet bedre om tre uger?",
  "Det passer godt. Kan I sige lidt mere om, hvordan vi begynder?",
] as const;

export const furtherAdvice =
  "Skriv ned, hvad der skete de gange, det gik godt, og gør mere af det. Er det ikke blevet bedre om tre uger, så ring til os, og vi ser på det igen.";

export const withdrawals = ["Vi har fundet en løsning selv. Tak for hjælpen.", "Det er ikke længere aktuelt hos os."] as const;

export const redirections: readonly { offer: OfferCode; explanation: string }[] = [
  {
    offer: "PPR",
    explanation:
      "Det, I spørger om, er tættere på PPR's opgave. Kontakt dem direkte; de kender området og svarer inden for få dage.",
  },
  {
    offer: "CHILDREN_AND_FAMILIES",
    explanation: "Her er det myndigheden, der skal vurdere. Kontakt modtagelsen i centret, og vent ikke på os.",
  },
  {
    offer: "SSP",
    explanation: "Det lokale netværk arbejder allerede med det. Tag det med på næste møde, eller ring til koordinatoren.",
  },
  {
    offer: "WORK_ENVIRONMENT",
    explanation: "Det er en arbejdsmiljøsag. Arbejdsmiljøkonsulenten i HR hjælper jer med det samme.",
  },
];

export const refusals = [
  {
    reason: "AUTHORITY_DECISION_REQUESTED",
    explanation: "Vi kan ikke træffe afgørelse i sagen. Det gør myndigheden. Vi rådgiver gerne om, hvordan I forbereder mødet.",
  },
  { reason: "NOT_OUR_FIELD", explanation: "Det ligger uden for vores område. Tal med jeres leder om, hvem der kan hjælpe." },
  { reason: "DUPLICATE", explanation: "En kollega har allerede spurgt om det samme. I kan bruge det råd, der er givet." },
] as const;

/** What people wrote in the survey. */
export const surveyComments = [
  "Det var godt at tænke højt sammen med en, der ikke er midt i det.",
  "Rådet var konkret, og vi kunne gå i gang samme uge.",
  "Vi ville gerne have hørt fra jer lidt før.",
  "I holdt fast i, at det er vores opgave. Det hjalp os faktisk.",
  "Der var for mange gode forslag på én gang.",
  "Dejligt, at det kunne ordnes i telefonen.",
  "Opfølgningen gjorde forskellen.",
] as const;
