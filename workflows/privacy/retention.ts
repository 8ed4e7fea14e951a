/** Kinds of data with a time limit of their own (docs/domain/law.md 4.6). */
export const retentionKinds = [
  "draft",
  "adviceText",
  "workText",
  "refusedText",
  "surveyText",
  "accessLog",
  "deletionLog",
  "profile",
  "finalReport",
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** How long data are kept after a date, and what happens to them then. */
export type RetentionRule = Readonly<{
  kind: RetentionKind;
  /** After this long; null where somebody outside the system decides (the archivist, for final reports). */
  after: Readonly<{ days: number } | { months: number }> | null;
  /** What the time is counted from. */
  from: "lastChange" | "closing" | "answer" | "entry" | "lastSignIn" | "delivery";
  /** `anonymise` keeps type, themes, ages, kind of organisation, dates, outcome, minutes and scores. */
  action: "delete" | "anonymise" | "exportThenDelete" | "archive";
}>;

/**
 * The default retention rules, as the municipality finds them before it changes any (docs/domain/law.md 4.6).
 *
 * Backups (90 days, rolling) are the business of those who run the server.
 */
export const retentionRules: Readonly<Record<RetentionKind, RetentionRule>> = {
  /** Drafts that were never sent. */
  draft: { kind: "draft", after: { days: 30 }, from: "lastChange", action: "delete" },
  /** Free text and contacts of SPARRING, CASE_ADVICE and UNSURE. */
  adviceText: { kind: "adviceText", after: { months: 24 }, from: "closing", action: "anonymise" },
  /** The working material of METHOD_DEVELOPMENT and ANALYSIS_EVALUATION. */
  workText: { kind: "workText", after: { months: 36 }, from: "closing", action: "exportThenDelete" },
  /** Free text of requests that were declined, withdrawn or redirected. */
  refusedText: { kind: "refusedText", after: { months: 6 }, from: "closing", action: "anonymise" },
  /** What people wrote in surveys; their scores stay. */
  surveyText: { kind: "surveyText", after: { months: 12 }, from: "answer", action: "delete" },
  accessLog: { kind: "accessLog", after: { months: 13 }, from: "entry", action: "delete" },
  /** Number, date and rule of every deletion. */
  deletionLog: { kind: "deletionLog", after: { months: 60 }, from: "entry", action: "delete" },
  profile: { kind: "profile", after: { months: 12 }, from: "lastSignIn", action: "anonymise" },
  /** Final analyses and reports, which are preserved by export to the municipality's records. */
  finalReport: { kind: "finalReport", after: null, from: "delivery", action: "archive" },
};

/**
 * When data fall due for what their rule says, at the same time of day (UTC) as they were closed.
 *
 * A month too short for the day ends on its last one. `null` where no time limit decides. A legal hold
 * (`retentionHold`) stops every rule, and is the caller's to check.
 *
 * @param closedAt what the rule counts from (`from`): closing, sending, last sign-in …
 */
export function retentionDue(kind: RetentionKind, closedAt: Date, rules = retentionRules): Date | null {
  const { after } = rules[kind];
  if (!after) return null;
  const due = new Date(closedAt);
  if ("days" in after) {
    due.setUTCDate(due.getUTCDate() + after.days);
    return due;
  }
  const day = due.getUTCDate();
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + after.months);
  const lastOfMonth = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(day, lastOfMonth));
  return due;
}
