import { describe, expect, test } from "vitest";
import { hindrance, offered, standing } from "#workflows/consultation/decide.ts";
import {
  advised,
  advising,
  called,
  clarifying,
  closes,
  filed,
  inState,
  local,
  manager,
  nabil,
  on,
  ranking,
  replied,
  sofie,
  submitted,
  system,
  teacher,
  triage,
} from "./a-request.ts";

const reopens = { type: "reopen", ranking, sameConsultantEligible: true } as const;
const talked = { type: "recordNotificationTalk", outcome: "REQUESTER_NOTIFIED", talkedAt: on("2026-03-02 09:30") } as const;
const redirects = { type: "redirect", offer: "PPR", texts: { explanation: "PPR kan hjælpe jer videre." } } as const;
const declines = { reason: "NOT_OUR_FIELD", texts: { explanation: "Det hører til HR." } } as const;

describe("a consultant who closes a request", () => {
  test("has had a contact or given advice", () => {
    const story = clarifying().does(sofie, filed);
    expect(story.refusal(sofie, closes)).toBe("contact-or-advice-missing");
    expect(story.does(sofie, called()).refusal(sofie, closes)).toBe("taken");
  });

  test("has decided whether it belongs in the records, and says why when it does not", () => {
    const story = advising();
    expect(story.refusal(sofie, closes)).toBe("filing-undecided");
    expect(story.refusal(sofie, { type: "decideFiling", filing: "NOT_RELEVANT" })).toBe("reason-missing");
    story.does(sofie, { type: "decideFiling", filing: "NOT_RELEVANT", texts: { reason: "Kun almen sparring." } });
    expect(story.refusal(sofie, closes)).toBe("taken");
  });

  test("is offered to do so before the filing is decided, because the same form asks", () => {
    expect(offered(advising().consultation, sofie)).toContain("close");
    expect(hindrance(clarifying().consultation, sofie, "close")).toBe("contact-or-advice-missing");
  });

  test("has settled the question of a notification", () => {
    const story = advising().does(sofie, filed).does(sofie, { type: "openNotification" });
    expect(story.refusal(sofie, closes)).toBe("notification-open");
    expect(story.does(sofie, talked).refusal(sofie, closes)).toBe("taken");
    expect(story.consultation.notificationOutcome).toBe("REQUESTER_NOTIFIED");
  });

  test("does not close it as answered at triage, and nobody else closes it", () => {
    const story = advising().does(sofie, filed);
    expect(story.refusal(sofie, { ...closes, outcome: "ANSWERED_AT_TRIAGE" })).toBe("outcome-not-here");
    expect(story.refusal(manager, closes)).toBe("not-permitted");
    expect(story.refusal(triage, closes)).toBe("not-permitted");
    expect(story.refusal(sofie, { ...closes, minutes: -15 })).toBe("number-out-of-range");
  });

  test("records the outcome, and the requester is told", () => {
    const story = advising()
      .does(sofie, { ...advised, offers: ["ART"] })
      .does(sofie, filed)
      .at("2026-03-05 14:00")
      .does(sofie, { ...closes, goals: ["GOAL_WAY_OUT"], offers: ["ART", "GADEPLAN"] });
    expect([story.state, story.letters]).toEqual(["completed", ["request-closed to laerke"]]);
    expect(story.consultation).toMatchObject({
      outcome: "ADVICE_GIVEN",
      minutes: 60,
      goals: ["GOAL_WAY_OUT"],
      offers: ["ART", "GADEPLAN"],
      closedAt: story.clock,
      filing: "FILE",
    });
    expect(standing(story.consultation)).toMatchObject({ ball: null, due: null });
  });

  test("sets the survey for the next working day, the follow-up for three months later, and the end of keeping", () => {
    const story = advising().does(sofie, filed).at("2026-03-06 14:00").does(sofie, closes);
    const timers = Object.entries(story.consultation.timers).map(([name, due]) => `${name} ${local(due)}`);
    expect(timers.sort()).toEqual(["retention 2028-03-06 14:00", "survey 2026-03-09 08:30", "threeMonths 2026-06-08 08:30"]);
  });

  test("leaves teachers alone in their holiday", () => {
    const story = advising({ requesterAtSchool: true }).does(sofie, filed).at("2026-06-26 14:00").does(sofie, closes);
    expect(local(story.consultation.timers.survey ?? "")).toBe("2026-08-10 08:30");
  });

  test("keeps work on methods and analyses for three years", () => {
    const story = submitted({ type: "METHOD_DEVELOPMENT" }).does(sofie, { type: "accept" }).does(sofie, called());
    story.does(sofie, filed).does(sofie, { ...closes, outcome: "COURSE_COMPLETED" });
    expect(local(story.consultation.timers.retention ?? "")).toBe("2029-03-02 10:00");
  });
});

