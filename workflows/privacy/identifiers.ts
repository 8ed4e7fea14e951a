import { findAddresses } from "./addresses.ts";
import { findEmails, findPhones, type Place } from "./contact-traces.ts";
import { findCpr } from "./cpr.ts";
import { findNames } from "./names.ts";
import { read } from "./reading.ts";

/**
 * What a finding asks for: `block` refuses the text, in the browser and on the server; `warn` asks the writer
 * for an active choice, which is recorded as field, kind and person, never as text; `hint` is wrong more often than right, is shown,
 * and asks for nothing (docs/domain/detection.md 6.2).
 */
export const findingLevels = ["block", "warn", "hint"] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** What a finding may be a trace of. Only a civil registration number (`cpr`) can block. */
export const findingKinds = ["cpr", "email", "phone", "address", "name"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A trace of a person in a text; `start` and `end` are UTF-16 positions in the text as it was given. */
export type Finding = { level: FindingLevel; kind: FindingKind; start: number; end: number };

export type IdentifierOptions = Readonly<{
  /** The municipality's own e-mail domains ("ishoj.dk"), whose addresses are no trace. */
  ownDomains?: readonly string[];
  /** Names of schools, departments and offers, which are no persons' names. */
  knownNames?: readonly string[];
  /** Colleagues whom the text is bound to tell of, in full; by first name alone they are no trace either. */
  knownPeople?: readonly string[];
}>;

/**
 * Finds what could tell who a text is about: civil registration numbers, e-mail addresses, telephone numbers,
 * street addresses and names, in order of position (docs/domain/detection.md 6).
 *
 * The same function answers in the browser and on the server; the server's answer counts. Never throws, whatever
 * the string, and takes time in proportion to its length. Findings do not overlap: a number that may be a CPR
 * number is nothing else, and an address is not also a name.
 */
export function findIdentifiers(text: string, options: IdentifierOptions = {}): Finding[] {
  const reading = read(text);
  const findings: Finding[] = findCpr(reading.text).map(({ level, start, end }) => ({ level, kind: "cpr", start, end }));
  add(findings, "email", findEmails(reading.text, options.ownDomains ?? []));
  add(findings, "phone", findPhones(reading.text));
  add(findings, "address", findAddresses(reading.text));
  add(findings, "name", findNames(reading.text, options.knownNames ?? [], options.knownPeople ?? []));
  const { starts, ends } = reading;
  if (starts && ends) {
    for (const finding of findings) {
      finding.start = starts[finding.start] ?? 0;
      finding.end = ends[finding.end - 1] ?? text.length;
    }
  }
  return findings;
}

/** Whether a text may not be kept at all: it holds what is, as far as can be told, a civil registration number. */
export function hasBlock(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === "block");
}

/** Merges places into findings, both in order, leaving out those that overlap an earlier kind. */
function add(findings: Finding[], kind: FindingKind, places: readonly (Place & { level?: "warn" | "hint" })[]): void {
  if (places.length === 0) return;
  const before = findings.splice(0);
  let next = 0;
  for (const { start, end, level = "warn" } of places) {
    let taken = before[next];
    while (taken && taken.end <= start) {
      findings.push(taken);
      next += 1;
      taken = before[next];
    }
    if (!taken || taken.start >= end) findings.push({ level, kind, start, end });
  }
  findings.push(...before.slice(next));
}
