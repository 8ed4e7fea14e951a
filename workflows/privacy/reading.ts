/**
 * A text as the detector reads it: lookalikes folded, what cannot be seen left out.
 *
 * `text` is what is searched; `starts[i]` and `ends[i]` are where its i-th
 * UTF-16 unit begins and ends in the original text. Both are absent when
 * every unit stands where it stood.
 */
export type Reading = Readonly<{
  text: string;
  starts?: readonly number[];
  ends?: readonly number[];
}>;

/** The characters that need no folding, which is all that most people ever type. */
const PLAIN = /^[\n -~\u00C0-\u00FF]*$/;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_BREAK = 0x0a;

/** Ranges (first, last) within which compatibility folding (NFKC) can yield a digit, a Danish letter or a sign that matters. */
const FOLDED = [
  0xaa, 0xbe, 0x132, 0x149, 0x17f, 0x17f, 0x1c4, 0x1f3, 0x2b0, 0x2e3, 0x1d2c, 0x1dbb, 0x1e9a, 0x1e9a, 0x2024, 0x2049, 0x2070,
  0x209c, 0x20a8, 0x20a8, 0x2100, 0x2189, 0x2460, 0x24ea, 0x2c7c, 0x2c7d, 0x3250, 0x33ff, 0xa7f1, 0xa7f4, 0xfb00, 0xfb29, 0xfe16,
  0xfe6b, 0xff0a, 0xff5a, 0x10783, 0x107a5, 0x1ccd6, 0x1ccf9, 0x1d400, 0x1d7ff, 0x1f100, 0x1f190, 0x1fbf0, 0x1fbf9,
];

/** Dashes, hyphens and minus signs of every kind. */
const DASHES = new Set([
  0x58a, 0x5be, 0x2d7, 0x1400, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x207b, 0x208b, 0x2212, 0x2e17,
  0x2e1a, 0x2e3a, 0x2e3b, 0x2e40, 0x2e5d, 0x301c, 0x3030, 0x30a0, 0xfe31, 0xfe32, 0xfe58, 0xfe63, 0xff0d, 0x10ead,
]);

const foldedBefore = new Map<number, string>();

/**
 * Reads a text: NFKC for what matters here, every dash a hyphen, every space a space, every line break one
 * line feed, and no zero-width characters, soft hyphens, controls or combining marks (DOMAIN.md 6.2).
 *
 * Takes time in proportion to the length, whatever the text; folding the whole text at once would not
 * (a long run of combining marks is sorted), and would lose the positions.
 */
export function read(original: string): Reading {
  if (PLAIN.test(original)) return { text: original };
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = original.length;
  for (let at = 0; at < length; ) {
    const start = at;
    let code = original.charCodeAt(at++);
    if (code > 0x7e || code < 0x20) {
      if (code >= 0xd800 && code < 0xdc00) {
        const low = original.charCodeAt(at);
        if (low >= 0xdc00 && low < 0xe000) {
          code = (code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
          at += 1;
        }
      }
      if (code === 0x0d && original.charCodeAt(at) === LINE_BREAK) at += 1;
      if (isMark(code)) {
        joinMark(codes, ends, code, at);
        continue;
      }
      const plain = plainly(code);
      if (plain === undefined) {
        const text = folded(code);
        for (let i = 0; i < text.length; i += 1) {
          codes.push(text.charCodeAt(i));
          starts.push(start);
          ends.push(at);
        }
        continue;
      }
      if (plain < 0) continue;
      code = plain;
    }
    codes.push(code);
    starts.push(start);
    ends.push(at);
  }
  return { text: textOf(codes), starts, ends };
}

/** What a character counts as: a code unit, -1 for nothing at all, undefined when it has to be folded. */
function plainly(code: number): number | undefined {
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) {
    if (code === 0x09 || code === 0x0b || code === 0x0c || code === 0xa0) return SPACE;
    return code === LINE_BREAK || code === 0x0d || code === 0x85 ? LINE_BREAK : -1;
  }
  if (code < 0x100) return code === 0xad ? -1 : code > 0xbe ? code : undefined;
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x1680)
    return SPACE;
  if (code === 0x2028 || code === 0x2029) return LINE_BREAK;
  if (isUnseen(code)) return -1;
  if (DASHES.has(code)) return HYPHEN;
  if (isFolded(code)) return undefined;
  // A character beyond the basic plane is no letter, digit or sign of ours: its place is kept by a replacement character.
  return code > 0xffff ? 0xfffd : code;
}

function isUnseen(code: number): boolean {
  return (
    code === 0x61c ||
    code === 0x115f ||
    code === 0x1160 ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xfff0 && code <= 0xfffb) ||
    (code >= 0x1bca0 && code <= 0x1bca3) ||
    (code >= 0x1d173 && code <= 0x1d17a) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe20 && code <= 0xfe2f)
  );
}

/** A mark belongs to the character before it; only the ring makes another Danish letter of it (å written in two parts). */
function joinMark(codes: number[], ends: number[], mark: number, end: number): void {
  const last = codes.length - 1;
  if (last < 0) return;
  ends[last] = end;
  if (mark !== 0x30a) return;
  if (codes[last] === 0x61) codes[last] = 0xe5;
  if (codes[last] === 0x41) codes[last] = 0xc5;
}

function isFolded(code: number): boolean {
  for (let i = 0; i < FOLDED.length; i += 2) {
    if (code < (FOLDED[i] ?? 0)) return false;
    if (code <= (FOLDED[i + 1] ?? 0)) return true;
  }
  return false;
}

/** A few thousand characters at most, so that remembering them is bounded. */
function folded(code: number): string {
  let text = foldedBefore.get(code);
  if (text === undefined) {
    text = String.fromCodePoint(code).normalize("NFKC");
    foldedBefore.set(code, text);
  }
  return text;
}

function textOf(codes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096));
  return text;
}

/** What the scanners ask about a code unit, as bits. */
export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 4;
/** Digits, a–z, æøå and the underscore: what a number must not touch (DOMAIN.md 6.2). */
export const JOINING = 8;

const classes = new Uint8Array(0x180);
for (let code = 0; code < classes.length; code += 1) {
  const sign = String.fromCharCode(code);
  const upper = sign !== sign.toLowerCase();
  const lower = sign !== sign.toUpperCase() || code === 0xdf;
  classes[code] =
    (/\d/.test(sign) ? DIGIT : 0) |
    (upper ? UPPER : 0) |
    (lower && !upper ? LOWER : 0) |
    (/[0-9A-Za-zÆØÅæøå_]/.test(sign) ? JOINING : 0);
}
// The micro sign has an upper case and is no letter of a name.
classes[0xb5] = 0;

/** The classes of a code unit, as bits; 0 beyond the end of a text and outside the Latin letters. */
export function classOf(code: number): number {
  if (code < 0x180) return classes[code] ?? 0;
  // From Latin Extended-B on, capitals have even codes; exceptions are too rare in names to matter.
  if ((code >= 0x1de && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) return code & 1 ? LOWER : UPPER;
  return 0;
}
