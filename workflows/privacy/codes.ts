/** Characters that are written as codes: references of HTML ("&#50;", "&ndash;") and percent codes of addresses ("%32", also coded again as "%2532"). */

const REFERENCE = /&(?:amp;)*(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{3,7}));?/iy;
const PERCENT = /(?:%(?:25)*[0-9a-f]{2})+/iy;

/** References by name, those that stand between the parts of a number; what is in none of the lists is a word. */
const named = new Map(
  [
    [" ", "nbsp ensp emsp thinsp numsp puncsp hairsp tab newline"],
    ["-", "ndash mdash minus hyphen dash horbar"],
    ["", "shy zwnj zwj lrm rlm"],
    ...["/sol", ".period", ":colon", ",comma", "_lowbar", "+plus", "(lpar", ")rpar"].map((pair) => [
      pair.charAt(0),
      pair.slice(1),
    ]),
  ].flatMap(([sign = "", names = ""]) => names.split(" ").map((name) => [name, sign] as const)),
);

/** What a code stands for that begins at a position, and where it ends; null where none begins. */
export function codedAt(text: string, code: number, at: number): { text: string; end: number } | null {
  if (code === 0x26) {
    REFERENCE.lastIndex = at;
    const [, decimal, hexadecimal, name] = REFERENCE.exec(text) ?? [];
    const end = REFERENCE.lastIndex;
    if (name) {
      const sign = named.get(name.toLowerCase());
      return sign === undefined ? null : { text: sign, end };
    }
    const value = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.NaN;
    return value <= 0x10ffff ? { text: String.fromCodePoint(value), end } : null;
  }
  if (code !== 0x25) return null;
  PERCENT.lastIndex = at;
  const [run] = PERCENT.exec(text) ?? [];
  return run ? { text: unescaped(run.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, "%")), end: at + run.length } : null;
}

/** A run of percent codes; where it is no UTF-8, what of it is ASCII. */
function unescaped(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-9a-f]{2})/gi, (_, code: string) => {
      const value = Number.parseInt(code, 16);
      return value < 0x80 ? String.fromCharCode(value) : "\ufffd";
    });
  }
}
