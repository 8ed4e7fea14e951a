import type { GivenAnswer } from "#app/consultations/open.server.ts";

/** The questions for METHOD_DEVELOPMENT and ANALYSIS_EVALUATION in the words of DOMAIN.md 3.2. Their forms come later. */
const labels = {
  purpose: { METHOD_DEVELOPMENT: "Hvad vil I gerne opnå?", ANALYSIS_EVALUATION: "Hvad skal viden bruges til?" },
  participants: "Hvem er med?",
  start: "Hvornår vil I gerne i gang?",
  supportWanted: "Hvad ønsker I fra os?",
  question: "Hvilke spørgsmål skal besvares?",
  product: "Hvad skal I have i hånden?",
  data: "Hvilke data findes allerede?",
  deadline: "Hvornår skal det bruges?",
  decisionOwner: "Hvem skal modtage resultatet?",
  leaderInvolved: "Er din leder med på det?",
} as const;

const startLabels = {
  NOW: "Straks",
  NEXT_MONTH: "Næste måned",
  NEXT_HALF_YEAR: "Næste halvår",
  UNKNOWN: "Ved ikke",
} as const;

const supportLabels = {
  TALK: "Oplæg eller temadag",
  COURSE: "Forløb over flere gange",
  PROJECT_GROUP: "Deltagelse i projektgruppe",
  LEADER_SPARRING: "Sparring til leder eller tovholder",
  MATERIAL: "Skriftligt materiale",
  NETWORK: "Erfanetværk",
} as const;

const productLabels = {
  NOTE: "Kort notat",
  REPORT: "Rapport",
  TALK: "Oplæg",
  FIGURES: "Tal og figurer",
  OWN_EVALUATION: "Sparring om jeres egen evaluering",
} as const;

/** What is asked of those who develop a way of working. */
export type MethodAnswers = {
  purpose: string;
  participants: string;
  start: keyof typeof startLabels;
  supportWanted: readonly (keyof typeof supportLabels)[];
};

/** What is asked of those who need an analysis. `deadline`: a date in words. */
export type AnalysisAnswers = {
  purpose: string;
  question: string;
  product: readonly (keyof typeof productLabels)[];
  data?: string;
  deadline: string;
  decisionOwner: string;
};

const written = (field: string, question: string, body: string): GivenAnswer => ({
  field,
  question,
  codes: [],
  body,
  freeText: true,
});

function chosen<Code extends string>(
  field: string,
  question: string,
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): GivenAnswer {
  return { field, question, codes: [...codes], body: codes.map((code) => words[code]).join(" · "), freeText: false };
}

const leader = (involved: boolean) =>
  chosen("leaderInvolved", labels.leaderInvolved, [involved ? "YES" : "NOT_YET"], { YES: "Ja", NOT_YET: "Ikke endnu" });

/** The answers of a METHOD_DEVELOPMENT request, beside those that everybody gives. */
export function methodAnswers(is: MethodAnswers, leaderInvolved: boolean): GivenAnswer[] {
  return [
    written("purpose", labels.purpose.METHOD_DEVELOPMENT, is.purpose),
    written("participants", labels.participants, is.participants),
    chosen("start", labels.start, [is.start], startLabels),
    chosen("supportWanted", labels.supportWanted, is.supportWanted, supportLabels),
    leader(leaderInvolved),
  ];
}

/** The answers of an ANALYSIS_EVALUATION request, beside those that everybody gives. */
export function analysisAnswers(is: AnalysisAnswers, leaderInvolved: boolean): GivenAnswer[] {
  return [
    written("purpose", labels.purpose.ANALYSIS_EVALUATION, is.purpose),
    written("question", labels.question, is.question),
    chosen("product", labels.product, is.product, productLabels),
    ...(is.data ? [written("data", labels.data, is.data)] : []),
    written("deadline", labels.deadline, is.deadline),
    written("decisionOwner", labels.decisionOwner, is.decisionOwner),
    leader(leaderInvolved),
  ];
}
