/**
 * A normalised text, as the detector reads it: lookalikes folded, what cannot be seen left out.
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

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_BREAK = 0x0a;

/** What to do with a character; what is in none of the tables stays as it is. */
const KEEP = 0;
const TO_SPACE = 1;
const TO_LINE_BREAK = 2;
const TO_HYPHEN = 3;
const DROP = 4;
const JOIN = 5;
const FOLD = 6;

/** Ranges of characters in hexadecimal, by what is done with them; a later table overrules an earlier one. */
const TABLES: readonly (readonly [action: number, ranges: string])[] = [
  // Where compatibility folding (NFKC) can yield a digit, a Danish letter or a sign that matters.
  [FOLD, "aa-be 132-149 17f 1c4-1f3 2b0-2e3 1d2c-1dbb 1e9a 2024-2049 2070-209c 20a8 2100-2189 2460-24ea 2c7c-2c7d 3250-33ff"],
  [FOLD, "a7f1-a7f4 fb00-fb29 fe16-fe6b ff0a-ff5a 10783-107a5 1ccd6-1ccf9 1d400-1d7ff 1f100-1f190 1fbf0-1fbf9"],
  [TO_SPACE, "9 b c a0 1680 2000-200a 202f 205f 3000"],
  [TO_LINE_BREAK, "a d 85 2028 2029"],
  // Dashes, hyphens and minus signs.
  [TO_HYPHEN, "58a 5be 2d7 1806 2010-2015 2043 207b 208b 2212 2e3a 2e3b 301c 3030 fe31 fe32 fe58 fe63 ff0d"],
  // Controls, soft hyphen, zero-width and direction marks, variation selectors, tags.
  [DROP, "0-8 e-1f 7f-84 86-9f ad 61c 115f 1160 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fffb"],
  [DROP, "1bca0-1bca3 1d173-1d17a"],
  // Combining marks.
  [JOIN, "300-36f 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f"],
];

/** What lies beyond the first two planes is kept, but for the tags and variation selectors of U+E0000 to U+E0FFF. */
const PLANES = 0x20000;
let actions: Uint8Array | undefined;

/** Lookup table by code point: what to do with each character. Made when the first text needs it. */
function actionTable(): Uint8Array {
  if (actions) return actions;
  actions = new Uint8Array(PLANES);
  for (const [action, ranges] of TABLES) {
    for (const range of ranges.split(" ")) {
      const [first = "", last = first] = range.split("-");
      actions.fill(action, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1);
    }
  }
  return actions;
}

/** A cache of foldings; bounded by itself, since a few thousand characters fold at most. */
const foldedBefore = new Map<number, string>();

/**
 * Unicode normalisation of a text: NFKC for what matters here, every dash a hyphen, every space a space, every line break one
 * line feed, and no zero-width characters, soft hyphens, controls or combining marks (docs/domain/detection.md 6.2).
 *
 * Takes time in proportion to the length, whatever the text; folding the whole text at once would not
 * (a long run of combining marks is sorted), and would lose the positions.
 */
export function read(original: string): Reading {
  if (PLAIN.test(original)) return { text: original };
  const table = actionTable();
  const { length } = original;
  // Folding makes at most two units of one.
  const codes = new Uint16Array(2 * length);
  const starts = new Int32Array(2 * length);
  const ends = new Int32Array(2 * length);
  let count = 0;
  for (let at = 0; at < length; ) {
    const start = at;
    const code = original.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    const action = table[code] ?? (code >> 12 === 0xe0 ? DROP : KEEP);
    if (action === DROP) continue;
    if (action === JOIN) {
      if (count > 0) ends[count - 1] = at;
      if (code === RING && count > 0) codes[count - 1] = withRing(codes[count - 1] ?? 0);
      continue;
    }
    if (code === 0x0d && original.charCodeAt(at) === LINE_BREAK) at += 1;
    const folded = action === FOLD ? foldedOf(code) : "";
    // A character beyond the basic plane is no letter, digit or sign of ours: another one keeps its place.
    codes[count] = folded ? folded.charCodeAt(0) : action === KEEP ? Math.min(code, UNKNOWN) : (PUT[action] ?? UNKNOWN);
    starts[count] = start;
    ends[count] = at;
    count += 1;
    if (folded.length === 2) {
      codes[count] = folded.charCodeAt(1);
      starts[count] = start;
      ends[count] = at;
      count += 1;
    }
  }
  return { text: textOf(codes.subarray(0, count)), starts, ends };
}

const PUT: readonly (number | undefined)[] = [undefined, SPACE, LINE_BREAK, HYPHEN];
const RING = 0x30a;
const UNKNOWN = 0xfffd;

/** A mark belongs to the character before it; only the ring makes another Danish letter of it (å written in two parts). */
function withRing(code: number): number {
  return code === 0x61 ? 0xe5 : code === 0x41 ? 0xc5 : code;
}

/** A character as NFKC folds it; one that stands for three or more ("㎯", "½") is part of no number or name. */
function foldedOf(code: number): string {
  let text = foldedBefore.get(code);
  if (text === undefined) {
    text = String.fromCodePoint(code).normalize("NFKC");
    if (text.length > 2) text = "\ufffd";
    foldedBefore.set(code, text);
  }
  return text;
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
