import { findIdentifiers } from "#workflows/privacy/identifiers.ts";

/** How much text one field may hold. */
const LENGTH = 20_480;

function repeated(part: string): string {
  return part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
}

function every(characterAt: (index: number) => number): string {
  const codes = Array.from({ length: LENGTH }, (_, index) => characterAt(index));
  return String.fromCodePoint(...codes).slice(0, LENGTH);
}

/** What somebody could type to keep the detector busy, and what people really type. */
const families: Readonly<Record<string, string>> = {
  "ordinary text": repeated(
    "Siden efterårsferien samler en gruppe unge sig ved vores indgang om aftenen, mest torsdag og fredag. ",
  ),
  "digits only": repeated("2409405552"),
  "one digit": repeated("0"),
  "dates that exist": repeated("010101"),
  "digits with spaces": repeated("24 09 40 "),
  "single digits": repeated("1 "),
  "CPR numbers": repeated("2409405552 "),
  "CPR numbers without check digit": repeated("2409405550 "),
  "CPR numbers with signs": repeated("24.09.40-5552,"),
  "CPR numbers after sag": repeated("sagsnr. 2409405550 "),
  "CPR numbers glued to words": repeated("cpr2409405552cpr "),
  "CPR numbers glued to long words": repeated(`${"a".repeat(30)}2409405552`),
  "years in full": repeated("24091940-5552 "),
  UUIDs: repeated("24091940-5552-41d4-a716-240919405552 "),
  "masked numbers": repeated("240940-XXXX "),
  "almost masked numbers": repeated("240940 - XXX"),
  "cpr repeated": repeated("cpr "),
  "cpr without spaces": repeated("cpr"),
  personnummer: repeated("personnummmmmmmmmmmmmm"),
  "colons before numbers": `${repeated(":").slice(0, LENGTH - 11)} 2409405550`,
  "colons and numbers": repeated(":::::::::::::2409405550"),
  dashes: repeated("-"),
  "dashes and digits": repeated("24-"),
  spaces: repeated(" "),
  "line breaks": repeated("240940\n5552\n"),
  "Windows line breaks": repeated("\r\n"),
  capitals: repeated("A"),
  "capitalised words": repeated("Aa "),
  "capitalised longer words": repeated("Peterbent "),
  "words of institutions": repeated("Aaaaaaaaaaaaaaaskolen "),
  initials: repeated("Aa B. C. "),
  "names with hyphens": repeated("Aa-"),
  "hyphens and apostrophes": repeated("A-a'"),
  "phrases that nearly fit": repeated("Aggression Replacement Trainin "),
  "streets without numbers": repeated("Vejvejvejvej "),
  "streets with numbers": repeated("Strandvejen 1 "),
  "long streets": repeated(`A${"vej".repeat(13)} 1 `),
  "small numbers": repeated("a 1 "),
  "a@a@a": repeated("a@"),
  "at signs": repeated("@"),
  addresses: repeated("a@b.dk "),
  "long local parts": repeated(`${"a.".repeat(32)}@`),
  "long domains": repeated(`a@${"a.".repeat(120)}`),
  phones: repeated("12 34 56 78, "),
  "phones after tlf": repeated("tlf 12345678 "),
  "phones after sag": repeated("sag 12345678 "),
  "phones with plus": repeated("+45 12345678 "),
  "plus signs": repeated("+1"),
  "series of twelve groups": repeated("12 12 12 12 12 12 12 12 12 12 12 12,"),
  "series of fours": repeated("2025 2026,"),
  "full-width digits": repeated("２４０９４０５５５２"),
  superscripts: repeated("²⁴"),
  "units that fold to many": repeated("㎯"),
  fractions: repeated("½⅒"),
  "zero width": repeated("\u200B"),
  "zero width between digits": repeated("2\u200B4\u200B"),
  "combining marks": repeated("\u0301\u0327"),
  rings: repeated("a\u030A"),
  "lone surrogates": repeated("\uD83D"),
  emoji: repeated("😀"),
  "mathematical digits": repeated("𝟚"),
  "every character once": every((index) => (index < 0xd000 ? index + 0x100 : 0x61)),
  "every compatibility character": every((index) => 0x3000 + ((index * 7) % 0x400)),
  ligatures: repeated("ﷺ"),
  "Latin Extended": repeated("ĀāÝỳ "),
};

/** Prints the first and the median time in milliseconds that the detector takes for 20 kB of each family. */
export function measureIdentifiers(): void {
  let worst = 0;
  for (const [name, text] of Object.entries(families)) {
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      findIdentifiers(text);
      return performance.now() - start;
    });
    const first = times[0] ?? 0;
    const median = times.sort((a, b) => a - b)[10] ?? 0;
    worst = Math.max(worst, median);
    process.stdout.write(
      `${name.padEnd(36)} first ${first.toFixed(2).padStart(6)} ms   median ${median.toFixed(2).padStart(6)} ms\n`,
    );
  }
  process.stdout.write(`The worst of ${Object.keys(families).length} families: ${worst.toFixed(2)} ms for 20 kB\n`);
}
