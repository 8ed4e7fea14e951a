import { describe, expect, test } from "vitest";
import { getNextTransitions } from "xstate";
import { innerEvents } from "#workflows/consultation/chart-facts.ts";
import { decide, hindrance, offered } from "#workflows/consultation/decide.ts";
import { type ConsultationEvent, type EventType, relations } from "#workflows/consultation/model.ts";
import { eventTypes, mayEver } from "#workflows/consultation/permissions.ts";
import { revive } from "#workflows/consultation/snapshot.ts";
import { states } from "#workflows/consultation/vocabulary.ts";
import {
  anOpening,
  clarifying,
  examples,
  inState,
  manager,
  nabil,
  on,
  sofie,
  someoneWho,
  submitted,
  system,
  teacher,
  triage,
} from "./a-request.ts";

const laterEvents = eventTypes.filter((type): type is keyof typeof examples => type !== "submit" && type !== "register");

/** docs/domain/workflow.md 3.6, the columns "Event" and "From", written down a second time. */
const anyOpen = [
  "screening",
  "awaitingApproval",
  "assigned",
  "clarifying",
  "advising",
  "awaitingRequester",
  "adviceSent",
  "followUpAgreed",
  "wrappingUp",
];
const active = anyOpen.slice(3);
const closed = ["completed", "redirected", "declined", "withdrawn"];
const from: Record<keyof typeof examples, readonly string[]> = {
  answerChecklist: ["screening", "assigned"],
  correctClassification: ["screening", "assigned", "clarifying"],
  escalateAcute: anyOpen,
  endEscalation: anyOpen,
  openNotification: anyOpen,
  recordNotificationTalk: anyOpen,
  needsLeaderApproval: ["screening"],
  leaderApproved: ["awaitingApproval"],
  leaderDeclined: ["awaitingApproval"],
  approvalOverdue: ["awaitingApproval"],
  assign: ["screening"],
  reassign: ["assigned", ...active],
  consultantAbsent: ["assigned", ...active],
  accept: ["assigned"],
  consultantDecline: ["assigned"],
  acceptTimeout: ["assigned"],
  logContact: active,
  addMessage: active,
  addNote: anyOpen,
  clarified: ["clarifying"],
  questionArises: ["advising"],
  ask: ["clarifying", "advising"],
  reply: ["awaitingRequester", "adviceSent", "wrappingUp"],
  resume: ["awaitingRequester", "adviceSent", "followUpAgreed", "wrappingUp"],
  reminderDue: ["awaitingRequester"],
  replyOverdue: ["awaitingRequester"],
  sendAdvice: ["advising"],
  confirmAdvice: ["adviceSent"],
  closingDue: ["adviceSent"],
  proposeFollowUp: ["clarifying", "advising", "adviceSent"],
  confirmFollowUp: ["clarifying", "advising", "adviceSent"],
  followUpDue: ["followUpAgreed"],
  addCoAdviser: active,
  removeCoAdviser: active,
  inviteCoRequester: anyOpen,
  removeCoRequester: anyOpen,
  redact: [...anyOpen, ...closed],
  deadlinePassed: anyOpen,
  decideFiling: [...active, ...closed],
  close: ["screening", ...active],
  withdraw: anyOpen,
  redirect: ["screening", "clarifying"],
  proposeDecline: ["screening"],
  declineConfirmed: ["screening"],
  reopen: closed,
  retentionDue: closed,
};

