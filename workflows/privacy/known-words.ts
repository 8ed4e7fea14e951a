/**
 * Words that may stand with a capital before another capitalised word, in lower case: "Når Peter", "Klub
 * Kometen", "Dansk Flygtningehjælp". They count for nothing as the first word, and as a surname later on.
 *
 * Adverbs are not needed, since the verb follows them in Danish ("Derefter kom Peter"). Words for persons
 * ("Eleven", "Konsulent") are missing on purpose: a name is what follows them.
 */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  // Conjunctions, prepositions, determiners.
  (
    "af alle allerede at bag begge blandt blot både da de den denne der deres det dette disse efter eller en end er et flere for fordi " +
    "foran fra før gennem hele hos hvad hvem hver hverken hvilken hvis hvor hvordan hvorfor hvornår ifølge igen ikke ind inden indtil især " +
    "jeres kun lige ligesom man mange med mellem men mens mod måske når nogle nu ny nye næste og også om omkring over overfor på " +
    "samt selv selvom siden som store så til uden under unge ung vedrørende ved via vores " +
    // Verbs that ask or call for something, salutations.
    "bed bliver burde fik får giv går har havde hej hilsen husk hvordan kan kender kommer kontakt kunne kære lad lav læs mon må ring se skal " +
    "skriv skulle spørg tak tal var venlig vil ville vis tror ved synes mener bør tør burde turde " +
    // Pronouns and adverbs with which sentences begin.
    "jeg du vi i min mit mine din dit dine jer os dem dig mig nogen ingen andre hinanden vores her der derfor desuden derudover dog ellers endelig " +
    "først generelt heldigvis jo jævnligt kort lige længe meget måske nemlig netop ofte pludselig sidst sidste siden snart stadig status stort særligt tit " +
    "altså dermed derefter derimod imens imidlertid faktisk ja nej ok hastigt haster hjælp sammen sommetider undskyld " +
    "the a an and but if when my our we she he it is are can do does what how why they there this in on at to please sorry " +
    // Units, trades and what they do.
    "afdeling børn børns børnehuset boligområde boligområdet center dagtilbud dansk danske faglig familie fritids hal huset juniorklub " +
    "klub klubben kommunal kriminalpræventive netværk nordisk projekt sfo skole social sociale specialiseret stab staben stabsenheden " +
    "sundhed team teknisk tryghed ungdom ungdommens unges " +
    // Places.
    "danmark danmarks københavn københavns vestegnen vestegnens vestegns sjælland sjællands fyn jylland bornholm aarhus odense aalborg " +
    "ishøj ishøjs fjordby fjordbys nordsjælland"
  ).split(" "),
);

/** Words that are nobody's name wherever they stand, in lower case: time, authorities, programs and media. */
export const UNNAMED_WORDS: ReadonlySet<string> = new Set(
  (
    "english danish may june july monday tuesday wednesday thursday friday saturday sunday january february march april october december " +
    "januar februar marts april juni juli september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag " +
    "kommune kommunen region regionen skole skolen politi politiet råd rådet byråd byrådet udvalg udvalget bibliotek gymnasium " +
    "universitet aula teams microsoft google facebook messenger instagram snapchat tiktok youtube discord windows office outlook " +
    "minecraft fortnite roblox"
  ).split(" "),
);

/** How longer words end that name institutions and efforts, never persons; in lower case. */
const UNNAMED_ENDINGS: ReadonlySet<string> = new Set(
  (
    "skole skolen skoler skolerne klubben huset center centeret centret kommune kommunen forvaltning forvaltningen afdeling afdelingen " +
    "politi politiet styrelse styrelsen ministerium ministeriet rådet nævnet netværket projektet indsats indsatsen uddannelse " +
    "uddannelsen gymnasium gymnasiet universitet biblioteket tilbud tilbuddet forening foreningen teamet udvalg udvalget parken " +
    "området enheden børnehave børnehaven vuggestue vuggestuen kontor kontoret tjenesten strategien rådgivning rådgivningen vejledning"
  ).split(" "),
);

