import type { FieldView } from "#app/forms/field.ts";
import type { DeadlineWords } from "#app/text/moments.ts";
import type { Answer } from "#app/ui/answers.tsx";
import type { Factor } from "#app/ui/factors.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { Step } from "#app/ui/steps.tsx";

/** A request as one person may see it, in words: what the pages draw. Nothing stands here that the person may not know. */
export type RequestView = {
  number: string;
  /** Optimistic concurrency: sent along with every post from the page, so that the answer can say what happened meanwhile. */
  version: number;
  title: string;
  /** The reader stands on the unit's side. */
  unit: boolean;
  back: { to: string; label: string };
  meta: readonly string[];
  tags: readonly { tone: "fjord" | "rav" | "red"; words: string }[];
  state: string;
  ball: { you: true } | { name: string } | null;
  deadline: { label: string; words: DeadlineWords } | null;
  steps: readonly Step[];
  next: NextView;
  /** What moved the dates that were promised; null while they stand. */
  moved: string | null;
  notes: readonly string[];
  /** What must be known before anything else: what waits to be done or decided, and a leader's no. */
  calls: readonly CallView[];
  /** The answers of the first look, for whoever takes over. */
  firstLook: readonly AnswerView[];
  sent: string;
  answers: readonly AnswerView[];
  facts: readonly AnswerView[];
  timeline: readonly TimelineEntry[];
  say: SayView | null;
  letters: readonly LetterView[];
  why: WhyView | null;
  readers: ReadersView | null;
};

/** A sentence on top of the page, how much of it somebody wrote, and the ways to where it is dealt with. */
export type CallView = {
  words: string;
  wrote: string;
  ways: readonly Way[];
  /** It stands beside its question on the page of the first look. */
  beside?: boolean;
};

export type Way = { to: string; label: string };
/** `more` is what is needed now and then. */
export type NextView = { title: string; words: string; primary: Way | null; others: readonly Way[]; more: readonly Way[] };

/** A question as it was asked with the answer as it was given; `main` is what advice is asked about. Languages as in `Answer` (app/ui). */
export type AnswerView = { field: string } & Answer<string>;

type When = { words: string; dateTime: string };
/** A sentence below an event, and how much of it somebody wrote. */
export type TimelineDetail = { words: string; wrote: string };
export type TimelineEntry =
  | { is: "event"; key: string; icon: IconName; words: string; when: When; details: readonly TimelineDetail[]; way?: Way }
  | { is: "say"; key: string; icon: IconName; who: string; us: boolean; unitOnly: boolean; text: string; when: When };

/** The form below the conversation. Its buttons post to steps, whose pages take over when something must be mended. */
export type SayView = {
  field: FieldView;
  /** The ball is the reader's, and answering is the one next step. */
  isNext: boolean;
  ways: readonly { to: string; label: string }[];
};

export type LetterView = { version: number; heading: string; label: string; parts: readonly { heading: string; body: string }[] };

/** Why this consultant: who chose, where a person did, and the ranking as it was computed (docs/domain/workflow.md 3.3), where it names them. */
export type WhyView = {
  title: string;
  /** Who chose and when, and the reason that was written, which is quoted; null where the ranking decided. */
  chosen: { words: string; reason: { sentence: string; wrote: string } | null } | null;
  ranked: {
    points: string;
    words: string;
    factors: readonly Factor[];
    below: string;
    excluded: readonly { id: string; name: string; reason: string }[];
  } | null;
};

/** Who else has read it: `visits` in all, then each. */
export type ReadersView = { visits: string; people: readonly string[] };
