import { z } from "zod";
import { administrationWords } from "#app/text/administration.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import { professions, roles, unitKinds } from "#workflows/consultation/vocabulary.ts";
import { findIdentifiers, hasBlock } from "#workflows/privacy/identifiers.ts";
import { isId } from "./ids.ts";
import { limits } from "./limits.ts";
import { unlistedUnit } from "./unlisted-unit.ts";
import { asAddress } from "./work-address.server.ts";

/**
 * What the forms of set-up and administration take. Every field arrives as the list of what was posted under its name, so that a
 * repeated field is refused and not guessed at.
 */

type Errors = ReturnType<typeof administrationWords>["errors"];
/** A sentence for the reader, whose language is known only when somebody posts. */
type Says = (errors: Errors) => string;
const says = (sentence: Says) => ({ error: () => sentence(administrationWords().errors) });

/** One line that somebody writes. Refused beside the below: a civil registration number, which is kept nowhere (DOMAIN.md 6). */
function line(max: number, missing?: Says) {
  return oneLine(max, missing).refine(
    (value) => value.length > max || !hasBlock(findIdentifiers(value)),
    says(({ cpr }) => cpr),
  );
}

/** One line: trimmed, white space made plain. Refused: too long, repeated, line breaks and other control characters. */
function oneLine(max: number, missing?: Says) {
  return z
    .array(z.string())
    .max(
      1,
      says(({ repeated }) => repeated),
    )
    .default([])
    .transform(([value = ""]) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .refine((value) => missing === undefined || value !== "", missing && says(missing))
        .refine(
          (value) => value.length <= max,
          says(({ tooLong }) => tooLong(max)),
        )
        .refine(
          (value) => !/\p{Cc}|\p{Cs}/u.test(value),
          says(({ characters }) => characters),
        )
        .transform((value) => value.replace(/\s+/g, " ")),
    );
}

function oneOf<const Codes extends readonly [string, ...string[]]>(codes: Codes, missing: Says) {
  return z
    .array(z.string())
    .max(
      1,
      says(({ repeated }) => repeated),
    )
    .default([])
    .transform(([value = ""]) => value)
    .pipe(z.enum(codes, says(missing)));
}

function someOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z
    .array(
      z.enum(
        codes,
        says(({ unknownChoice }) => unknownChoice),
      ),
    )
    .default([])
    .transform((values) => [...new Set(values)]);
}

/** An address to which letters go, as `asAddress` spells it: the same wherever one is typed. */
const address = z.string().transform((value, context) => {
  const address = asAddress(value);
  if (address === null) context.addIssue({ code: "custom", message: administrationWords().errors.email });
  return address ?? z.NEVER;
});
const email = line(limits.email, ({ email }) => email).pipe(address);

const id = z.uuid(says(({ unknownChoice }) => unknownChoice));
const optionalId = oneLine(40).pipe(
  z.union(
    [z.literal("").transform(() => null), id],
    says(({ unknownChoice }) => unknownChoice),
  ),
);
const ids = z
  .array(id)
  .default([])
  .transform((values) => [...new Set(values)]);

const checkbox = z
  .array(z.string())
  .max(
    1,
    says(({ repeated }) => repeated),
  )
  .default([])
  .transform((values) => values.length > 0);

/** A real day between 2000 and 2100, as `YYYY-MM-DD`. */
const date = (missing: Says) =>
  oneLine(10, missing).pipe(
    z.string().refine(
      isRealDay,
      says(({ date }) => date),
    ),
  );

