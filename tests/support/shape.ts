import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** The environment's name for the folder in which the workers of one run note the shapes that somebody has looked at. */
export const foldersName = "MEDSPIL_TEST_SHAPES";

/**
 * Fingerprints the page as axe judges it, and claims it for this test by an exclusive file: true once a run for each shape and width.
 *
 * A shape is what is shown, without the words: elements with their attributes, which of them have text, and what they refer to. Rows and
 * items that are made alike count once. So each page, and each state of it, is looked at by whoever comes first, in whichever language.
 */
export async function isNewShape(page: Page): Promise<boolean> {
  const folder = process.env[foldersName];
  if (!folder) return true;
  const shape = `${page.viewportSize()?.width} ${await page.evaluate(shapeOfPage)}`;
  try {
    writeFileSync(join(folder, createHash("sha256").update(shape).digest("hex")), page.url(), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Runs in the page, so it stands alone. */
function shapeOfPage(): string {
  const refers = new Set(["for", "headers", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"]);
  const differs = new Set(["id", "name", "value", "href", "src", "action", "content", "nonce", "datetime", "title", "alt", "d"]);
  const labels: string[] = [];
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);

  const attribute = ({ name, value }: Attr): string => {
    if (name === "lang" && /^(da|en)$/.test(value)) return "";
    if (refers.has(name)) return `${name}=${value.split(/\s+/).map((id) => document.getElementById(id)?.tagName ?? "nobody")}`;
    // Two landmarks with one label are a fault, whatever the label says.
    if (name === "aria-label") {
      if (!labels.includes(value)) labels.push(value);
      return `${name}=${value.trim() && labels.indexOf(value)}`;
    }
    if (name === "href" && value.startsWith("#")) return `href=#${document.getElementById(value.slice(1))?.tagName ?? "nobody"}`;
    if (differs.has(name) || name.startsWith("data-")) return `${name}=${value.trim() ? "something" : ""}`;
    return `${name}=${value.replaceAll(/\d+(?:\.\d+)?/g, "0")}`;
  };
  const shape = (element: Element): string => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return "";
    const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    const parts = [...new Set([...element.children].map(shape))];
    const isList = /^(TBODY|UL|OL|SELECT)$/.test(element.tagName);
    const own = [...element.attributes].map(attribute).sort().join(" ");
    return `<${element.tagName} ${own}>${hasText ? "text" : ""}${(isList ? parts.sort() : parts).join("")}`;
  };
  const head = `${document.documentElement.lang !== ""} ${document.title.trim() !== ""} ${new Set(ids).size === ids.length}`;
  return `${head} ${shape(document.body)}`;
}
