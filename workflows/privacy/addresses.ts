import type { Place } from "./contact-traces.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { endsUnnamed } from "./known-words.ts";
import { isCapital, isDigit, isLetter, joins } from "./reading.ts";

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** How roads end that are nothing else, however they are written. */
const ROAD =
  /(?:vej|vejen|gade|gaden|all[eé]en|allé|vænge|vænget|vænget|stræde|strædet|boulevard|boulevarden|vang|vangen|toft|toften|lykke|lykken|lund|lunden|brynet|bredden|svinget|høj|højen)$/;

/** How roads end that are yards and fields as well: with a capital, or where somebody lives. */
const PLACE =
  /(?:alle|parken?|torvet?|bakken?|stien?|marken?|gården?|krogen?|pladsen?|haven?|engen?|skoven?|dalen?|åsen?|broen?|kajen?|kæret?|holmen?|søen?|bjerget?|banken?|skrænten|løkken?|ageren?|mosen?|kilden|hegnet|leddet|passagen|gangen|kvarteret|volden|bækken|åen|husene?|buen|ringen|stranden?|kæden|hjørnet)$/;

/** Words of roads that stand by themselves, behind another: "Sdr. Boulevard", "Rådhus Allé". */
const ROADS = set("vej gade allé alle plads torv park have vænge stræde boulevard bakke sti strand kaj bro vang toft");
const SHORTENED = set("sdr ndr gl nr st skt vestre østre nordre søndre store lille gammel ny");

/** What has a number and is no road. */
const NUMBERED = set(
  "lokale uge klub gruppe værelse afdeling stue klasse årgang team kapitel side punkt trin fase niveau nr nummer sal etage bus linje spor hold bord bilag rum opgang blok " +
    "version modul lektion runde skema sag elev alder gang episode aften kl ca cirka kun omkring mindst næsten højst over under sammen med mere end og eller de alle på i ved til fra " +
    "eleven drengen pigen barnet læreren klassen gruppen mødet timen festen kampen sagen bussen toget lokalet holdet kapitlet punktet siden ugen dagen aftenen perioden " +
    "skemaet bogen spillet opgaven linjen afsnittet morgenen listen sæsonen paragraffen artiklen teksten den det samlet mellem",
);

/** Before these a word with -en and a number is the name of a department: "Klub Kometen 2". */
const OF_HOUSES = set(
  "klub klubben sfo team børnehuset børnehaven børnehave skole skolen projekt projektet hold holdet afdeling stuen stue huset hus gruppe gruppen",
);

/** What is counted behind a number, so that it is no house: "Torvet 12 unge". */
const COUNTED =
  /^(?:[.,:]\d|\.[a-zæøå]|\.? ?(?:klasse|årgang)|\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)| ?%|-?årig| (?:år|km|kr|gange?|elev|unge|børn|person|time|minut|dag|uge|måned|dreng|pige|procent|pct|mand|stk|meter|voksne|forældre|point|mål|kamp|medlem|deltager|andre|mennesker|stykker|januar|februar|marts|april|juni|juli|august|september|oktober|november|december))/i;

/** A floor, a door or a post code behind a house number. */
const DOOR = /^,? ?(?:(?:st|kl|\d{1,2})\.? ?(?:sal|tv|th|mf)(?![\p{L}])|(?:tv|th|mf)(?![\p{L}])|\d{4} ?\p{Lu})/u;

/** Somebody lives there. */
const LIVES =
  /(?:^|[^\p{L}])(?:bor|boede|boende|bopæl|adressen?|flytte(?:r|de|t)|hjemme)(?:[ :,]+(?:nu|stadig|også|er|lige|i dag|alene))*[ :,]+(?:(?:på|i|ved|til|hjemme|hos) )*$/iu;
const REACH = 40;
const LONGEST = 40;

/** An address, sure (`warn`) or rather not (`hint`: a word with -en and a number opens a sentence that goes on). */
export type AddressPlace = Place & { level: "warn" | "hint" };