describe.each(states)("a request in %s", (state) => {
  test("takes the events that the domain guide lets it take, and no others", () => {
    const takes = new Set<string>(
      getNextTransitions(revive(inState[state]().consultation.snapshot)).map(({ eventType }) => eventType),
    );
    expect(laterEvents.filter((type) => takes.has(type))).toEqual(laterEvents.filter((type) => from[type].includes(state)));
  });

  test("refuses every event that it does not take, from whoever may send it", () => {
    const story = inState[state]();
    for (const type of laterEvents.filter((type) => !from[type].includes(state))) {
      for (const relation of mayEver(type)) {
        const actor = someoneWho(relation, story.consultation);
        if (relation === "consultant" && story.consultation.assigneeId === null) continue;
        if (relation === "coAdviser" || relation === "coRequester") continue;
        expect([type, relation, story.refusal(actor, examples[type])]).toEqual([type, relation, "not-in-this-state"]);
      }
    }
  });

  test("refuses every event to every relation that may not send it", () => {
    const story = inState[state]();
    for (const type of laterEvents) {
      for (const relation of relations.filter((relation) => !mayEver(type).includes(relation))) {
        const actor = someoneWho(relation, story.consultation);
        expect([type, relation, story.refusal(actor, examples[type])]).toEqual([type, relation, "not-permitted"]);
      }
    }
  });

  test("is not opened a second time", () => {
    const { consultation } = inState[state]();
    const event: ConsultationEvent = { type: "submit", at: on("2026-03-02 11:00"), opening: anOpening };
    expect(decide(consultation, event, teacher)).toEqual({ ok: false, refusal: { reason: "not-in-this-state", state } });
  });

  test("offers nobody an event that it would refuse for who they are or where it stands", () => {
    const story = inState[state]();
    for (const relation of relations) {
      const actor = someoneWho(relation, story.consultation);
      for (const type of offered(story.consultation, actor)) {
        expect(type === "submit" || type === "register").toBe(false);
        const reason = story.refusal(actor, examples[type as keyof typeof examples]);
        expect(
          ["not-permitted", "not-in-this-state", "own-request"].includes(reason) && relation !== "system"
            ? [type, relation, reason]
            : "fine",
        ).toBe("fine");
      }
      for (const type of laterEvents.filter((type) => !offered(story.consultation, actor).includes(type))) {
        expect(hindrance(story.consultation, actor, type)).not.toBeNull();
      }
    }
  });
});

describe("who may send what", () => {
  test("is said for every event", () => {
    for (const type of eventTypes) expect(mayEver(type).length).toBeGreaterThan(0);
    expect(mayEver("no such event" as EventType)).toEqual([]);
  });

  test("lets the unit manager do whatever triage may", () => {
    for (const type of eventTypes)
      if (mayEver(type).includes("triage"))
        expect([type, mayEver(type)]).toEqual([type, expect.arrayContaining(["unitManager"])]);
  });

  test("leaves to the system what nobody does, and nothing else", () => {
    expect(eventTypes.filter((type) => mayEver(type).includes("system"))).toEqual([
      "approvalOverdue",
      // What nobody decided on before an absence begins.
      "consultantAbsent",
      "acceptTimeout",
      "reminderDue",
      "replyOverdue",
      "closingDue",
      "followUpDue",
      "deadlinePassed",
      "retentionDue",
    ]);
    expect(submitted().refusal(system, { type: "accept" })).toBe("not-permitted");
  });

  test.each(innerEvents)("keeps %s inside the chart", (type) => {
    for (const actor of [sofie, triage, manager, system]) {
      const decision = decide(
        clarifying().consultation,
        { type, at: on("2026-03-02 11:00") } as unknown as ConsultationEvent,
        actor,
      );
      expect(decision).toMatchObject({ ok: false, refusal: { reason: "inner-event" } });
    }
  });

  test("does not believe a relation that the request contradicts", () => {
    const story = clarifying();
    expect(story.refusal(nabil, { type: "questionArises" })).toBe("not-permitted");
    expect(story.refusal({ id: "per", relations: ["requester", "coRequester", "coAdviser"] }, { type: "withdraw" })).toBe(
      "not-permitted",
    );
    expect(story.refusal({ id: "sofie", relations: ["system"] }, { type: "replyOverdue" })).toBe("not-permitted");
  });
});

describe("a consultant who asks for advice", () => {
  const both = { id: "laerke", relations: ["requester", "triage", "consultant", "unitManager", "leader"] } as const;

  test("does not triage their own request", () => {
    const story = inState.screening();
    for (const type of [
      "assign",
      "answerChecklist",
      "correctClassification",
      "redirect",
      "proposeDecline",
      "addNote",
      "openNotification",
      "escalateAcute",
      "redact",
      "close",
    ] as const) {
      expect([type, story.refusal(both, examples[type])]).toEqual([type, "own-request"]);
    }
  });

  test("does not approve it as its leader, and is never given it", () => {
    expect(inState.awaitingApproval().refusal(both, examples.leaderApproved)).toBe("own-request");
    const ownFirst = {
      ...anOpening.ranking,
      candidates: [{ consultantId: "laerke", score: 99, factors: { competence: 1, continuity: 1, district: 1, capacity: 1 } }],
    };
    const story = submitted({ personFirst: ["MODE_CONFIRM"], ranking: ownFirst });
    expect(story.refusal(triage, { type: "assign", consultantId: "laerke", notificationLookedAt: true })).toBe(
      "candidate-excluded",
    );
  });

  test("still does what a requester does", () => {
    expect(offered(inState.screening().consultation, both)).toEqual(["inviteCoRequester", "removeCoRequester", "withdraw"]);
  });
});
