import type { workflow } from "#app/text/da/workflow.ts";
import type { EventType } from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";

/**
 * Where the states stand in the drawing of the workflow, and how its arrows run, in a box of 1144 × 490. What an
 * arrow says is held to the chart by a test: every `event` leads from `from` to `to`.
 */
export const size = { width: 1144, height: 490 } as const;
export const box = { width: 140, wide: 158, height: 88 } as const;
export const pill = { width: 126, height: 40 } as const;
export const active = { x: 294, y: 8, width: 696, height: 306 } as const;
export const received = { x: 2, y: 50, width: 96, height: 88 } as const;

/** `wide` for a long name. */
type Place = { x: number; y: number; wide?: boolean };

/** States with an owner, a deadline and a number. */
export const boxes: Partial<Record<State, Place>> = {
  assigned: { x: 136, y: 50 },
  clarifying: { x: 310, y: 50 },
  advising: { x: 484, y: 50 },
  adviceSent: { x: 660, y: 50 },
  wrappingUp: { x: 836, y: 50 },
  completed: { x: 1002, y: 50 },
  screening: { x: 2, y: 210, wide: true },
  awaitingRequester: { x: 396, y: 210, wide: true },
  followUpAgreed: { x: 622, y: 210 },
  awaitingApproval: { x: 2, y: 380, wide: true },
};

/** Ends, without an owner. */
export const pills: Partial<Record<State, Place>> = {
  redirected: { x: 226, y: 390 },
  declined: { x: 410, y: 440 },
  withdrawn: { x: 650, y: 390 },
  anonymised: { x: 1009, y: 390 },
};

type Arrow = {
  from: State | "received" | "active";
  to: State | "back";
  /** Null for what happens by itself when a request comes in. */
  event: EventType | null;
  label: keyof typeof workflow.ways | null;
  path: string;
  at: { x: number; y: number; anchor: "start" | "middle" | "end" };
  /** The ordinary way. */
  main?: boolean;
};

const above = (x: number) => ({ x, y: 84, anchor: "middle" }) as const;

export const arrows: readonly Arrow[] = [
  {
    from: "received",
    to: "assigned",
    event: null,
    label: "routed",
    path: "M98 94H130",
    at: { x: 117, y: 42, anchor: "middle" },
    main: true,
  },
  {
    from: "assigned",
    to: "clarifying",
    event: "accept",
    label: "accept",
    path: "M276 94H304",
    at: { x: 290, y: 42, anchor: "end" },
    main: true,
  },
  { from: "clarifying", to: "advising", event: "clarified", label: null, path: "M450 94H478", at: above(464), main: true },
  { from: "advising", to: "adviceSent", event: "sendAdvice", label: null, path: "M624 94H654", at: above(639), main: true },
  { from: "adviceSent", to: "wrappingUp", event: "confirmAdvice", label: null, path: "M800 94H830", at: above(815), main: true },
  { from: "wrappingUp", to: "completed", event: "close", label: null, path: "M976 94H996", at: above(986), main: true },
  {
    from: "received",
    to: "screening",
    event: null,
    label: "needsPerson",
    path: "M50 138V202",
    at: { x: 58, y: 174, anchor: "start" },
  },
  {
    from: "screening",
    to: "assigned",
    event: "assign",
    label: "assign",
    path: "M160 232H186V146",
    at: { x: 182, y: 190, anchor: "end" },
  },
  {
    from: "assigned",
    to: "screening",
    event: "consultantDecline",
    label: "handedBack",
    path: "M236 138V264H168",
    at: { x: 233, y: 257, anchor: "end" },
  },
  {
    from: "screening",
    to: "awaitingApproval",
    event: "needsLeaderApproval",
    label: "askLeader",
    path: "M50 298V372",
    at: { x: 98, y: 344, anchor: "start" },
  },
  { from: "awaitingApproval", to: "screening", event: "leaderDeclined", label: null, path: "M88 380V306", at: above(88) },
  {
    from: "clarifying",
    to: "awaitingRequester",
    event: "ask",
    label: "ask",
    path: "M364 138V250H388",
    at: { x: 372, y: 180, anchor: "start" },
  },
  {
    from: "awaitingRequester",
    to: "back",
    event: "reply",
    label: "reply",
    path: "M430 210V146",
    at: { x: 438, y: 180, anchor: "start" },
  },
  {
    from: "advising",
    to: "awaitingRequester",
    event: "ask",
    label: "ask",
    path: "M508 138V202",
    at: { x: 500, y: 180, anchor: "end" },
  },
  {
    from: "advising",
    to: "followUpAgreed",
    event: "confirmFollowUp",
    label: "agree",
    path: "M570 138V254H614",
    at: { x: 578, y: 196, anchor: "start" },
  },
  {
    from: "followUpAgreed",
    to: "advising",
    event: "followUpDue",
    label: "due",
    path: "M646 210V176H606V146",
    at: { x: 654, y: 192, anchor: "start" },
  },
  {
    from: "adviceSent",
    to: "advising",
    event: "reply",
    label: "reply",
    path: "M720 50V30H560V42",
    at: { x: 640, y: 24, anchor: "middle" },
  },
  {
    from: "screening",
    to: "redirected",
    event: "redirect",
    label: "redirect",
    path: "M160 280H270V382",
    at: { x: 278, y: 344, anchor: "start" },
  },
  {
    from: "clarifying",
    to: "redirected",
    event: "redirect",
    label: "redirect",
    path: "M336 138V382",
    at: { x: 344, y: 344, anchor: "start" },
  },
  {
    from: "screening",
    to: "declined",
    event: "declineConfirmed",
    label: "decline",
    path: "M160 290H190V460H402",
    at: { x: 300, y: 452, anchor: "middle" },
  },
  {
    from: "active",
    to: "withdrawn",
    event: "withdraw",
    label: "withdraw",
    path: "M713 314V382",
    at: { x: 721, y: 350, anchor: "start" },
  },
  {
    from: "completed",
    to: "anonymised",
    event: "retentionDue",
    label: "retention",
    path: "M1072 138V382",
    at: { x: 1064, y: 350, anchor: "end" },
  },
];
