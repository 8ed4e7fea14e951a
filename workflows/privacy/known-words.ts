/**
 * Capitalised words that open a sentence, a salutation or the name of a unit, in lower case: "Når Peter",
 * "Klub Kometen", "Dansk Flygtningehjælp". They count for nothing as the first word, and as a surname later
 * on. Words for persons ("Eleven", "Konsulent") are missing on purpose: a name is what follows them.
 */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    "af al alle allerede alligevel alt altid altså anden andet andre at bare bedst begge behov bemærk bilag blandt blev bliver blot både " +
    "cirka da de den denne dens der derefter deres derfor derfra dermed dernæst derudover desuden desværre det dette din dine disse " +
    "dit du efter efterfølgende eftersom ej eksempelvis eller ellers emne en end endelig endnu endvidere enhver enkelte enten er et " +
    "eventuelt faktisk fandt fik find findes fire flere fleste for fordi foreløbig forleden forrige forslag fra frem fremover før " +
    "først første få får fælles generelt gennem giv giver godt gør gå går ham han har havde hej heller helt hende hendes her " +
    "herefter hilsen hjælp hos hun husk hvad hvem hver hverken hvis hvilke hvilken hvilket hvor hvordan hvorefter hvorfor hvornår idag idet " +
    "ifølge igen ikke imens imidlertid imod ind inden indtil ingen intet især ja jeg jer jeres jo kan kender kom kommer kontakt kort " +
    "kun kunne kære lad lav ligesom lige lignende læs man mange med meget mellem men mens mere mest min mindst mine mit mod mon må " +
    "måske måtte ned nej nogen nogle noget nok nu nye ny når nær næste og også om omkring op os over overfor pga på samlet samme " +
    "sammen samt samtidig se selv selvom senere senest ser siden sidst sidste situationen skal skriv skulle slet små snart som spørg " +
    "spørgsmål stadig status store så sådan særligt tak tal tidligere tit til to tre trods ud uden udenfor udover uanset under unge " +
    "ved vedrørende vel venlig vi via vil ville vis vores vær være væk " +
    // Units, trades and what they do.
    "afdeling børn børne børnehuset boligområde boligområdet center centret dagtilbud familie fritids hal hallen huset juniorklub klub " +
    "klubben netværk parken projekt sfo skole social socialt sociale specialiseret stab staben stabsenheden sundhed team teknisk " +
    "tryghed ungdom ungdommens ung almen faglig faglige kriminalpræventive kriminalpræventivt kommunal dansk danske nordisk " +
    // Places.
    "børns unges danmark danmarks københavn københavns storkøbenhavn vestegnen vestegnens vestegns sjælland sjællands fyn jylland bornholm aarhus odense aalborg ishøj ishøjs fjordby fjordbys hovedstaden " +
    "nordsjælland syddanmark midtjylland nordjylland norden europa"
  ).split(" "),
);

/** Words that are nobody's name wherever they stand, in lower case: time, authorities, programs and media. */
export const UNNAMED_WORDS: ReadonlySet<string> = new Set(
  (
    "januar februar marts april juni juli september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag " +
    "påske pinse grundlovsdag himmelfartsdag kommune kommunen region regionen skole skolen politi politiet råd rådet byråd byrådet " +
    "udvalg udvalget forvaltning forvaltningen bibliotek gymnasium universitet ministerium ministeriet styrelsen folketinget " +
    "aula teams microsoft google facebook messenger instagram snapchat tiktok youtube discord twitch whatsapp windows office outlook " +
    "minecraft fortnite roblox netflix mobilepay internettet corona"
  ).split(" "),
);

/** How longer words end that name institutions and efforts, never persons; in lower case. */
export const UNNAMED_ENDINGS: ReadonlySet<string> = new Set(
  (
    "skole skolen skoler skolerne klubben klubber huset center centeret centret kommune kommunen forvaltning forvaltningen afdeling " +
    "afdelingen politi politiet styrelse styrelsen ministerium ministeriet rådet nævnet netværket projektet indsats indsatsen " +
    "uddannelse uddannelsen gymnasium gymnasiet universitet universitetet bibliotek biblioteket tilbud tilbuddet forening " +
    "foreningen teamet udvalg udvalget parken området enheden sekretariat sekretariatet børnehave børnehaven vuggestue vuggestuen " +
    "institution institutionen kontor kontoret tjeneste tjenesten linjen strategi strategien programmet forløbet samarbejdet " +
    "rådgivning rådgivningen vejledning vejledningen klassen årgangen"
  ).split(" "),
);

/** Names of more than one word that are nobody's; a municipality adds its schools, departments and offers. */
export const UNNAMED_PHRASES: readonly string[] = [
  "Aggression Replacement Training",
  "Blå Kors",
  "Børns Vilkår",
  "Kirkens Korshær",
  "Red Barnet",
  "Røde Kors",
  "Ung i Centrum",
];
