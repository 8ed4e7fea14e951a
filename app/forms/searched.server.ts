import { findAcross } from "#workflows/privacy/across-texts.ts";
import { type Finding, findIdentifiers, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { FieldKind, Findings, Typed } from "./field.ts";
import type { Field, Fields } from "./kinds.server.ts";
import { isDanishTelephone } from "./telephone.ts";
import { unclung } from "./text.ts";

/** Longer texts than this are refused before anybody searches or keeps them (docs/domain/detection.md 6.2: at most 20 kB a field). */
export const searchable = 20_000;

/** Kinds in which something is written rather than chosen: a number may begin in one and end in the next. */
const written: readonly FieldKind[] = ["line", "text", "date", "address", "url", "number"];

type Searched = { text: string; all: boolean; written: boolean };

/**
 * The detector's pass over a form: civil registration numbers in every field, whatever its kind, also in those that are not asked any more,
 * since they would be kept with the others, and from one field into the next; other traces in free text (`search: "all"`). A kind of
 * field cannot be left out: only what is no string of a form's own (`none`) is.
 */
export function findingsIn(fields: Fields, typed: Typed, options: IdentifierOptions): Findings {
  const texts = textsOf(fields, typed);
  const findings = new Map<string, readonly Finding[]>();
  let before: [string, Searched] | undefined;
  for (const [name, searched] of texts) {
    const { text, all } = searched;
    const found = inPieces(text, options).filter(({ level }) => all || level === "block");
    if (found.length > 0) findings.set(name, found);
    if (!searched.written || text.length > searchable) continue;
    const across = before && findAcross(before[1].text, text);
    if (before && across) addAcross(findings, [before[0], name], across, all);
    before = [name, searched];
  }
  return Object.fromEntries(findings);
}

/**
 * The same for what of the answers would be kept: tidied, a value may hold what nobody saw in it as it was typed. Such a field is blocked from
 * end to end.
 */
export function findingsInAnswers(fields: Fields, typed: Typed, answers: Readonly<Record<string, unknown>>): Findings {
  const found: Record<string, readonly Finding[]> = {};
  for (const [name, value] of Object.entries(answers)) {
    const field = fields[name];
    const given = typed[name] ?? [];
    const kept = [value].flat().filter((one): one is string => typeof one === "string" && !given.includes(one));
    if (!field || isTelephone(field, given) || !kept.some((text) => hasBlock(findIdentifiers(text)))) continue;
    found[field.searchedAs ?? name] = [{ level: "block", kind: "cpr", start: 0, end: given.join("\n").length }];
  }
  return found;
}

function textsOf(fields: Fields, typed: Typed): Map<string, Searched> {
  const texts = new Map<string, Searched>();
  for (const [name, field] of Object.entries(fields)) {
    const values = typed[name] ?? [];
    const text = values.join("\n");
    if (field.view.kind === "none" || text === "" || isTelephone(field, values)) continue;
    const as = field.searchedAs ?? name;
    const before = texts.get(as);
    texts.set(as, {
      text: before ? `${before.text}\n${text}` : text,
      all: field.search === "all" || before?.all === true,
      written: written.includes(field.view.kind),
    });
  }
  return texts;
}

/** Eight digits, which are no ten, however they are written. */
const isTelephone = ({ view }: Field<unknown>, values: readonly string[]) =>
  view.kind === "telephone" && isDanishTelephone(unclung(values.join("\n")));

/** A text that is too long as a whole is searched line by line: hundreds of codes are one text. What is too long by itself is kept nowhere. */
function inPieces(text: string, options: IdentifierOptions): Finding[] {
  if (text.length <= searchable) return findIdentifiers(text, options);
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const at = from;
    from += line.length + 1;
    if (line.length > searchable) return [];
    return findIdentifiers(line, options).map(({ start, end, ...rest }) => ({ ...rest, start: at + start, end: at + end }));
  });
}

/** What blocks stands in both fields, so that neither is kept; a warning is asked about once, where it ends. */
function addAcross(
  findings: Map<string, readonly Finding[]>,
  names: readonly [string, string],
  across: readonly [Finding, Finding],
  all: boolean,
): void {
  const blocks = across[1].level === "block";
  for (const place of [0, 1] as const) {
    if (!blocks && !(place === 1 && all)) continue;
    const found = findings.get(names[place]) ?? [];
    const { start, end } = across[place];
    const apart = found.filter((other) => other.end <= start || other.start >= end);
    findings.set(
      names[place],
      [...apart, across[place]].sort((one, other) => one.start - other.start),
    );
  }
}
