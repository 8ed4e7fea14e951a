import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageComesFrom } from "#app/text/language.ts";
import { areasIn, type Entry, entriesOf, type Samples, type Says, stringsIn } from "./dictionaries.ts";

/**
 * A text of the Danish dictionary, as journeys look it up: where it stands, the facts that it was made of and how it then reads. A word
 * among the facts is `§its name§` and a number one that belongs to its name, so that both can be found again in the text.
 */
export type Phrase = { path: readonly string[]; facts: readonly unknown[]; da: string; which: number };

const file = join(import.meta.dirname, "../../.cache/phrases.json");

/** Few numbers read differently (“én ting”, “to ting”), so they are there as they are; all others read like the number of the name. */
const samples: Samples = {
  words: (name) => [`§${name}§`, `§${name}§s`],
  numbers: (name) => [numberOf(name), 0, 1, 2, 3],
};

/** The number that stands for any number of a name: four figures, so that it reads with its thousands. */
export function numberOf(name: string): number {
  return 1001 + ([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8951, 7) % 8951);
}

/** Reads the dictionary once for a whole run: finding out what each text takes needs the type checker. */
export async function keepPhrases(): Promise<void> {
  languageComesFrom(() => "da");
  const entries = (await Promise.all(areasIn("da").map((area) => entriesOf(area, samples)))).flat();
  const phrases = new Map(entries.flatMap(phrasesOf).map((phrase) => [`${phrase.path.join()} ${phrase.da}`, phrase]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...phrases.values()]));
}

/** What the run has kept. */
export function keptPhrases(): readonly Phrase[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

function phrasesOf({ path, da, calls }: Entry): Phrase[] {
  const steps = path.split(" › ");
  if (typeof da === "string") return [{ path: steps, facts: [], da, which: 0 }];
  if (typeof da !== "function") return [];
  return calls.flatMap((facts) =>
    stringsIn((da as Says)(...facts)).map((words, which) => ({ path: steps, facts, da: words, which })),
  );
}