describe("triage", () => {
  test("closes what an existing answer helped, with that outcome alone", () => {
    const story = inState.screening();
    expect(story.refusal(triage, closes)).toBe("outcome-not-here");
    expect(story.does(triage, { ...closes, outcome: "ANSWERED_AT_TRIAGE" }).state).toBe("completed");
    expect(story.consultation.timers.survey).toBeDefined();
  });

  test("shows the way to another place, with an explanation", () => {
    const story = inState.screening();
    expect(story.refusal(triage, { ...redirects, texts: {} })).toBe("text-missing");
    expect(story.refusal(triage, { ...redirects, offer: "" })).toBe("text-missing");
    story.does(triage, redirects);
    expect([story.state, story.letters, story.consultation.redirectedTo]).toEqual([
      "redirected",
      ["request-redirected to laerke"],
      "PPR",
    ]);
    expect(Object.keys(story.consultation.timers)).toEqual(["retention"]);
    expect(local(story.consultation.timers.retention ?? "")).toMatch("2026-09-02");
    expect(story.last.texts[0]?.audience).toBe("everyone");
  });

  test("proposes to decline, and the manager decides", () => {
    const story = inState.screening();
    expect(story.refusal(manager, { type: "declineConfirmed", ...declines })).toBe("not-proposed");
    story.does(triage, { type: "proposeDecline", ...declines });
    expect([story.state, story.consultation.declineProposed, story.last.texts[0]?.audience]).toEqual([
      "screening",
      "NOT_OUR_FIELD",
      "unit",
    ]);
    expect(story.refusal(triage, { type: "declineConfirmed", ...declines })).toBe("not-permitted");
    story.does(manager, { type: "declineConfirmed", ...declines });
    expect([story.state, story.letters, story.consultation.declineReason]).toEqual([
      "declined",
      ["request-declined to laerke"],
      "NOT_OUR_FIELD",
    ]);
  });

  test("leaves it to the manager to say that there is no time", () => {
    const noTime = { type: "proposeDecline", reason: "NO_CAPACITY", texts: declines.texts } as const;
    expect(inState.screening().refusal(triage, noTime)).toBe("manager-only");
    expect(inState.screening().refusal(manager, noTime)).toBe("taken");
  });

  test("forgets a proposal when the request is given to a consultant after all", () => {
    const story = inState.screening().does(triage, { type: "proposeDecline", ...declines });
    story.does(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true });
    expect(story.consultation.declineProposed).toBeNull();
    story.does(sofie, { type: "consultantDecline", reason: "BUSY" }).does(nabil, { type: "consultantDecline", reason: "BUSY" });
    expect(story.refusal(manager, { type: "declineConfirmed", ...declines })).toBe("not-proposed");
  });

  test("neither redirects nor declines while the question of a notification is open", () => {
    const story = submitted({ notificationOpen: true });
    expect(story.refusal(triage, redirects)).toBe("notification-open");
    expect(story.refusal(triage, { type: "proposeDecline", ...declines })).toBe("notification-open");
    expect(story.refusal(triage, { ...closes, outcome: "ANSWERED_AT_TRIAGE" })).toBe("notification-open");
    expect(story.does(triage, talked).refusal(triage, redirects)).toBe("taken");
  });
});

describe("a requester who withdraws", () => {
  test("may do so from any open state, without a survey after it", () => {
    for (const state of ["screening", "assigned", "advising", "adviceSent", "wrappingUp"] as const) {
      const story = inState[state]().does(teacher, { type: "withdraw", texts: { reason: "Vi klarede det selv." } });
      expect([story.state, story.letters, Object.keys(story.consultation.timers)]).toEqual(["withdrawn", [], ["retention"]]);
    }
  });

  test("leaves an open question of a notification to triage and the manager", () => {
    const story = submitted({ notificationOpen: true }).does(teacher, { type: "withdraw" });
    expect(story.letters).toEqual(["urgent to triage", "urgent to unitManager"]);
    expect(story.consultation.notificationOutcome).toBe("REQUESTER_WITHDREW");
  });
});

