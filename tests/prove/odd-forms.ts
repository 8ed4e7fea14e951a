import { gzipSync } from "node:zlib";
import type { Chance } from "#prisma/seed/chance.ts";
import { blockedNumber, type OddValue, oddName, oddValue } from "./odd-values.ts";
import { filled, type PageForm } from "./page-forms.ts";
import type { Asked } from "./visitor.ts";

type Field = { name: string; value: OddValue };

/** A generated post, with words that say what is odd about it. */
export type OddPost = Asked & { what: string };

/** Changes that make a good form odd, by name. */
const changes: Readonly<Record<string, (fields: Field[], chance: Chance) => void>> = {
  "a field is missing": (fields, chance) => void fields.splice(chance.whole(0, Math.max(0, fields.length - 1)), 1),
  "a field says something else": (fields, chance) => replaceOne(fields, chance, oddValue(chance)),
  "several fields say something else": (fields, chance) => {
    for (let times = chance.whole(2, 6); times > 0; times--) replaceOne(fields, chance, oddValue(chance));
  },
  "a field comes twice": (fields, chance) => {
    if (fields.length > 0) fields.push({ ...chance.pick(fields), ...(chance.holds(0.5) && { value: oddValue(chance) }) });
  },
  "a field comes a hundred times": (fields, chance) => {
    const name = fields.length > 0 ? chance.pick(fields).name : "text";
    for (let times = 0; times < 100; times++) fields.push({ name, value: { text: String(times) } });
  },
  "fields that nobody knows": (fields, chance) => {
    for (let times = chance.whole(1, 8); times > 0; times--) fields.push({ name: oddName(chance), value: oddValue(chance) });
  },
  "a forged version": (fields, chance) => {
    const forged = chance.pick(["0", "-1", "1e9", "999999999", "9999999999", "1.5", "", "1; drop table x", "١"]);
    set(fields, "seen", forged);
  },
  "a forged key": (fields, chance) =>
    set(fields, "submissionKey", chance.pick(["", "x", "019B0000-0000-7000-8000-00000000000G", "null", "0".repeat(36)])),
  "another button": (fields, chance) =>
    set(fields, "intent", chance.pick(["", "send", "next", "back", "draft", "delete", "link", "fordel", "gem", "__proto__"])),
  "a number that may not be stored": (fields, chance) =>
    replaceOne(fields, chance, { text: `Det er ${blockedNumber}, vi taler om.` }),
  "all fields are empty": (fields) => {
    for (const field of fields) field.value = { text: "" };
  },
  "all fields are odd": (fields, chance) => {
    for (const field of fields) field.value = oddValue(chance);
  },
  "fields in another order": (fields) => void fields.reverse(),
  "as it should be": () => {},
};

/** Ways to send fields, by name; the first is the browser's. */
const envelopes: Readonly<
  Record<string, (fields: readonly Field[], chance: Chance) => Pick<Asked, "headers" | "body" | "method">>
> = {
  "as a form": (fields) => ({ headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: urlencoded(fields) }),
  "as a form in another character set": (fields, chance) => ({
    headers: { "Content-Type": `application/x-www-form-urlencoded; charset=${chance.pick(["iso-8859-1", "utf-16", "x", '"'])}` },
    body: Buffer.from(urlencoded(fields), chance.holds(0.5) ? "latin1" : "utf16le"),
  }),
  "in parts": (fields) => multipart(fields, "grænse".replace("æ", "ae")),
  "in parts, one of them a file": (fields, chance) => multipart(fields, "skel", chance.whole(0, Math.max(0, fields.length - 1))),
  "in parts that are broken": (fields, chance) => broken(multipart(fields, "skel"), chance),
  "as JSON": (fields) => ({
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value.text]))),
  }),
  "as text": (fields) => ({ headers: { "Content-Type": "text/plain" }, body: urlencoded(fields) }),
  "without saying what": (fields) => ({ body: urlencoded(fields) }),
  "as something impossible": (fields, chance) => ({
    headers: {
      "Content-Type": chance.pick([
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "form",
        "application/xml",
        "a/b; boundary=a",
      ]),
    },
    body: urlencoded(fields),
  }),
  packed: (fields) => ({
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": "gzip" },
    body: gzipSync(urlencoded(fields)),
  }),
  "with nothing in it": () => ({ headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "" }),
  "with thousands of fields": (fields, chance) => ({
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: `${urlencoded(fields)}&${chance.pick(["a=1&", "a&", "&", "text=x&", "themes=WELLBEING&"]).repeat(chance.whole(1_000, 60_000)).slice(0, 500_000)}`,
  }),
  "with thousands of parts": (_fields, chance) => {
    const part = '--skel\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
    return {
      headers: { "Content-Type": "multipart/form-data; boundary=skel" },
      body: `${part.repeat(chance.whole(500, 8_000))}--skel--\r\n`,
    };
  },
  "larger than a form may be": (fields, chance) => ({
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: `${urlencoded(fields)}&text=${"a".repeat(chance.whole(500_000, 1_500_000))}`,
  }),
  "by another method": (fields, chance) => ({
    method: chance.pick(["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND"]),
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: urlencoded(fields),
  }),
  "from elsewhere": (fields, chance) => ({
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: chance.pick(["null", "https://evil.example", "", "http://localhost"]),
      "Sec-Fetch-Site": chance.pick(["cross-site", "same-site", "none", "x"]),
    },
    body: urlencoded(fields),
  }),
};

