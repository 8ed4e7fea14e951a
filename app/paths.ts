import type { Dictionary } from "#app/text/dictionary.ts";

/** The words of the house that stand behind the question mark of an address. */
type Word =
  | ("afsluttet" | "dag" | "efter" | "flere" | "foer" | "fortryd" | "gemt" | "kladde" | "nr" | "over")
  | ("ret" | "s" | "sket" | "svar" | "tema" | "tilstand" | "trin" | "type" | "vis");
type Query = { readonly [word in Word]?: string | null | undefined };

/** An address with its query, in the order in which it is said. What is null, undefined or empty is left out; a query that came from a page stays whole. */
export function withQuery(path: string, query: Query | URLSearchParams): string {
  const said = `${query instanceof URLSearchParams ? query : new URLSearchParams(Object.entries(query).filter(isSaid))}`;
  return said ? `${path}?${said}` : path;
}

const isSaid = (entry: [string, unknown]): entry is [string, string] => Boolean(entry[1]);

/** What was done to a request, by the words that its list has for it. */
type Done = keyof Dictionary["queue"]["done"];

/** The steps of a request that have a page of their own: the last part of its address. Each is defined in app/consultations/request/steps/. */
export type StepSlug =
  | "accepter"
  | "afklaring"
  | "afslut"
  | "aftale"
  | "afvis"
  | "afvis-forslag"
  | "bekraeft"
  | "besked"
  | "fjern"
  | "genaabn"
  | "genoptag"
  | "godkend"
  | "godkend-ikke"
  | "godkendelse"
  | "henvis"
  | "ikke-akut"
  | "journal"
  | "kontakt"
  | "note"
  | "omklassificer"
  | "overdrag"
  | "spoerg"
  | "svar"
  | "tilbage"
  | "traek-tilbage"
  | "underretning"
  | "underretning-aaben";

/** Every address of the house, in one place; app/routes.ts maps them to files. */
export const paths = {
  home: "/",
  signIn: "/log-ind",
  signInCode: "/log-ind/kode",
  registration: "/log-ind/opret",
  signInLink: (token: string) => `/log-ind/${token}`,
  /** A page of signing in, with the way back to what was asked for (app/people/way-back.ts). */
  doorTo: (door: string, back: string) => `${door}?til=${encodeURIComponent(back)}`,
  signOut: "/log-ud",
  sessions: "/mine-sessioner",
  language: "/sprog",
  extendSession: "/session/forlaeng",
  /** Asked and told by the pages' scripts, read by nobody (app/ui/sending.ts). */
  answering: "/svarer",
  scriptErrors: "/fejl",
  setUp: (token: string) => `/opsaetning/${token}`,
  requests: "/henvendelser",
  /** With what a leader has just answered. */
  requestsAfter: (answer: keyof Dictionary["approval"]["done"], number: string) =>
    withQuery("/henvendelser", { svar: answer, nr: number }),
  ask: "/henvendelser/ny",
  askFor: (form: AskFor, query: Query = {}) => withQuery(`/henvendelser/ny/${form}`, query),
  registerCall: "/henvendelser/registrer",
  callersLike: (letters: string) => `/henvendelser/registrer/person?q=${encodeURIComponent(letters)}`,
  draft: (id: string) => `/henvendelser/kladder/${id}`,
  request: (number: string) => `/henvendelser/${number}`,
  /** What has happened to a request, and what was said alone. */
  history: (number: string) => `/henvendelser/${number}#forloeb`,
  conversation: (number: string) => `/henvendelser/${number}?vis=samtale#forloeb`,
  /** With the sentence about what was just done to it, where it stands (app/ui/done.tsx). */
  requestAfter: (number: string, step: StepSlug) => `${withQuery(`/henvendelser/${number}`, { sket: step })}#sket`,
  adviceSent: (number: string) => `/henvendelser/${number}?sket=raad#sket`,
  receipt: (number: string) => `/henvendelser/${number}/kvittering`,
  advice: (number: string) => `/henvendelser/${number}/raad`,
  /** With a place for one more thing that a side shall do. */
  adviceWithMore: (number: string, side: string) => `${withQuery(`/henvendelser/${number}/raad`, { flere: side })}#${side}`,
  adviceDraft: (number: string) => `/henvendelser/${number}/raad/kladde`,
  colleagues: (number: string) => `/henvendelser/${number}/medhenvendere`,
  step: (number: string, step: StepSlug) => `/henvendelser/${number}/${step}`,
  queue: "/koe",
  queueOf: (query: Query) => withQuery("/koe", query),
  queueAfter: (done: Done, number: string) => withQuery("/koe", { sket: done, nr: number }),
  absences: "/fravaer",
  absence: (id: string) => `/fravaer/${id}`,
  triage: "/fordeling",
  triageAfter: (done: Done, number: string) => withQuery("/fordeling", { sket: done, nr: number }),
  dutyPlan: "/fordeling/vagtplan",
  triageOf: (number: string) => `/fordeling/${number}`,
  statistics: "/statistik",
  workflow: "/om/arbejdsgang",
  privacy: "/om/oplysninger",
  notification: "/om/underretning",
  guides: "/om/vejledning",
  guide: (guide: "laerer" | "konsulent" | "stabschef") => `/om/vejledning/${guide}`,
  survey: (token: string) => `/evaluering/${token}`,
  demoMail: "/demo/post",
  demoLetter: (id: string) => `/demo/post/${id}`,
  administration: "/administration",
  units: "/administration/enheder",
  people: "/administration/personer",
  person: (id: string) => `/administration/personer/${id}`,
  competences: "/administration/kompetencer",
  changes: "/administration/aendringer",
  settings: "/administration/indstillinger",
  confirmations: "/bekraeftelser",
  accessibility: "/was",
} as const;

type AskFor = "sparring" | "enkeltsag" | "metodeudvikling" | "analyse" | "tvivl";
