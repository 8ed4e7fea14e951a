import type { Page } from "@playwright/test";
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

/** Danish letters, and the commonest words that are not English too. */
export const danish =
  /[æøå]|\b(af|dage?|dig|du|eller|fra|har|henvendelse\w*|hvad|hvem|hvor|ikke|jer|kan|kl|kommune\w*|(?:jan|febr)uar|marts|maj|ju[nl]i|oktober|(?:man|tirs|ons|tors|fre|søn)dag|med|og|sag|skal|som|svar|til|uger?|underret\w*|vi)\b/i;

/** The names of people, places and things in the database, the longest first; a first name is one too. */
export async function namesInUse(): Promise<readonly string[]> {
  return inServerDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from person union select split_part(name, ' ', 1) from person union select name from org_unit`,
    );
    return rows.map(({ name }) => name).sort((a, b) => b.length - a.length);
  });
}

/** The Danish that a page in English says: what nobody wrote (which is marked so), and is no name. */
export async function danishSaidOn(page: Page, names: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const isDanish = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") === "da";
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (around?.closest("script, style, textarea") || isDanish(around)) continue;
      texts.push(node.textContent ?? "");
    }
    for (const name of ["aria-label", "alt", "title", "placeholder", "aria-description"])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!isDanish(element)) texts.push(element.getAttribute(name) ?? "");
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
  const withoutNames = (text: string) => [...stays, ...names].reduce((rest, name) => rest.replaceAll(name, ""), text);
  return [...new Set(said)].filter((text) => danish.test(withoutNames(text)));
}
