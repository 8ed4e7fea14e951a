import type { Dictionary } from "#app/text/dictionary.ts";

/** What stands behind the question mark of an address; what is null, undefined or empty is left out. */
type Query = Readonly<Record<string, string | null | undefined>>;

function asking(path: string, query: Query): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

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

/** Every address of the house with its query, in one place; app/routes.ts maps them to files. */
export const paths = {
  home: "/",
  signIn: "/log-ind",
  signInCode: "/log-ind/kode",
  registration: "/log-ind/opret",
  signInLink: (token: string) => `/log-ind/${token}`,
  signOut: "/log-ud",
  sessions: "/mine-sessioner",
  sessionsAfter: (ended: "en" | "andre") => asking("/mine-sessioner", { afsluttet: ended }),
  language: "/sprog",
  extendSession: "/session/forlaeng",
  setUp: (token: string) => `/opsaetning/${token}`,
  requests: "/henvendelser",
  allRequests: "/henvendelser?vis=alle",
  /** With the draft that was just kept. */
  requestsWithDraft: (id: string) => asking("/henvendelser", { gemt: id }),
  /** With what a leader has just answered. */
  requestsAfter: (answer: keyof Dictionary["approval"]["done"], number: string) =>
    asking("/henvendelser", { svar: answer, nr: number }),
  ask: "/henvendelser/ny",
  askFor: (form: AskFor, query: { kladde?: string; trin?: string; uden?: string } = {}) =>
    asking(`/henvendelser/ny/${form}`, query),
  registerCall: "/henvendelser/registrer",
  callers: "/henvendelser/registrer/person",
  callersLike: (email: string) => asking("/henvendelser/registrer/person", { q: email }),
  draft: (id: string) => `/henvendelser/kladder/${id}`,
  request: (number: string) => `/henvendelser/${number}`,
  /** What has happened to a request, and what was said alone. */
  history: (number: string) => `/henvendelser/${number}#forloeb`,
  conversation: (number: string) => `/henvendelser/${number}?vis=samtale#forloeb`,
  adviceSent: (number: string) => `/henvendelser/${number}#raad`,
  receipt: (number: string) => `/henvendelser/${number}/kvittering`,
  advice: (number: string) => `/henvendelser/${number}/raad`,
  adviceSaved: (number: string) => `/henvendelser/${number}/raad?gemt=1`,
  /** With a place for one more thing that a side shall do. */
  adviceWithMore: (number: string, side: string) => `${asking(`/henvendelser/${number}/raad`, { flere: side })}#${side}`,
  adviceDraft: (number: string) => `/henvendelser/${number}/raad/kladde`,
  colleagues: (number: string) => `/henvendelser/${number}/medhenvendere`,
  colleaguesAfter: (number: string, done: "inviteret" | "taget-tilbage") =>
    asking(`/henvendelser/${number}/medhenvendere`, { sket: done }),
  step: (number: string, step: StepSlug) => `/henvendelser/${number}/${step}`,
  queue: "/koe",
  queueOf: (query: QueueQuery) => asking("/koe", query),
  queueAfter: (done: Done, number: string) => asking("/koe", { sket: done, nr: number }),
  absences: "/fravaer",
  absencesAfter: (done: string, undo?: string | null) => asking("/fravaer", { gemt: done, fortryd: undo }),
  absence: (id: string) => `/fravaer/${id}`,
  absenceAfter: (id: string, done: string, undo?: string | null) => asking(`/fravaer/${id}`, { gemt: done, fortryd: undo }),
  triage: "/fordeling",
  triageFrom: (cursor: string) => asking("/fordeling", { efter: cursor }),
  triageAfter: (done: Done, number: string) => asking("/fordeling", { sket: done, nr: number }),
  dutyPlan: "/fordeling/vagtplan",
  dutyPlanAfter: (done: string, { day, undo }: { day?: string | null; undo?: string | null } = {}) =>
    asking("/fordeling/vagtplan", { gemt: done, dag: day, fortryd: undo }),
  triageOf: (number: string) => `/fordeling/${number}`,
  triageSaved: (number: string) => `/fordeling/${number}?gemt=1`,
  statistics: "/statistik",
  workflow: "/om/arbejdsgang",
  privacy: "/om/oplysninger",
  notification: "/om/underretning",
  guides: "/om/vejledning",
  guide: (guide: "laerer" | "konsulent" | "stabschef") => `/om/vejledning/${guide}`,
  survey: (token: string) => `/evaluering/${token}`,
  demoMail: "/demo/post",
  demoMailBefore: (letter: string) => asking("/demo/post", { foer: letter }),
  demoLetter: (id: string) => `/demo/post/${id}`,
  administration: "/administration",
  units: "/administration/enheder",
  /** With one unit to change, what was just done, and the way back. */
  unitsOf: (query: { ret?: string | null; gemt?: string; fortryd?: string | null }) => asking("/administration/enheder", query),
  people: "/administration/personer",
  peopleOf: (query: Query) => asking("/administration/personer", query),
  person: (id: string) => `/administration/personer/${id}`,
  personAfter: (id: string, done: string) => asking(`/administration/personer/${id}`, { gemt: done }),
  competences: "/administration/kompetencer",
  competencesAfter: (done: string) => asking("/administration/kompetencer", { gemt: done }),
  changes: "/administration/aendringer",
  changesFrom: (cursor: string) => asking("/administration/aendringer", { efter: cursor }),
  settings: "/administration/indstillinger",
  settingsSaved: "/administration/indstillinger?gemt=ja",
  accessibility: "/was",
} as const;

type AskFor = "sparring" | "enkeltsag" | "metodeudvikling" | "analyse" | "tvivl";

/** The queue's filters, search and cursor by their words in the address. */
type QueueQuery = { [parameter in "vis" | "type" | "tema" | "tilstand" | "over" | "s" | "efter"]?: string | null };
