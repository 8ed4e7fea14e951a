import type { Chance } from "#prisma/seed/chance.ts";

/** A number that the detector blocks: it may be stored nowhere, whatever form it comes in. */
export const blockedNumber = "240940-5552";

/** A value as bytes of a urlencoded body, for what no string can say; `text` where one can. */
export type OddValue = { text: string; encoded?: string };

const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "toJSON",
  "__defineGetter__",
];

/** Names that no form has, and that code may stumble over. */
export function oddName(chance: Chance): string {
  return chance.pick([
    ...names,
    "",
    " ",
    "a[0][b][c]".repeat(chance.whole(1, 20)),
    `${chance.pick(names)}[x]`,
    "seen",
    "intent",
    "submissionKey",
    "_method",
    "id",
    "isAdmin",
    "roles",
    "x".repeat(chance.whole(1, 5_000)),
    "æøå",
    "\u202e",
    "name\0",
    "%",
    "title-decision",
    "text-decision",
  ]);
}

/** What somebody could type or a program send where something else is expected. */
export function oddValue(chance: Chance): OddValue {
  const makers: (() => OddValue)[] = [
    () => ({ text: "" }),
    () => ({ text: " \t\r\n " }),
    () => ({ text: "nul\0nul" }),
    () => ({ text: "halv", encoded: "halv%ED%A0%80tegn" }),
    () => ({ text: "latin", encoded: "%E6%F8%E5" }),
    () => ({ text: "overlong", encoded: "%C0%AF%FF%FE" }),
    () => ({ text: "procent", encoded: "100%" }),
    () => ({ text: "\ud83d\ude00\u200d\u2764\ufe0f\u202eabc\u0301" }),
    () => ({ text: "\u0001\u0008\u001b[31m\u007f" }),
    () => ({ text: "a".repeat(chance.whole(50, 4_000)) }),
    () => ({ text: "å".repeat(chance.whole(4_000, 40_000)) }),
    () => ({ text: "0".repeat(chance.whole(100, 20_000)) }),
    () => ({ text: "1 ".repeat(chance.whole(100, 9_000)) }),
    () => ({ text: "\r\n".repeat(chance.whole(10, 5_000)) }),
    () => ({ text: `Elevens nummer er ${blockedNumber}.` }),
    () => ({ text: `${"Sagen handler om en elev. ".repeat(chance.whole(1, 200))}${blockedNumber}` }),
    () => ({ text: "Hassan Jensen, Søndergade 12, 2. tv, hassan@example.dk, 12 34 56 78" }),
    () => ({ text: "'; drop table consultation; --" }),
    () => ({ text: "<script>alert(1)</script><img src=x onerror=alert(1)>" }),
    () => ({ text: "{{7*7}} #{7*7} <%= 7*7 %> ../../etc/passwd" }),
    () => ({ text: "2026-02-30" }),
    () => ({ text: "9999-12-31" }),
    () => ({ text: "0001-01-01" }),
    () => ({ text: "-1" }),
    () => ({ text: "1e308" }),
    () => ({ text: "NaN" }),
    () => ({ text: "99999999999999999999" }),
    () => ({ text: "0x10" }),
    () => ({ text: "25:61" }),
    () => ({ text: "true" }),
    () => ({ text: "null" }),
    () => ({ text: "[object Object]" }),
    () => ({ text: JSON.stringify({ a: { b: [1, 2, { c: null }] } }) }),
    () => ({ text: "[".repeat(chance.whole(10, 20_000)) }),
    () => ({ text: chance.pick(names) }),
    () => ({ text: "019b0000-0000-7000-8000-000000000000" }),
    () => ({ text: "TK-2026-00001" }),
    () => ({ text: "javascript:alert(1)" }),
    () => ({ text: "//evil.example/" }),
    () => ({ text: "En helt almindelig sætning, som nogen kunne skrive." }),
  ];
  return chance.pick(makers)();
}

/** Part of an address that names nothing, or something else than it should. */
export function oddPart(chance: Chance): string {
  return chance.pick([
    "TK-2026-99999",
    "TK-0000-00000",
    "TK-2026-1",
    "TK-2026-000000000000000001",
    "tk-2026-00001",
    "TK-2026-00001'",
    "019b0000-0000-7000-8000-000000000000",
    "ikke-et-trin",
    ...names,
    "..",
    "%2e%2e",
    "%00",
    "%ff",
    "%E0%A4%A",
    "a%2Fb",
    "æøå",
    "x".repeat(chance.whole(1, 3_000)),
    "-1",
    "null",
    "kladde",
    "ny",
  ]);
}
