import type { Page } from "@playwright/test";
import type { Language } from "#app/text/language.ts";
import { areasIn, stringsIn, wordsOf } from "./dictionaries.ts";
import { inServerDatabase } from "./server-database.ts";

/** What stands in English as it does in Danish: names, the words of the law beside their translation, an example. */
export const stays = [
  "Stabsenheden Tryghed og Kriminalitetsforebyggelse",
  "Tryghed og Kriminalitetsforebyggelse",
  "Tryghed og Forebyggelse",
  "Fjordby Kommune",
  "name@kommune.dk",
  "underretning",
  "den sociale døgnvagt",
  "barnets lov",
  "Byrådet",
];

const words = [
  "af alle andre anden bliver brug der det deres din dine dit dem du efter eller endnu er et fik flere fra har hele hos hv\\w+ ikke imens",
  "ingen inden intet ja jeg jer kan kl kun med meget mens mere mit mod ned nej noget nogen ny nye og om os selv siden skal som straks til",
  "tilbage ud uden ved vi vis voksen vores",
  "(?:jan|febr)uar marts maj ju[nl]i oktober (?:man|tirs|ons|tors|fre|søn)dag dage? uger?",
  "aldersgrupper? afslut\\w* afvist afventer aftale\\w* antal arbejd\\w* begrundelse\\w* beslut\\w* bolden deaktiver\\w* enhed\\w* faglig\\w*",
  "farver fjern\\w* fordel\\w* forside\\w* fortryd\\w* frist\\w* gem\\w* giv haster henvend\\w* henvis\\w* indstilling\\w* inviter\\w*",
  "journaliser\\w* kilder kladde\\w* kollega\\w* kommune\\w* kompetence\\w* konsulent\\w* kvittering ledelse leder\\w* luk\\w* medarbejder\\w*",
  "medhenvend\\w* modtaget navn\\w* nummer oprett?\\w* overblik overskrift\\w* personer registrer\\w* rolle\\w* sag samtale\\w* senest sendt",
  "sidst skjult skole\\w* skrevet skriftlig\\w* skriv\\w* slags slet\\w* sted svar\\w* tekst\\w* telefon\\w* tema(?:er)? tilbud tilstand underret\\w*",
  "vagt\\w* vejled\\w* venter?",
  "beregnet beskeden byttet forslag\\w* gange godkend\\w* gav hej inddrog kender kontakt(?:e[nrt])? logget mest midte minut(?:ter)? mistede oftest oplysning\\w*",
  "opslag overskredet sessionen signaler skrev skridt spurgte timer udfald\\w* usikkerhed velkommen",
];
/** Danish letters and days, the commonest words that are not English too, and those that stand alone on our buttons and in our tables. */
export const danish = new RegExp(
  `[æøå]|ér\\b|\\d\\. (?:jan|feb|mar|apr|maj|ju[nl]|aug|sep|okt|nov|dec)|\\b(?:${words.join(" ").replaceAll(" ", "|")})\\b`,
  "i",
);

/** A text without addresses and names: whole words, so that Bo takes nothing from the ball and the law's word nothing from a longer one. */
export function withoutNames(text: string, names: readonly string[]): string {
  const all = [...names].sort((a, b) => b.length - a.length).map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.replaceAll(new RegExp(`\\S+@\\S+|(?<!\\p{L})(?:${all.join("|")})(?!\\p{L})`, "gu"), "");
}

/** The fixed texts of the Danish dictionary that are none of the English: what the commonest words are too few to tell. */
export async function ownDanish(): Promise<ReadonlySet<string>> {
  const textsIn = async (language: Language) =>
    (await Promise.all(areasIn(language).map((area) => wordsOf(language, area)))).flatMap(stringsIn);
  const [da, en] = await Promise.all([textsIn("da"), textsIn("en")]);
  const english = new Set(en);
  return new Set(da.filter((text) => /\p{L}{3}/u.test(text) && !english.has(text)).map((text) => text.trim()));
}

/** The names of people, places, services and projects in the database, a first name too, and what was answered in one word. */
export async function namesInUse(): Promise<readonly string[]> {
  return inServerDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from person union select split_part(name, ' ', 1) from person union select name from org_unit
       union select name from offer union select name from project
       union select body from intake_answer where free_text and body ~ '^[[:alpha:]]+$'`,
    );
    return rows.map(({ name }) => name);
  });
}

/** Pages that are Danish by intent, and say so: the guides, and letters to those who read Danish. */
const meantInDanish = /^\/(om\/vejledning|demo\/post)/;

/**
 * The Danish that a page in English says: what nobody wrote (which is marked so), and is no name. Our own words are none that somebody
 * wrote, so a mark does not excuse them.
 */
export async function danishSaidOn(page: Page, names: readonly string[]): Promise<string[]> {
  const { language, said, marked } = await page.evaluate(() => {
    const [said, marked]: [string[], string[]] = [[document.title], []];
    const note = (text: string | null, element: Element | null) => {
      const own = element?.closest("[lang]");
      // What the whole page is marked as excuses nothing.
      const excused = own?.getAttribute("lang") === "da" && own !== document.documentElement;
      // The button that chooses Danish says so in Danish.
      if (!(excused && element?.closest("[name=language]"))) (excused ? marked : said).push((text ?? "").trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style, textarea")) note(node.textContent, node.parentElement);
    }
    for (const name of ["aria-label", "aria-description", "aria-valuetext", "alt", "title", "placeholder", "label"])
      for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element);
    for (const button of document.querySelectorAll("input[type=submit], input[type=button]"))
      note(button.getAttribute("value"), button);
    note(document.querySelector("meta[name=description]")?.getAttribute("content") ?? null, null);
    return { language: document.documentElement.lang, said, marked };
  });
  const own = await ownDanish();
  const isOurs = (text: string) => own.has(text) && !names.includes(text);
  const found = [
    ...said.filter((text) => isOurs(text) || danish.test(withoutNames(text, [...stays, ...names]))),
    ...marked.filter((text) => isOurs(text) && !meantInDanish.test(new URL(page.url()).pathname)),
    ...(language === "en" ? [] : [`<html lang="${language}">`]),
  ];
  return [...new Set(found)];
}
