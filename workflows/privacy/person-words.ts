/** Words that tell that a person is meant beside them, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Relatives, as whose somebody's is told: "Mustafas far". */
export const RELATIVES = set(
  "far faren mor moren forældre forældrene bror broren storebror lillebror søster søsteren storesøster lillesøster søskende fætter kusine onkel " +
    "tante morfar mormor farmor farfar bedstemor kæreste kæresten ven vennen venner veninde veninden veninder familie familien søn datter papfar " +
    "stedfar stedmor plejefamilie plejemor plejefar værelse mobil telefon taske mother father parents brother sister",
);

/** Titles, relations and greetings, behind which a name stands. */
const TITLES = set(
  "hr fru frk dr elev eleven dreng drengen pige pigen barnet nabo naboen kollega kollegaen leder lederen familien familie hedder navn kaldet " +
    "student vikar vikaren mentor mentoren træner træneren mvh hilsen vh venlig borger borgeren kæreste kæresten ven vennen veninde veninden " +
    "fætter kusine onkel tante søn sønnen datter datteren papfar vedr emne ung unge",
);
const TITLE_ENDING =
  /(?:vejleder|pædagog|lærer|konsulent|behandler|betjent|psykolog|bror|søster|far|mor|dreng|elev|mester)(?:en)?$/;

export const isTitle = (word: string): boolean => TITLES.has(word) || TITLE_ENDING.test(word);

/** Who reads the text is greeted so, and is nobody whom it is about. */
export const GREETINGS = set("hej kære dear hi hello goddag");

export const PRONOUNS = set("han hun ham hende hans hendes he she him his");

/** Behind these at the beginning of a sentence stands a verb, as in a question. */
export const SUBJECTS = set("jeg du han hun vi i de man det den der you they we it");

/** Behind these a capital is a place or a maker rather than a person. */
export const PLACING = set("i på ved til fra in at on from to via");

/** What classes and ages are told of besides persons: "Uro i 7.b". */
const TOPICS = set(
  "uro mobning vold fravær slagsmål konflikt konflikter trivsel hærværk tyveri tyverier hash snus vapes rygning drilleri skænderi sammenhold problem " +
    "problemer episode episoder forældremøde overgreb trusler pres gruppepres mistrivsel ballade larm støj alkohol stoffer kamp kaos fest oplæg besøg elev elever unge drenge piger",
);
export const isTopic = (word: string): boolean => TOPICS.has(word);

/** Verbs of what a person is or does, right behind a name that is a word as well. */
const BEING = set(
  "har er vil kan skal må bor ved får fik kom kommer går gik gør gjorde ligger sidder kalder startede is was has",
);

/** Verbs of what becomes of a person, or of a thing: "Sten blev kastet". */
export const BECOMING = set("blev bliver måtte skulle ville kunne");

/** Verbs of what only persons do. */
const DOING = set(
  "siger sagde oplyser nægter nægtede lyver løj græder græd fortæller fortalte slår slog slås sloges truer truede sparker sparkede stjal stjæler skrev skriver " +
    "råbte råber mener tør turde savner drikker skylder indrømmer hævder klager klagede spørger spurgte svarer svarede filmer filmede sælger solgte ryger røg pjækker " +
    "stak stikker skubber skubbede bider spytter spyttede hader elsker kaster kastede låste hentede forstår græmmes mobber mobbede driller drillede kører kørte løber løb says said hit told",
);

export const isDoing = (word: string): boolean => DOING.has(word);
export const isBeing = (word: string): boolean => BEING.has(word) || DOING.has(word);

/** A class, an age or a floor right behind a name: "i 7.B", "(11 år)", "på 15 år", "er 13", "fra 2. sal". */
export const CLASS_OR_AGE =
  /^,? (?:(?:går )?(?:i|fra|på) (?:\d{1,2}\. ?(?:[a-zæøå](?![\p{L}])|klasse|årgang|sal)|\d{1,2} år|\d{1,2}(?![\d.:%]))|\(\d{1,2}(?: år)?\)|\d{1,2} år|\d{1,2}\. ?[a-zæøå](?!\p{L})|er (?:nu |lige fyldt |kun )?\d{1,2}(?! %|%|[\d.:]))/iu;
