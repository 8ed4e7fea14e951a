import { isCapital, isDigit, isLetter, isSmall } from "./reading.ts";

/** How a word is written: "Peter", "PETER", "peter", "P", or otherwise ("SSP-konsulent", "7B"). */
export type Shape = "name" | "loud" | "small" | "initial" | "other";

/** A word of a text: letters, with single hyphens and apostrophes between them. */
export type Word = Readonly<{
  start: number;
  end: number;
  lower: string;
  shape: Shape;
  /** Whether a sentence begins with it. */
  opens: boolean;
  /** Whether one or two spaces alone stand before it, or the full stop of an initial or a title. */
  follows: boolean;
}>;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const APOSTROPHES = new Set([0x27, 0x2019]);
/** Words with a full stop that ends no sentence. */
export const ABBREVIATED = new Set(
  "hr fr frk dr pr ca kl nr vedr bl bla fx evt inkl mfl osv jf skt sdr ndr gl tlf obs".split(" "),
);

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last: Word | undefined;
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    const word: Word = {
      start: at,
      end,
      lower: text.slice(at, end).toLowerCase(),
      shape: shapeOf(text, at, end),
      opens: last === undefined || opensSentence(text, last, at),
      follows: last !== undefined && follows(text, last, at),
    };
    words.push(word);
    last = word;
    at = end;
  }
  return words;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end += 1;
    const joint = text.charCodeAt(end);
    if ((joint !== HYPHEN && !APOSTROPHES.has(joint)) || !isLetter(text.charCodeAt(end + 1))) return end;
    end += 1;
  }
}

/** A name has a capital in every hyphenated part and small letters besides: "Anne-Marie", not "SSP-konsulent". */
function shapeOf(text: string, start: number, end: number): Shape {
  // What digits touch is a code, not a name.
  if (isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end))) return "other";
  let partBegins = true;
  let [capitals, small, parts] = [0, 0, true];
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (partBegins && !isCapital(code)) parts = false;
    partBegins = code === HYPHEN;
    if (isSmall(code)) small += 1;
    else if (isCapital(code)) capitals += 1;
  }
  if (isAddressed(text, start, end, capitals === 0)) return "other";
  if (capitals === 0) return "small";
  // "PPR's", "SSP'er".
  if (small > 0) return parts && !(isCapital(text.charCodeAt(start + 1)) && capitals > 1) ? "name" : "other";
  return end - start === 1 ? "initial" : "loud";
}

/** Whether a word is a part of an address of e-mail or of a page, where nobody is told of. */
function isAddressed(text: string, start: number, end: number, small: boolean): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  if (before === 0x40 || after === 0x40 || before === 0x2f || before === 0x5f || after === 0x5f) return true;
  return (
    small && ((before === DOT && isLetter(text.charCodeAt(start - 2))) || (after === DOT && isLetter(text.charCodeAt(end + 1))))
  );
}

/** The longest way between two words of a name. */
const FAR = 4;

function opensSentence(text: string, before: Word, start: number): boolean {
  if (before.shape === "initial" || ABBREVIATED.has(before.lower)) return text.slice(before.end, before.end + FAR).includes("\n");
  for (let at = before.end; at < start; at += 1) {
    const code = text.charCodeAt(at);
    // Line break, full stop, colon, exclamation and question marks, dash at the beginning of a line.
    if (code === 0x0a || code === 0x3a || code === 0x21 || code === 0x3f) return true;
    if (code === DOT && !isDigit(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

function follows(text: string, before: Word, start: number): boolean {
  let at = before.end;
  if (text.charCodeAt(at) === DOT && (before.shape === "initial" || ABBREVIATED.has(before.lower))) at += 1;
  if (before.shape === "initial" && at === start && at > before.end) return true;
  return start - at <= 2 && start > at && text.charCodeAt(at) === SPACE && text.charCodeAt(start - 1) === SPACE;
}