/**
 * Finds street addresses: a name with a house number, where the name ends as roads do, a floor, a door or a post code follows, somebody lives
 * there, or it is a capitalised word with its article ("Mælkebøtten 4": a third of new roads are called after plants and animals).
 */
export function findAddresses(text: string): AddressPlace[] {
  const found: AddressPlace[] = [];
  for (let at = 2; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at)) || text.charCodeAt(at - 1) !== SPACE) continue;
    const end = houseNumberEnd(text, at);
    const behind = text.slice(end, end + 16);
    if (end === 0 || COUNTED.test(behind)) continue;
    const stop = beforeNumber(text, at);
    const start = wordStart(text, stop);
    if (start === stop || start < (found.at(-1)?.end ?? 0)) continue;
    const place = judged(text, start, stop, end, DOOR.test(behind));
    if (place) found.push(place);
  }
  return found;
}

function judged(text: string, start: number, stop: number, end: number, door: boolean): AddressPlace | null {
  const word = text.slice(start, stop);
  const lower = word.toLowerCase();
  if (word.length > LONGEST || NUMBERED.has(lower)) return null;
  const capital = isCapital(text.charCodeAt(start));
  const sure = (from = start) => ({ start: from, end, level: "warn" as const });
  if (ROADS.has(lower)) {
    const first = roadStart(text, start);
    return first < start ? sure(first) : door && capital ? sure() : null;
  }
  if ((ROAD.exec(lower)?.index ?? 0) >= 2 || (capital && (PLACE.exec(lower)?.index ?? 0) >= 2)) return sure();
  const before = text.slice(Math.max(0, start - REACH), start);
  if (word.length >= 4 && LIVES.test(before)) return sure();
  if (door && (capital || word.length >= 4)) return sure();
  const articled = capital && word.length >= 5 && /(?:en|et|ene|erne)$/.test(lower);
  if (!articled || GIVEN_NAMES.has(lower) || endsUnnamed(lower)) return null;
  const previous = wordStart(text, start - 1);
  const led = text.slice(previous, Math.max(previous, start - 1)).toLowerCase();
  if (OF_HOUSES.has(led) || endsUnnamed(led)) return null;
  if (/^(?:ved|bag|under|over|på|i)$/.test(led)) return sure(previous);
  const opens = start === 0 || /[.!?:\n] ?$/.test(before);
  const goesOn = /^ \p{Ll}/u.test(text.slice(end, end + 2));
  return { start, end, level: opens && goesOn ? "hint" : "warn" };
}

/** Where a house number such as "12" or "3B" ends; 0 for numbers of another kind. */
function houseNumberEnd(text: string, start: number): number {
  let end = start;
  while (end - start < 4 && isDigit(text.charCodeAt(end))) end += 1;
  if (end - start > 3) return 0;
  if (isLetter(text.charCodeAt(end))) end += 1;
  const after = text.charCodeAt(end);
  return joins(after) || isLetter(after) ? 0 : end;
}

/** Where the name ends before a house number: before one or two spaces, and before "nr.". */
function beforeNumber(text: string, at: number): number {
  let stop = at - 1;
  while (at - stop < 3 && text.charCodeAt(stop - 1) === SPACE) stop -= 1;
  const numbered = / nr\.?$/i.exec(text.slice(Math.max(0, stop - 4), stop));
  return numbered ? stop - numbered[0].length : stop;
}

/** "Sdr. Boulevard", "Carl Nielsens Allé", "Rådhus Allé": where the words before a road's word begin. */
function roadStart(text: string, start: number): number {
  let first = start;
  for (let words = 0; words < 3; words += 1) {
    if (text.charCodeAt(first - 1) !== SPACE) break;
    const dotted = text.charCodeAt(first - 2) === DOT;
    const stop = dotted ? first - 2 : first - 1;
    const from = wordStart(text, stop);
    const known = SHORTENED.has(text.slice(from, stop).toLowerCase());
    if (from === stop || (dotted && !known) || !(known || isCapital(text.charCodeAt(from)))) break;
    first = from;
  }
  return first;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= LONGEST && isInName(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isInName(code: number): boolean {
  return isLetter(code) || code === HYPHEN;
}