const usualEnvelope = 14;

/** Makes a post out of a page's form, or out of nothing: odd in what it says, in how it is sent, or in both. */
export function oddPost(form: PageForm | undefined, path: string, chance: Chance): OddPost {
  const button = form && chance.pick(form.buttons);
  const fields = form
    ? filled(form, chance, () => "Vi vil gerne vide, hvordan vi kommer videre med gruppen i frikvartererne.")
    : [];
  if (button?.name) fields.push([button.name, button.value]);
  const odd: Field[] = fields.map(([name, value]) => ({ name, value: { text: value } }));
  const said: string[] = [];
  for (let times = chance.weighted([0, 1, 2, 3], (count) => [1, 6, 3, 2][count] ?? 0); times > 0; times--) {
    const change = chance.pick(Object.keys(changes));
    changes[change]?.(odd, chance);
    said.push(change);
  }
  const envelope = chance.weighted(Object.keys(envelopes), (name) => (name === "as a form" ? usualEnvelope : 1));
  // Scripts post to the same address with an ending.
  const toScript = chance.holds(0.15);
  const [place = "", query] = (form?.action || path).split("?");
  const address = toScript
    ? `${place === "/" ? "/_root" : place}.data${query ? `?${query}` : ""}`
    : [place, query].filter(Boolean).join("?");
  return {
    method: "POST",
    path: safePath(address),
    ...envelopes[envelope]?.(odd, chance),
    what: [...said, envelope, ...(toScript ? ["for a script"] : [])].join(", "),
  };
}

/** Node sends no address with characters outside ASCII. */
export function safePath(path: string): string {
  return path.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));
}

function urlencoded(fields: readonly Field[]): string {
  return fields.map(({ name, value }) => `${encoded({ text: name })}=${value.encoded ?? encoded(value)}`).join("&");
}

function encoded({ text }: OddValue): string {
  return encodeURIComponent(wellFormed(text)).replaceAll("%20", "+");
}

function multipart(fields: readonly Field[], boundary: string, fileAt?: number) {
  const parts = fields.map(({ name, value }, index) => {
    const file = index === fileAt ? '; filename="barn.docx"\r\nContent-Type: application/octet-stream' : "";
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"${file}\r\n\r\n${wellFormed(value.text)}\r\n`;
  });
  return {
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  };
}

function broken(whole: ReturnType<typeof multipart>, chance: Chance) {
  const { headers, body } = whole;
  const bodies = [
    () => body.subarray(0, chance.whole(0, body.length)),
    () => Buffer.from(body.toString().replaceAll("\r\n", "\n")),
    () => Buffer.from(body.toString().replaceAll("Content-Disposition", "Content-Dispositio")),
    () => Buffer.from(body.toString().replaceAll('name="', "name=")),
    () => Buffer.from(body.toString().replaceAll("--skel--", "")),
    () => Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), body]),
  ];
  return {
    headers: chance.holds(0.2) ? { "Content-Type": "multipart/form-data; boundary=andet" } : headers,
    body: chance.pick(bodies)(),
  };
}

function replaceOne(fields: readonly Field[], chance: Chance, value: OddValue): void {
  if (fields.length > 0) chance.pick(fields).value = value;
}

function set(fields: Field[], name: string, text: string): void {
  const known = fields.find((field) => field.name === name);
  if (known) known.value = { text };
  else fields.push({ name, value: { text } });
}

/** Lone surrogates cannot be written as UTF-8, so they are replaced; `encoded` says them. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");
