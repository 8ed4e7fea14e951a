import type { Chance } from "#prisma/seed/chance.ts";

/** One control of a form, as the page shows it. */
export type Control =
  | {
      kind: "hidden" | "text" | "date" | "number" | "time" | "tel" | "email" | "password" | "file";
      name: string;
      value: string;
      min?: string;
      max?: string;
      maxLength?: number;
    }
  | Choice;
type Choice = { kind: "one" | "several" | "select"; name: string; options: readonly string[]; chosen: readonly string[] };

/** A form that posts, and its buttons: each is a way to send it. */
export type PageForm = { action: string; controls: readonly Control[]; buttons: readonly { name: string; value: string }[] };

type Tag = { name: string; closing: boolean; attributes: ReadonlyMap<string, string>; end: number };

/** HTML parser for the forms of a page that post. Reads what our own server renders, which quotes and escapes as React does. */
export function formsOn(html: string, path: string): PageForm[] {
  const page = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  const forms: { action: string; posts: boolean; controls: Control[]; buttons: { name: string; value: string }[] }[] = [];
  let form: (typeof forms)[number] | undefined;
  let select: Choice | undefined;
  for (const tag of tagsOf(page)) {
    const of = (name: string) => tag.attributes.get(name);
    if (tag.name === "form" && tag.closing) form = undefined;
    else if (tag.name === "form") {
      form = { action: of("action") ?? path, posts: of("method")?.toLowerCase() === "post", controls: [], buttons: [] };
      forms.push(form);
    }
    if (!form || tag.closing) continue;
    const name = of("name");
    if (tag.name === "button" && of("type") !== "button") form.buttons.push({ name: name ?? "", value: of("value") ?? "" });
    else if (tag.name === "option" && select) {
      const value = of("value") ?? "";
      (select.options as string[]).push(value);
      if (tag.attributes.has("selected")) (select.chosen as string[]).push(value);
    } else if (!name || tag.attributes.has("disabled")) continue;
    else if (tag.name === "select") {
      select = { kind: "select", name, options: [], chosen: [] };
      form.controls.push(select);
    } else if (tag.name === "textarea") {
      const text = unescaped(page.slice(tag.end, page.indexOf("</textarea", tag.end))).replace(/^\n/, "");
      form.controls.push({ kind: "text", name, value: text, maxLength: numberIn(of("maxlength")) });
    } else if (tag.name === "input") addInput(form.controls, name, of);
  }
  return forms
    .filter(({ posts }) => posts)
    .map(({ action, controls, buttons }) => ({
      action,
      controls,
      buttons: buttons.length > 0 ? buttons : [{ name: "", value: "" }],
    }));
}

/** Links of a page, as paths. */
export function linksOn(html: string): string[] {
  return [...new Set(tagsOf(html).flatMap((tag) => (tag.name === "a" ? [tag.attributes.get("href") ?? ""] : [])))].filter(
    (href) => href.startsWith("/"),
  );
}

/** Answers of a first look after which a request can be given away; the others call for something else first. */
const callsForNothing: Readonly<Record<string, string>> = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES" };

/**
 * Fills a form in as somebody does who has something to say: every choice made, every text written. `write` makes the text of a field.
 * What stands there already mostly stays.
 */
export function filled(form: PageForm, chance: Chance, write: (field: string) => string): [string, string][] {
  return form.controls.flatMap((control): [string, string][] => {
    const { name } = control;
    switch (control.kind) {
      case "hidden":
        return [[name, control.value]];
      case "one":
        if (callsForNothing[name] && chance.holds(0.8)) return [[name, callsForNothing[name]]];
        return [[name, control.chosen[0] !== undefined && chance.holds(0.3) ? control.chosen[0] : chance.pick(control.options)]];
      case "select": {
        const real = control.options.filter((option) => option !== "");
        return real.length > 0 ? [[name, control.chosen.find(Boolean) ?? chance.pick(real)]] : [];
      }
      case "several":
        if (control.chosen.length > 0) return control.chosen.map((value) => [name, value]);
        return [[name, chance.pick(control.options)]];
      case "number":
        return [[name, control.value || String(Math.max(15, Number(control.min ?? 15)))]];
      case "date":
        return [[name, control.value || control.min || control.max || ""]];
      case "time":
        return [[name, control.value || "00.05"]];
      case "tel":
        return [[name, "12 34 56 78"]];
      default:
        return [[name, control.value || (/phone|tele/i.test(name) ? "12 34 56 78" : /time/i.test(name) ? "00.05" : write(name))]];
    }
  });
}

function addInput(controls: Control[], name: string, of: (name: string) => string | undefined): void {
  const type = of("type") ?? "text";
  const value = of("value");
  if (type === "radio" || type === "checkbox") {
    const kind = type === "radio" ? "one" : "several";
    let group = controls.find((control): control is Choice => control.kind === kind && control.name === name);
    if (!group) {
      group = { kind, name, options: [], chosen: [] };
      controls.push(group);
    }
    (group.options as string[]).push(value ?? "on");
    if (of("checked") !== undefined) (group.chosen as string[]).push(value ?? "on");
    return;
  }
  const kind =
    (["hidden", "date", "number", "time", "tel", "email", "password", "file"] as const).find((one) => one === type) ?? "text";
  controls.push({ kind, name, value: value ?? "", min: of("min"), max: of("max"), maxLength: numberIn(of("maxlength")) });
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/gi;

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(tag)].map((found) => ({
    name: (found[2] ?? "").toLowerCase(),
    closing: found[1] === "/",
    attributes: new Map(
      [...(found[3] ?? "").matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        unescaped(value),
      ]),
    ),
    end: found.index + found[0].length,
  }));
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Undoes what React escapes. */
export function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x2F;", "/")
    .replaceAll("&amp;", "&");
}
