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
    "skriv skulle spørg tak tal var venlig vil ville vis " +
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
    "januar februar marts april juni juli september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag " +
    "kommune kommunen region regionen skole skolen politi politiet råd rådet byråd byrådet udvalg udvalget bibliotek gymnasium " +
    "universitet aula teams microsoft google facebook messenger instagram snapchat tiktok youtube discord windows office outlook " +
    "minecraft fortnite roblox"
  ).split(" "),
);

/** How longer words end that name institutions and efforts, never persons; in lower case. */
export const UNNAMED_ENDINGS: ReadonlySet<string> = new Set(
  (
    "skole skolen skoler skolerne klubben huset center centeret centret kommune kommunen forvaltning forvaltningen afdeling afdelingen " +
    "politi politiet styrelse styrelsen ministerium ministeriet rådet nævnet netværket projektet indsats indsatsen uddannelse " +
    "uddannelsen gymnasium gymnasiet universitet biblioteket tilbud tilbuddet forening foreningen teamet udvalg udvalget parken " +
    "området enheden børnehave børnehaven vuggestue vuggestuen kontor kontoret tjenesten strategien rådgivning rådgivningen vejledning"
  ).split(" "),
);

/** Names of more than one word that are nobody's; a municipality adds its schools, departments and offers. */
export const UNNAMED_PHRASES: readonly string[] = [
  "Aggression Replacement Training",
  "Blå Kors",
  "Børns Vilkår",
  "Digital Post",
  "God Løsladelse",
  "Kirkens Korshær",
  "Red Barnet",
  "Røde Kors",
  "Ung i Centrum",
];
