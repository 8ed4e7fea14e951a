import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { config } from "#app/platform/config.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import type { LetterContent } from "#emails/layout.tsx";
import type { Outgoing } from "./outgoing.ts";

/** A letter that no mail server took, as it lies in the data folder. */
export type KeptLetter = Readonly<{
  /** Its file's name without ending: when it was owed, and the letter's row. Sorts by time. */
  id: string;
  to: Readonly<{ name: string; email: string }>;
  /** ISO 8601. */
  writtenAt: string;
  subject: string;
  text: string;
  content: LetterContent;
}>;

/** A page of letters by keyset, newest first; `before` is the id after which the next page begins, null on the last. */
export type KeptLetters = Readonly<{ letters: readonly KeptLetter[]; before: string | null }>;

const onAPage = 50;
const idForm = /^\d{8}T\d{9}Z-[0-9a-f-]{36}$/;

/**
 * Keeps a letter as `.eml` (any mail program opens it), `.html`, and `.json`, readable by the owner of the process alone. Idempotent:
 * kept again, it replaces itself. The `.json` comes last, by an atomic rename: what has one is complete.
 */
export async function keepLetter({ id, to, writtenAt, letter }: Outgoing, eml: Buffer): Promise<void> {
  const name = `${writtenAt.toISOString().replace(/[-:.]/g, "")}-${id}`;
  const { subject, text, html, content } = letter;
  const kept: KeptLetter = { id: name, to, writtenAt: writtenAt.toISOString(), subject, text, content };
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await write(`${name}.eml`, eml);
  await write(`${name}.html`, html);
  await write(`${name}.json`, `${JSON.stringify(kept, null, 2)}\n`);
}

/** The letters that the demo kept, newest first, 50 a page. Throws 404 outside the demo. */
export async function demoLetters(before: string | null): Promise<KeptLetters> {
  const names = (await namesOfKept()).filter((name) => before === null || name < before);
  const page = names.slice(0, onAPage);
  const letters = await Promise.all(page.map(read));
  return { letters, before: names.length > page.length ? (page.at(-1) ?? null) : null };
}

/** One letter that the demo kept. Throws 404 outside the demo and for what is not there. */
export async function demoLetter(id: string): Promise<KeptLetter> {
  if (!(await namesOfKept()).includes(id)) throw notFound();
  return read(id);
}

/** The demo has a folder of its own: sample letters and real ones never meet. */
function folder(): string {
  return join(config.dataFolder, config.demo ? "mail-demo" : "mail");
}

async function namesOfKept(): Promise<string[]> {
  if (!config.demo) throw notFound();
  const files = await readdir(folder()).catch(() => []);
  return files
    .flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []))
    .filter((name) => idForm.test(name))
    .sort()
    .reverse();
}

async function read(name: string): Promise<KeptLetter> {
  return JSON.parse(await readFile(join(folder(), `${name}.json`), "utf8")) as KeptLetter;
}

async function write(file: string, body: string | Buffer): Promise<void> {
  const path = join(folder(), file);
  await writeFile(`${path}.unfinished`, body, { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
}
