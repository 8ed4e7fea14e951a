/**
 * The life of a request for advice (docs/domain/workflow.md 3.6): where it can stand, who has the ball, what may happen, and what follows.
 *
 * Nothing is executed. Actions are data: letters to send, deadlines to start, timers to set; `decide` turns them into what the
 * one writer stores. The context holds only the finite facts that guards read (chart-facts.ts). Beside the flow run two small
 * regions that hear nothing but what the flow tells them.
 */

import { factsAtOpening } from "./chart-facts.ts";
import {
  afresh,
  chart,
  countHandBack,
  dropAll,
  goOn,
  note,
  noteType,
  pause,
  record,
  send,
  set,
  start,
  stop,
  tellEscalation,
  tellFlag,
  unset,
  when,
} from "./chart-words.ts";

const toConsultant = send("consultant-proposed", "consultant");
const toTriage = send("request-awaits-triage", "triage", "scope");
const answeredByLeader = send("approval-answered", "requester");
const replied = send("requester-replied", "consultant");

/** Corrections are heard in three states, before the work is agreed on. */
const correction = [
  { guard: when("raisesDoubt"), actions: [noteType, record, tellFlag("flagOpened")] },
  { actions: [noteType, record] },
];
/** In first look an analysis is one from the moment it is called so: the manager has a say in its scope. */
const correctionInFirstLook = [
  {
    guard: when("becomesAnalysis", "raisesDoubt"),
    actions: [noteType, record, tellFlag("flagOpened"), send("request-awaits-triage", "scope")],
  },
  { guard: when("becomesAnalysis"), actions: [noteType, record, send("request-awaits-triage", "scope")] },
  ...correction,
];
/** Where a consultant has it who may not have such a request, a person gives it to another. */
const correctionOfSomebodys = [
  { guard: when("unfit", "raisesDoubt"), target: "#screening", actions: [noteType, tellFlag("flagOpened"), toTriage] },
  { guard: when("unfit"), target: "#screening", actions: [noteType, toTriage] },
  ...correction,
];
/** The first time the next in the ranking is asked; the second time, or when nobody is left, a person decides. */
const handedBack = [
  { guard: when("firstTimeAndAnotherLeft"), target: "assigned", reenter: true, actions: [countHandBack, toConsultant] },
  { target: "screening", actions: [countHandBack, toTriage] },
];
const changed = send("consultant-changed", "requester");
const left = send("consultant-left", "unitManager");
/**
 * Whoever is away for long, or works here no longer, and has left it to nobody: a person finds somebody else. The requester is told what is
 * so, and the manager of what somebody who is gone has left behind (docs/domain/workflow.md 3.3).
 */
const absence = [
  {
    guard: when("knewTheFormer", "isAway"),
    target: "#screening",
    actions: [toTriage, send("consultant-missing", "requester")],
  },
  { guard: when("isAway"), target: "#screening", actions: [toTriage] },
  { guard: when("knewTheFormer"), target: "#screening", actions: [toTriage, changed, left] },
  { target: "#screening", actions: [toTriage, left] },
];
/** A colleague takes over: because of an absence, or for any other reason. */
const handedOver = [
  {
    guard: when("knewTheFormer", "isAway"),
    target: "assigned",
    actions: [toConsultant, send("consultant-absent", "requester")],
  },
  { guard: when("knewTheFormer"), target: "assigned", actions: [toConsultant, changed] },
  { target: "assigned", actions: [toConsultant] },
];
const interrupting = note({ interrupted: true });
const redirection = {
  guard: when("flagNotOpen"),
  target: "#closed.redirected",
  actions: send("request-redirected", "requester"),
};
const proposal = { actions: record };
const agreement = { guard: when("followUpProposed", "byOtherSide"), target: "#followUpAgreed" };

const screening = chart.createStateConfig({
  id: "screening",
  meta: { ball: "triage", deadline: "firstLook", labelKey: "screening" },
  entry: start("firstLook"),
  on: {
    answerChecklist: { actions: record },
    correctClassification: correctionInFirstLook,
    needsLeaderApproval: {
      guard: when("needsLeader"),
      target: "awaitingApproval",
      actions: send("approval-asked", "leader"),
    },
    assign: {
      guard: when("typeKnown", "leaderWithIt", "scopeApproved", "flagLookedAt"),
      target: "assigned",
      actions: toConsultant,
    },
    redirect: redirection,
    proposeDecline: [
      { guard: when("byManager", "flagNotOpen"), actions: record },
      { guard: when("flagNotOpen"), actions: [record, send("decline-proposed", "unitManager")] },
    ],
    declineConfirmed: {
      guard: when("declineProposed", "flagNotOpen"),
      target: "#closed.declined",
      actions: send("request-declined", "requester"),
    },
    close: {
      guard: when("byTriage", "answeredAtTriage", "flagNotOpen"),
      target: "#closed.completed",
      actions: send("request-closed", "requester"),
    },
  },
});

