import { Marked, type Tokens } from "marked";
import { paths } from "#app/paths.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import sizes from "../../docs/vejledning/billeder/billeder.json";
import { type Guide, guides } from "./guides.ts";

/** A guide as the page shows it. `html` is made of our own text alone, never of what somebody wrote. */
export type GuideText = { html: string; contents: readonly { id: string; title: string }[] };

const texts = import.meta.glob<string>("../../docs/vejledning/*.md", { eager: true, query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../docs/vejledning/billeder/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Whose guide it is: the manager's, the consultant's, and for everybody else that of whoever asks for advice. */
export function guideOf(roles: readonly Role[]): Guide {
  if (roles.includes("UNIT_MANAGER")) return "stabschef";
  return roles.includes("CONSULTANT") || roles.includes("TRIAGE") ? "konsulent" : "laerer";
}

export function isGuide(name: string | undefined): name is Guide {
  return guides.some((guide) => guide === name);
}

const known = new Map<Guide, GuideText>();

/** The same text that stands in docs/vejledning, which the build brings along. */
export function guideText(guide: Guide): GuideText {
  const text = known.get(guide) ?? read(guide);
  known.set(guide, text);
  return text;
}

function read(guide: Guide): GuideText {
  const markdown = texts[`../../docs/vejledning/${guide}.md`];
  if (markdown === undefined) throw new Error(`There is no guide ${guide}`);
  const contents: { id: string; title: string }[] = [];
  const reader = new Marked({
    renderer: {
      heading({ depth, tokens, text }) {
        const id = idOf(text);
        if (depth === 2) contents.push({ id, title: text });
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      paragraph({ tokens }) {
        const [only, ...more] = tokens;
        if (only?.type === "image" && more.length === 0) return figure(only as Tokens.Image);
        return `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
      link({ href, tokens }) {
        const guide = href.replace(/\.md$/, "");
        const leads = isGuide(guide) ? paths.guide(guide) : href;
        return `<a href="${leads}">${this.parser.parseInline(tokens)}</a>`;
      },
      // Code in a guide is a key.
      codespan: ({ text }) => `<kbd>${escaped(text)}</kbd>`,
      // Only remarks to whoever writes the guide.
      html: () => "",
    },
  });
  return { html: reader.parse(markdown, { async: false }), contents };
}

/** A picture at half of its size, since it was taken with two points for one; its title is the caption. */
function figure({ href, text, title }: Tokens.Image): string {
  const name = href.replace(/^billeder\//, "");
  const { width, height } = (sizes as Record<string, { width: number; height: number } | undefined>)[name] ?? {};
  const size = width && height ? ` width="${width}" height="${height}"` : "";
  const source = pictures[`../../docs/vejledning/${href}`] ?? "";
  const caption = title ? `<figcaption>${escaped(title)}</figcaption>` : "";
  return `<figure><img src="${source}"${size} alt="${escaped(text)}" loading="lazy" decoding="async">${caption}</figure>\n`;
}

function idOf(title: string): string {
  return title
    .toLocaleLowerCase("da")
    .replace(/[^a-zæøå0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
