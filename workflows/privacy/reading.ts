import { codedAt } from "./codes.ts";

/**
 * A normalised text, as the detector reads it: lookalikes folded, what cannot be seen left out, codes of web pages read.
 *
 * `text` is what is searched; `starts[i]` and `ends[i]` are where its i-th
 * UTF-16 unit begins and ends in the original text. Both are absent when
 * every unit stands where it stood.
 */
export type Reading = Readonly<{
  text: string;
  starts?: Int32Array;
  ends?: Int32Array;
}>;

/** The fast path: characters that need no folding, which is all that most people ever type. */
const PLAIN = /^[\n -~\u00C0-\u00FF]*$/;
const CODED = /&[#a-z]|%[0-9a-f]{2}/i;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_BREAK = 0x0a;

/** What to do with a character; 0 is one that nobody has asked about. */
const KEEP = 1;
const TO_SPACE = 2;
const TO_LINE_BREAK = 3;
const TO_HYPHEN = 4;
const DROP = 5;
const JOIN = 6;
const FOLD = 7;

/** What lies beyond the first two planes is kept, but for the tags and variation selectors of U+E0000 to U+E0FFF. */
const PLANES = 0x20000;
/** A cache by code point, bounded by the planes: what is done with each character that a text held. */
let actions: Uint8Array | undefined;

/** By Unicode properties, so that no script, space, dash or invisible sign is forgotten. */
function actionOf(code: number): number {
  if (code >= PLANES) return code >> 12 === 0xe0 ? DROP : KEEP;
  actions ??= new Uint8Array(PLANES);
  let action = actions[code];
  if (!action) {
    const sign = String.fromCodePoint(code);
    // The Braille blank is a space to the eye.
    if (/[\t\v\f\p{Zs}\u2800]/u.test(sign)) action = TO_SPACE;
    else if (/[\n\r\x85\u2028\u2029]/.test(sign)) action = TO_LINE_BREAK;
    else if (/[\p{Pd}\u02d7\u2043\u207b\u208b\u2212]/u.test(sign)) action = TO_HYPHEN;
    else if (/[\p{Cc}\p{Cf}\p{DI}\ufffc]/u.test(sign)) action = DROP;
    else if (/[\p{Mn}\p{Me}]/u.test(sign)) action = JOIN;
    else action = code >= 0xaa && foldedOf(code) !== sign ? FOLD : KEEP;
    actions[code] = action;
  }
  return action;
}

/** A cache of foldings; bounded by itself, since a few thousand characters fold at most. */
const foldedBefore = new Map<number, string>();

/**
 * Unicode normalisation of a text: NFKC for what matters here, every decimal digit one of ours, every dash a hyphen, every space a space,
 * every line break one line feed, character references and percent codes read, and no zero-width characters, soft hyphens, controls or
 * combining marks (docs/domain/detection.md 6.2).
 *
 * Takes time in proportion to the length, whatever the text; folding the whole text at once would not
 * (a long run of combining marks is sorted), and would lose the positions.
 */
export function read(original: string): Reading {
  if (PLAIN.test(original) && !CODED.test(original)) return { text: original };
  const { length } = original;
  // Folding makes at most two units of one.
  const codes = new Uint16Array(2 * length);
  const starts = new Int32Array(2 * length);
  const ends = new Int32Array(2 * length);
  let count = 0;
  const put = (code: number, start: number, end: number) => {
    const action = actionOf(code);
    if (action === DROP) return;
    if (action === JOIN) {
      if (count > 0) ends[count - 1] = end;
      if (code === RING && count > 0) codes[count - 1] = withRing(codes[count - 1] ?? 0);
      return;
    }
    const folded = action === FOLD ? foldedOf(code) : "";
    // A character beyond the basic plane is no letter, digit or sign of ours: another one keeps its place.
    codes[count] = folded ? folded.charCodeAt(0) : action === KEEP ? Math.min(code, UNKNOWN) : (PUT[action] ?? UNKNOWN);
    starts[count] = start;
    ends[count] = end;
    count += 1;
    if (folded.length === 2) {
      codes[count] = folded.charCodeAt(1);
      starts[count] = start;
      ends[count] = end;
      count += 1;
    }
  };
  for (let at = 0; at < length; ) {
    const start = at;
    const code = original.codePointAt(at) ?? 0;
    const coded = codedAt(original, code, at);
    if (coded) {
      at = coded.end;
      for (const sign of coded.text) put(sign.codePointAt(0) ?? 0, start, at);
      continue;
    }
    at += code > 0xffff ? 2 : 1;
    if (code === 0x0d && original.charCodeAt(at) === LINE_BREAK) at += 1;
    put(code, start, at);
  }
  return { text: textOf(codes.subarray(0, count)), starts, ends };
}

const PUT: readonly (number | undefined)[] = [undefined, undefined, SPACE, LINE_BREAK, HYPHEN];
const RING = 0x30a;
const UNKNOWN = 0xfffd;

/** A mark belongs to the character before it; only the ring makes another Danish letter of it (å written in two parts). */
function withRing(code: number): number {
  return code === 0x61 ? 0xe5 : code === 0x41 ? 0xc5 : code;
}

/**
 * A character as NFKC folds it, and a decimal digit of any script as ours; one that stands for three or more ("㎯", "½") is part of no
 * number or name.
 */
function foldedOf(code: number): string {
  const before = foldedBefore.get(code);
  if (before !== undefined) return before;
  const sign = String.fromCodePoint(code);
  let text = sign.normalize("NFKC");
  if (text.length > 2) text = text === sign ? sign : "\ufffd";
  if (DIGIT.test(text) && text.length <= 2 && !/[0-9]/.test(text)) text = digitOf(code);
  if (text !== sign) foldedBefore.set(code, text);
  return text;
}

const DIGIT = /^\p{Nd}$/u;

/** The digits of a script are a run of ten, or of tens, that begins with zero. */
function digitOf(code: number): string {
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function textOf(codes: Uint16Array): string {
  let text = "";
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.subarray(at, at + 8192));
  return text;
}

const UPPER = 1;
const LOWER = 2;
const JOINING = 4;

const classes = new Uint8Array(0x180);
for (let code = 0; code < classes.length; code += 1) {
  const sign = String.fromCharCode(code);
  const upper = sign !== sign.toLowerCase();
  // ß has no capital here, and the micro sign has one without being a letter.
  const lower = !upper && code !== 0xb5 && (sign !== sign.toUpperCase() || code === 0xdf);
  classes[code] = (upper ? UPPER : 0) | (lower ? LOWER : 0) | (/[0-9A-Za-zÆØÅæøå_]/.test(sign) ? JOINING : 0);
}

/** The classes of a code unit, as bits; 0 beyond the end of a text (NaN) and outside the Latin letters. */
function classOf(code: number): number {
  if (code < 0x180) return classes[code] ?? 0;
  // From Latin Extended-B on, capitals have even codes; exceptions are too rare in names to matter.
  if ((code >= 0x1de && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) return code & 1 ? LOWER : UPPER;
  return 0;
}

/** Whether a code unit is a digit, 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code unit is a Latin letter. */
export function isLetter(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER)) !== 0;
}

export function isCapital(code: number): boolean {
  return (classOf(code) & UPPER) !== 0;
}

export function isSmall(code: number): boolean {
  return (classOf(code) & LOWER) !== 0;
}

/** Whether a code unit is one that a number must not touch: a digit, a–z, æøå or an underscore (docs/domain/detection.md 6.2). */
export function joins(code: number): boolean {
  return (classOf(code) & JOINING) !== 0;
}

/** No word that says what a number is has more letters. */
export const LONGEST_WORD = 24;

/** The letters that end at a position, in lower case; of a longer word its last ones. */
export function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end).toLowerCase();
}