function isRealDay(value: string): boolean {
  const day = /^20\d\d-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A whole number between two others, or null when nothing was typed. */
const wholeNumber = (from: number, to: number, sentence: Says) =>
  oneLine(6).pipe(
    z
      .string()
      .regex(/^\d*$/, says(sentence))
      .transform((value) => (value === "" ? null : Number(value)))
      .refine((value) => value === null || (value >= from && value <= to), says(sentence)),
  );

export const SetUpForm = z.object({
  name: line(limits.name, ({ personName }) => personName),
  email,
  unit: line(limits.name, ({ staffUnit }) => staffUnit),
});
export type SetUpValues = z.output<typeof SetUpForm>;

export const UnitForm = z.object({
  name: line(limits.name, ({ unitName }) => unitName),
  kind: oneOf(unitKinds, ({ kind }) => kind),
  parent: optionalId,
});
export type UnitValues = z.output<typeof UnitForm>;

export const PersonForm = z.object({
  name: line(limits.name, ({ personName }) => personName),
  email,
  unit: optionalId,
  roles: someOf(roles),
});
export type PersonValues = z.output<typeof PersonForm>;

export const ProfileForm = z.object({
  // Which there are is the municipality's to say: the change itself refuses what is unknown.
  competences: z
    .array(
      z.string().max(
        60,
        says(({ unknownChoice }) => unknownChoice),
      ),
    )
    .max(
      100,
      says(({ unknownChoice }) => unknownChoice),
    )
    .default([])
    .transform((values) => [...new Set(values)]),
  certified: checkbox,
  fraction: wholeNumber(10, 100, ({ fraction }) => fraction).refine(
    (value) => value !== null,
    says(({ fraction }) => fraction),
  ),
  maxOpen: wholeNumber(0, 99, ({ maxOpen }) => maxOpen),
  contact: ids,
  deputy: ids,
});
export type ProfileValues = z.output<typeof ProfileForm>;

/** No absence is longer than this; a longer one is a slip of the year. */
const longestAbsenceDays = 3 * 366;

export const AbsenceForm = z
  .object({ from: date(({ absenceFrom }) => absenceFrom), to: date(({ absenceTo }) => absenceTo) })
  .refine(
    ...together(
      (from, to) => from <= to,
      ({ absenceOrder }) => absenceOrder,
    ),
  )
  .refine(
    ...together(
      (from, to) => Date.parse(to) - Date.parse(from) <= longestAbsenceDays * 86_400_000,
      ({ absenceLong }) => absenceLong,
    ),
  );
export type AbsenceValues = z.output<typeof AbsenceForm>;

type Period = { from: string; to: string };

/** A rule for the two days of a period; days that are no days have their own sentence already. */
function together(
  holds: (from: string, to: string) => boolean,
  sentence: Says,
): [(period: Period) => boolean, { path: string[]; error: () => string }] {
  return [({ from, to }) => !isRealDay(from) || !isRealDay(to) || holds(from, to), { path: ["to"], ...says(sentence) }];
}

export const CompetenceForm = z.object({ name: line(limits.name, ({ competenceName }) => competenceName) });

export const SettingsForm = z.object({
  municipality: line(limits.name, ({ municipality }) => municipality),
  area: line(limits.name, ({ area }) => area),
  routing: oneOf(["automatic", "confirm"], ({ routing }) => routing),
  winter: oneOf(["7", "8"], ({ winter }) => winter).transform((week) => (week === "7" ? (7 as const) : (8 as const))),
  contactEmail: line(limits.email).pipe(
    z.union(
      [z.literal(""), address],
      says(({ email }) => email),
    ),
  ),
  contactPhone: line(limits.phone).pipe(
    z.string().regex(
      /^(\+?[\d ]{3,})?$/,
      says(({ phone }) => phone),
    ),
  ),
  dpo: line(limits.contact),
  was: line(limits.url).pipe(
    z.string().refine(
      (value) => value === "" || isWebAddress(value),
      says(({ url }) => url),
    ),
  ),
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === "https:";
}

/** An address alone: where a code goes, or who is invited. */
export const AddressForm = z.object({ email });

/** Six digits, however they are set apart: letters are copied with spaces in them. */
export const CodeForm = z.object({
  code: oneLine(40)
    .transform((typed) => typed.normalize("NFKC").replace(/[\s\p{Pd}.]/gu, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, { error: () => signInCodeWords().code.sixDigits })),
});

export const RegistrationForm = z.object({
  name: line(limits.name, ({ personName }) => personName),
  unit: oneLine(40)
    .refine((value) => value === unlistedUnit || isId(value), { error: () => signInCodeWords().register.unitMissing })
    .transform((value) => (value === unlistedUnit ? null : value)),
  profession: z
    .array(z.string())
    .default([])
    .transform(([value = ""]) => value)
    .pipe(z.enum(professions, { error: () => signInCodeWords().register.professionMissing })),
});