const awaitingApproval = chart.createStateConfig({
  meta: { ball: "leader", deadline: "approval", labelKey: "awaitingApproval" },
  entry: [pause, start("approval")],
  exit: [stop("approval"), goOn],
  on: {
    leaderApproved: [
      {
        guard: when("routedAfresh"),
        target: "assigned",
        actions: [note({ leader: "approved" }), answeredByLeader, toConsultant],
      },
      { target: "screening", actions: [note({ leader: "approved" }), answeredByLeader, toTriage] },
    ],
    leaderDeclined: {
      target: "screening",
      actions: [note({ leader: "missing" }), send("approval-declined", "requester"), toTriage],
    },
    approvalOverdue: { target: "screening", actions: toTriage },
  },
});

const assigned = chart.createStateConfig({
  meta: { ball: "consultant", deadline: "accept", labelKey: "assigned" },
  entry: [stop("firstLook"), start("accept")],
  exit: stop("accept"),
  on: {
    answerChecklist: { actions: record },
    correctClassification: correctionOfSomebodys,
    accept: [
      {
        guard: when("leaderWithIt", "interrupted"),
        target: "active.before",
        actions: [note({ interrupted: false }), send("consultant-accepted", "requester")],
      },
      { guard: when("leaderWithIt"), target: "active", actions: send("consultant-accepted", "requester") },
    ],
    consultantDecline: handedBack,
    acceptTimeout: handedBack,
    reassign: handedOver.map((way) => ({ ...way, reenter: true })),
    consultantAbsent: absence,
  },
});

/** The work itself. `hist` is the history state, to which an answer from the requester leads back. */
const working = chart.createStateConfig({
  initial: "clarifying",
  on: {
    ask: { target: "awaitingRequester", actions: send("question-asked", "requester") },
    proposeFollowUp: proposal,
    confirmFollowUp: agreement,
  },
  states: {
    hist: { type: "history" },
    clarifying: {
      meta: { ball: "consultant", deadline: "firstContact", labelKey: "clarifying" },
      on: {
        correctClassification: correctionOfSomebodys,
        clarified: { guard: when("contactMade"), target: "advising", actions: [stop("plan", "nextStep"), start("plan")] },
        redirect: redirection,
      },
    },
    advising: {
      meta: { ball: "consultant", deadline: "firstAdvice", labelKey: "advising" },
      on: {
        questionArises: { target: "clarifying" },
        sendAdvice: {
          target: "#adviceSent",
          actions: [stop("firstContact", "plan", "firstAdvice", "nextStep"), send("advice-is-ready", "requester")],
        },
      },
    },
  },
});

const awaitingRequester = chart.createStateConfig({
  meta: { ball: "requester", deadline: "replyOverdue", labelKey: "awaitingRequester" },
  entry: [pause, set("reminderFirst", "reminderSecond", "replyOverdue")],
  exit: [unset("reminderFirst", "reminderSecond", "replyOverdue"), goOn],
  on: {
    reply: { target: "working.hist", actions: replied },
    resume: { target: "working.hist" },
    reminderDue: { actions: send("still-waiting", "requester") },
    // Nobody is thrown out: the ball goes back, and closing is offered to the consultant.
    replyOverdue: { target: "working.hist" },
  },
});

const adviceSent = chart.createStateConfig({
  id: "adviceSent",
  meta: { ball: "requester", deadline: "closingDue", labelKey: "adviceSent" },
  entry: [pause, set("closingDue")],
  exit: [unset("closingDue"), goOn],
  on: {
    reply: { target: "working.advising", actions: replied },
    resume: { target: "working.advising" },
    // What was promised in the advice comes before the end.
    confirmAdvice: [{ guard: when("followUpPromised"), target: "followUpAgreed" }, { target: "wrappingUp" }],
    closingDue: [{ guard: when("followUpPromised"), target: "followUpAgreed" }, { target: "wrappingUp" }],
    proposeFollowUp: proposal,
    confirmFollowUp: agreement,
  },
});

const followUpAgreed = chart.createStateConfig({
  id: "followUpAgreed",
  meta: { ball: "consultant", deadline: "followUp", labelKey: "followUpAgreed" },
  // The agreed date is the plan's next date now.
  entry: [stop("plan", "nextStep"), start("followUp")],
  exit: stop("followUp"),
  on: {
    followUpDue: { target: "working.advising", actions: send("follow-up-due", "requester", "consultant") },
    // They have talked before the date, and there is more to advise on.
    resume: { target: "working.advising" },
  },
});