describe("a closed request", () => {
  test("is opened again within 30 calendar days, with the consultant who knows it", () => {
    const story = inState.completed().at("2026-04-01 23:30");
    story.does(teacher, { ...reopens, texts: { reason: "Fraværet er begyndt igen." } });
    expect([story.state, story.consultation.assigneeId, story.letters]).toEqual([
      "assigned",
      "sofie",
      ["consultant-proposed to sofie"],
    ]);
    expect(story.consultation).toMatchObject({ outcome: null, closedAt: null, filing: null, countsFrom: story.clock });
    expect(story.last.timers.remove.toSorted()).toEqual(["retention", "survey", "threeMonths"]);
    expect(story.does(sofie, { type: "accept" }).state).toBe("clarifying");
    expect(story.due).toBe("firstContact 2026-04-10 15:30");
  });

  test("stays closed after 30 days", () => {
    const story = inState.completed();
    expect(story.at("2026-04-02 10:00").refusal(teacher, reopens)).toBe("closed-too-long");
    expect(story.at("2026-04-01 10:00").refusal(sofie, reopens)).toBe("taken");
  });

  test("goes to a person when its consultant cannot have it, or never had one", () => {
    const story = inState.completed().does(teacher, { ...reopens, sameConsultantEligible: false });
    expect([story.state, story.consultation.assigneeId, story.letters]).toEqual([
      "screening",
      null,
      ["request-awaits-triage to triage"],
    ]);
    expect(inState.redirected().does(teacher, reopens).state).toBe("screening");
    const doubt = submitted().does(sofie, { type: "openNotification" }).does(teacher, { type: "withdraw" });
    expect(doubt.does(teacher, reopens).state).toBe("screening");
  });

  test("asks for a filing decision again when it is closed again", () => {
    const story = inState.completed().does(teacher, reopens).does(sofie, { type: "accept" });
    expect(story.refusal(sofie, closes)).toBe("filing-undecided");
    expect(story.does(sofie, filed).does(sofie, closes).state).toBe("completed");
  });

  test("begins afresh: it can be handed back once more before a person decides", () => {
    const story = submitted().does(sofie, { type: "consultantDecline", reason: "BUSY" }).does(teacher, { type: "withdraw" });
    story.does(teacher, reopens).does(nabil, { type: "consultantDecline", reason: "BUSY" });
    expect([story.state, story.consultation.assigneeId]).toEqual(["assigned", "karla"]);
  });

  test("loses its content when its time is over, unless it is on hold", () => {
    const story = inState.completed();
    story.clock = story.consultation.timers.retention ?? "";
    story.consultation = { ...story.consultation, retentionHold: true };
    expect(story.refusal(system, { type: "retentionDue" })).toBe("on-hold");
    story.consultation = { ...story.consultation, retentionHold: false };
    story.does(system, { type: "retentionDue" });
    expect([story.state, story.last.erase, story.consultation.timers]).toEqual(["anonymised", "all", {}]);
    expect(offered(story.consultation, teacher)).toEqual([]);
  });

  test("loses a text that should not have been there, and the requester is told", () => {
    const redacts = { type: "redact", textIds: ["text-1"], texts: { reason: "Der stod et navn." } } as const;
    for (const state of ["assigned", "advising", "completed", "withdrawn"] as const) {
      const story = inState[state]();
      const actor = story.consultation.assigneeId ? sofie : triage;
      story.does(actor, redacts);
      expect([story.last.erase, story.letters]).toEqual([["text-1"], ["text-removed to laerke"]]);
    }
    expect(inState.assigned().refusal(sofie, { ...redacts, texts: {} })).toBe("reason-missing");
    expect(inState.assigned().refusal(sofie, { ...redacts, textIds: [] })).toBe("text-missing");
    expect(inState.anonymised().refusal(triage, redacts)).toBe("not-in-this-state");
  });
});

describe("the question of a notification", () => {
  test("is opened by the theme of honour and control, at submit and by a correction", () => {
    expect(standing(submitted({ themes: ["HONOUR_CONTROL"] }).consultation).notification).toBe("open");
    const corrected = submitted().does(sofie, {
      type: "correctClassification",
      classification: { type: "SPARRING", themes: ["ABSENCE", "HONOUR_CONTROL"], ages: ["A15_17"] },
      ranking,
    });
    expect(standing(corrected.consultation).notification).toBe("open");
  });

  test("is opened by anybody in the unit who works with it, and closed by a talk that has been", () => {
    const story = clarifying().does(sofie, { type: "openNotification" });
    expect(standing(story.consultation).notification).toBe("open");
    expect(story.refusal(sofie, { ...talked, talkedAt: on("2026-03-02 10:30") })).toBe("date-out-of-range");
    expect(story.refusal(sofie, { ...talked, talkedAt: "i går" })).toBe("date-out-of-range");
    expect(standing(story.does(sofie, talked).consultation).notification).toBe("discussed");
    expect(standing(story.does(sofie, { type: "openNotification" }).consultation).notification).toBe("open");
  });
});

describe("acute danger", () => {
  const acute = { type: "escalateAcute", calledAt: null, texts: { reason: "Der tales om en slåskamp i dag." } } as const;

  test("is told to triage and the manager at once, and ends with a reason", () => {
    const story = clarifying().does(sofie, acute);
    expect([standing(story.consultation).escalation, story.letters]).toEqual([
      "acute",
      ["urgent to triage", "urgent to unitManager"],
    ]);
    expect(story.refusal(sofie, { ...acute, texts: {} })).toBe("reason-missing");
    const over = { type: "endEscalation", calledAt: story.clock, texts: { reason: "Politiet er der." } } as const;
    expect(standing(story.does(manager, over).consultation).escalation).toBe("none");
    expect(story.refusal(manager, over)).toBe("not-in-this-state");
    expect(story.state).toBe("clarifying");
  });
});

test("a reply after closing is a request to open it again", () => {
  expect(inState.completed().refusal(teacher, replied)).toBe("not-in-this-state");
  expect(offered(inState.completed().consultation, teacher)).toEqual(["reopen"]);
});