const SHORTEST_ENDING = Math.min(...[...UNNAMED_ENDINGS].map((ending) => ending.length));
const LONGEST_ENDING = Math.max(...[...UNNAMED_ENDINGS].map((ending) => ending.length));

/** Whether a word in lower case ends as institutions and efforts do. */
export function endsUnnamed(word: string): boolean {
  const most = Math.min(LONGEST_ENDING, word.length - 1);
  for (let length = SHORTEST_ENDING; length <= most; length += 1) {
    if (UNNAMED_ENDINGS.has(word.slice(-length))) return true;
  }
  return false;
}

/** Names of more than one word that are nobody's; a municipality adds its schools, departments and offers. */
export const UNNAMED_PHRASES: readonly string[] = [
  "Aggression Replacement Training",
  "Anders And",
  "Anne Frank",
  "Astrid Lindgren",
  "Barnets Lov",
  "Blå Kors",
  "Børns Vilkår",
  "Cool Kids",
  "Dan Olweus",
  "Digital Post",
  "God Løsladelse",
  "H.C. Andersen",
  "Harry Potter",
  "Karius og Baktus",
  "Kims leg",
  "Kirkens Korshær",
  "Mary Fonden",
  "Mester Jakob",
  "Olsen Banden",
  "Per Schultz Jørgensen",
  "Peter Plys",
  "Pippi Langstrømpe",
  "Rasmus Klump",
  "Red Barnet",
  "Ross Greene",
  "Røde Kors",
  "Sankt Hans",
  "Store Bededag",
  "Ung i Centrum",
];

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Towns, countries, shops, programs, drinks, clubs and funds, in lower case: no persons, though nothing else tells. */
export const PLACES_AND_MAKERS: ReadonlySet<string> = set(
  "danmark sverige norge tyskland polen tyrkiet irak iran syrien libanon somalia marokko afghanistan pakistan ukraine rumænien grønland færøerne island bosnien palæstina israel usa england " +
    "europa afrika asien københavn aarhus århus odense aalborg esbjerg randers kolding horsens vejle roskilde herning silkeborg hørsholm helsingør næstved viborg fredericia køge holstebro " +
    "taastrup tåstrup slagelse hillerød sønderborg svendborg hjørring holbæk frederikshavn nørresundby ringsted haderslev skive nyborg nykøbing nuuk tórshavn ishøj vallensbæk greve brøndby " +
    "albertslund glostrup hvidovre ballerup rødovre høje-taastrup solrød amager vesterbro nørrebro østerbro frederiksberg valby jylland fyn sjælland lolland falster bornholm vestegnen " +
    "norden egevang netto rema lidl aldi bilka føtex fakta meny ikea mcdonalds elgiganten matas falck dsb movia carlsberg tuborg breezer somersby monster jodel yubo telegram whatsapp signal " +
    "twitch netflix spotify chatgpt siri alexa playstation xbox nintendo iphone ipad apple samsung teams zoom forms excel word borger headspace girltalk livslinien trygfonden jobcenter " +
    "odin thor frem brøndby lucia piaget vygotskij bronfenbrenner bandura clarke eck balvig holmberg olweus tourette asperger adhd pilatus herodes gud allah jesus koran koranen bibel bibelen " +
    "ramadan eid påske jul pinse fastelavn halloween black friday valentin dansk engelsk tysk idræt matematik",
);

/** Words of two-word names that are streets, funds, clubs, films and buildings. */
export const NO_SURNAMES: ReadonlySet<string> = set(
  "allé vej gade vænge plads stræde torv boulevard park have strand station centrum kollegium fonden fond banden kids club fc if bk kirke plejehjem skole hus plys klump and duck mouse potter service fritidscenter",
);

/** Before these no person's name follows, but a saint's, a queen's or a club's. */
export const BEFORE_OTHER_NAMES: ReadonlySet<string> = set(
  "sankt skt dronning dronningen kong kongen prins prinsesse bk fc if fk ifk hk store olsen",
);