const wrappingUp = chart.createStateConfig({
  meta: { ball: "consultant", deadline: "wrapUp", labelKey: "wrappingUp" },
  entry: start("wrapUp"),
  exit: stop("wrapUp"),
  on: {
    reply: { target: "working.advising", actions: replied },
    resume: { target: "working.advising" },
  },
});

const active = chart.createStateConfig({
  initial: "working",
  on: {
    reassign: handedOver.map((way) => ({ ...way, actions: [interrupting, ...way.actions] })),
    consultantAbsent: absence.map((way) => ({ ...way, actions: [interrupting, ...way.actions] })),
    logContact: { actions: [stop("firstContact"), record] },
    // From the requester it is a reply where the requester has the ball; the door sees to that.
    addMessage: [{ guard: when("fromRequester"), actions: replied }, { actions: send("question-asked", "requester") }],
    addCoAdviser: { actions: record },
    removeCoAdviser: { actions: record },
    decideFiling: { actions: record },
    close: {
      guard: when("byConsultant", "notAnsweredAtTriage", "contactOrAdvice", "flagNotOpen", "filingDecided"),
      target: "#closed.completed",
      actions: send("request-closed", "requester"),
    },
  },
  states: {
    before: { type: "history", history: "deep" },
    working,
    awaitingRequester,
    adviceSent,
    followUpAgreed,
    wrappingUp,
  },
});

const open = chart.createStateConfig({
  // What the requester was promised counts from here, whoever has the request.
  entry: start("firstContact", "plan", "firstAdvice"),
  on: {
    escalateAcute: { actions: [tellEscalation("acuteBegan"), send("urgent", "triage", "unitManager")] },
    endEscalation: { guard: when("acute"), actions: [tellEscalation("acuteEnded"), record] },
    openNotification: { actions: [tellFlag("flagOpened"), record] },
    recordNotificationTalk: { actions: [tellFlag("flagDiscussed"), record] },
    addNote: { actions: record },
    inviteCoRequester: { actions: [record, send("co-requester-invited", "invited")] },
    removeCoRequester: { actions: record },
    redact: { actions: send("text-removed", "requester") },
    deadlinePassed: [
      { guard: when("forManager"), actions: send("deadline-passed", "unitManager") },
      { actions: [send("deadline-passed", "unit"), set("overdueForManager")] },
    ],
    withdraw: [
      { guard: when("flagOpen"), target: "#closed.withdrawn", actions: send("urgent", "triage", "unitManager") },
      { target: "#closed.withdrawn" },
    ],
  },
  initial: "screening",
  states: { screening, awaitingApproval, assigned, active },
});

/** None of the ways to close is final: each can be opened again within 30 days. */
const closed = chart.createStateConfig({
  id: "closed",
  entry: [dropAll, set("retention")],
  exit: dropAll,
  on: {
    decideFiling: { actions: record },
    redact: { actions: send("text-removed", "requester") },
    reopen: [
      { guard: when("sameConsultant"), target: "open.assigned", actions: [afresh, toConsultant] },
      { target: "open.screening", actions: [afresh, toTriage] },
    ],
    retentionDue: { target: "anonymised" },
  },
  initial: "completed",
  states: {
    completed: { entry: set("survey", "threeMonths") },
    redirected: {},
    declined: {},
    withdrawn: {},
  },
});

const flow = chart.createStateConfig({
  initial: "received",
  states: {
    /** Transient (`always`): no request rests here. */
    received: {
      entry: [send("request-received", "requester"), send("leader-missing", "unled")],
      always: [
        { guard: when("registered"), target: "open.active" },
        { guard: when("routed"), target: "open.assigned", actions: toConsultant },
        {
          guard: when("urgent"),
          target: "open.screening",
          actions: [toTriage, send("urgent", "triage", "unitManager")],
        },
        { target: "open.screening", actions: toTriage },
      ],
    },
    open,
    closed,
    anonymised: { entry: record },
  },
});

const escalation = chart.createStateConfig({
  initial: "none",
  states: {
    none: { on: { acuteBegan: "acute" } },
    acute: { entry: note({ escalation: "acute" }), exit: note({ escalation: "none" }), on: { acuteEnded: "none" } },
  },
});

const notification = chart.createStateConfig({
  initial: "unread",
  states: {
    /** Transient (`always`): what the requester answered decides. */
    unread: { always: [{ guard: when("doubt"), target: "open" }, { target: "none" }] },
    none: { on: { flagOpened: "open", flagDiscussed: "discussed" } },
    open: { entry: note({ notification: "open" }), on: { flagDiscussed: "discussed" } },
    discussed: { entry: note({ notification: "discussed" }), on: { flagOpened: "open" } },
  },
});

/** The chart. Its door is decide.ts; nothing else sends it events. */
export const consultationMachine = chart.createMachine({
  id: "consultation",
  context: ({ input }) => factsAtOpening(input),
  type: "parallel",
  states: { flow, escalation, notification },
});
