import { describe, expect, test } from "vitest";
import { isUrgent, movesOf, promisedTo, waitsForContact } from "#workflows/consultation/promises.ts";
import type { RequestType } from "#workflows/consultation/vocabulary.ts";
import {
  advised,
  advising,
  agreed,
  asked,
  called,
  clarifying,
  inState,
  local,
  manager,
  on,
  ranking,
  replied,
  type Story,
  sofie,
  submitted,
  system,
  teacher,
  triage,
} from "./a-request.ts";

const clocks = ({ consultation }: Story) =>
  Object.fromEntries(
    Object.entries(consultation.clocks).map(([name, clock]) => [
      name,
      "due" in clock ? local(clock.due) : `${clock.minutesLeft} left`,
    ]),
  );
const becomes = (type: RequestType) =>
  ({ type: "correctClassification", classification: { type, themes: ["ABSENCE"], ages: ["A12_14"] }, ranking }) as const;

const reopened = {
  type: "reopen",
  ranking,
  sameConsultantEligible: true,
  texts: { reason: "Det er begyndt igen." },
} as const;

describe("the deadlines of a request", () => {
  test("count from when it came in", () => {
    expect(clocks(submitted())).toEqual({
      accept: "2026-03-03 15:30",
      firstContact: "2026-03-05 15:30",
      firstAdvice: "2026-03-16 15:30",
    });
    expect(clocks(submitted({ type: "ANALYSIS_EVALUATION" }))).toEqual({
      firstLook: "2026-03-04 15:30",
      firstContact: "2026-03-16 15:30",
      plan: "2026-03-30 15:30",
    });
    expect(clocks(submitted({ urgency: "TODAY" }))).toEqual({
      firstLook: "2026-03-02 12:00",
      firstContact: "2026-03-02 12:00",
      firstAdvice: "2026-03-16 15:30",
    });
  });

  test("are met one after the other", () => {
    const story = clarifying();
    expect(story.due).toBe("firstContact 2026-03-05 15:30");
    expect(story.does(sofie, called()).due).toBe("firstAdvice 2026-03-16 15:30");
    expect(story.does(sofie, agreed()).due).toBe("firstAdvice 2026-03-16 15:30");
    expect(story.does(sofie, advised).due).toBe("closingDue 2026-03-16 15:30");
    expect(story.does(teacher, replied).due).toBe("nextStep 2026-03-05 15:30");
    expect(story.does(sofie, advised).does(teacher, { type: "confirmAdvice" }).due).toBe("wrapUp 2026-03-05 15:30");
  });

  test("follow the agreed plan where the advice comes by plan", () => {
    const story = submitted({ type: "METHOD_DEVELOPMENT" }).does(sofie, { type: "accept" }).does(sofie, called());
    expect(story.due).toBe("plan 2026-03-23 15:30");
    expect(story.refusal(sofie, agreed())).toBe("date-out-of-range");
    expect(story.does(sofie, agreed("2026-05-01")).due).toBe("plan 2026-05-01 15:30");
  });

  test("pause while the requester has the ball, and move by the whole working days that it took", () => {
    const story = clarifying().does(sofie, asked);
    // Monday 10:00 to Thursday 15:30 is 330 minutes and three whole days.
    expect(clocks(story)).toEqual({ firstContact: "1590 left", firstAdvice: "4530 left" });
    expect(story.last.timers.remove.toSorted()).toEqual(["firstAdvice", "firstContact"]);
    story.at("2026-03-06 10:00").does(teacher, replied);
    expect(clocks(story)).toEqual({ firstContact: "2026-03-11 15:30", firstAdvice: "2026-03-20 15:30" });
    expect(story.consultation.figures.minutesPaused).toBe(4 * 420);
  });

  test("do not move for a question that is answered within a working day", () => {
    const dates = { firstContact: "2026-03-05 15:30", firstAdvice: "2026-03-16 15:30" };
    for (const answered of ["2026-03-02 10:01", "2026-03-02 20:00", "2026-03-03 09:59"]) {
      const story = clarifying().does(sofie, asked).at(answered).does(teacher, replied);
      expect([answered, clocks(story)]).toEqual([answered, dates]);
      expect(movesOf(story.consultation)).toEqual([]);
    }
    // Two such questions move no more than one.
    const twice = clarifying().does(sofie, asked).at("2026-03-03 09:00").does(teacher, replied).does(sofie, asked);
    expect(clocks(twice.at("2026-03-04 08:45").does(teacher, replied))).toEqual(dates);
  });

  test("keep the hour of a request for today when a question is answered at once", () => {
    const story = submitted({ urgency: "TODAY" }).does(triage, {
      type: "assign",
      consultantId: "sofie",
      notificationLookedAt: true,
    });
    story.does(sofie, { type: "accept" }).does(sofie, asked).at("2026-03-02 10:30").does(teacher, replied);
    expect(clocks(story).firstContact).toBe("2026-03-02 12:00");
    // Answered after the hour: the time that was left goes on.
    story.does(sofie, asked).at("2026-03-02 14:00").does(teacher, replied);
    expect(clocks(story).firstContact).toBe("2026-03-02 15:30");
  });

  test("are never missed while somebody else has the ball", () => {
    // Asked with an hour and a half left of Thursday, answered on Friday morning: within the working day.
    const story = clarifying().at("2026-03-05 14:00").does(sofie, asked).at("2026-03-06 09:00").does(teacher, replied);
    expect(clocks(story).firstContact).toBe("2026-03-06 15:30");
    expect(story.consultation.overdueSince).toBeNull();
    expect(movesOf(story.consultation)).toEqual([{ by: "requester", at: on("2026-03-06 09:00") }]);
  });

  test("say what moved them: an answer that was waited for, a leader, another type, opening it again", () => {
    const waited = clarifying().does(sofie, asked).at("2026-03-06 10:00").does(teacher, replied);
    expect(movesOf(waited.consultation)).toEqual([{ by: "requester", at: on("2026-03-06 10:00") }]);
    const unled = submitted({ type: "METHOD_DEVELOPMENT", leaderInvolved: false }).does(triage, { type: "needsLeaderApproval" });
    expect(movesOf(unled.rings("approval").consultation)).toMatchObject([{ by: "leader" }]);
    const corrected = submitted({ type: "UNSURE" }).does(triage, becomes("METHOD_DEVELOPMENT"));
    expect(movesOf(corrected.consultation)).toMatchObject([{ by: "type" }]);
    const alike = submitted({ type: "UNSURE" }).does(triage, becomes("SPARRING"));
    expect(movesOf(alike.consultation)).toEqual([]);
    const again = inState.completed().at("2026-03-09 10:00").does(teacher, reopened);
    expect(movesOf(again.consultation)).toEqual([{ by: "reopen", at: on("2026-03-09 10:00") }]);
  });

  test("do not count nights, weekends and holidays while they pause", () => {
    const story = clarifying({}, "2026-03-30 10:00").does(sofie, asked);
    // Answered on the evening of Easter Monday: nothing was lost but Monday, Tuesday and Wednesday.
    story.at("2026-04-06 20:00").does(teacher, replied);
    expect(story.consultation.figures.minutesPaused).toBe(330 + 420 + 420);
    expect(clocks(story).firstContact).toBe("2026-04-09 15:30");
  });

  test("pause while the leader has the ball, the first look too", () => {
    const story = submitted({ type: "METHOD_DEVELOPMENT", leaderInvolved: false }).does(triage, { type: "needsLeaderApproval" });
    expect(clocks(story)).toMatchObject({ firstLook: "1170 left", approval: "2026-03-09 15:30" });
    story.rings("approval");
    expect(clocks(story)).toEqual({ firstLook: "2026-03-11 15:30", firstContact: "2026-03-23 15:30", plan: "2026-03-30 15:30" });
  });

  test("are a missed one still when the answer comes", () => {
    const story = clarifying();
    story.passes("2026-03-06 10:00");
    story.does(sofie, asked);
    expect(clocks(story)).toMatchObject({ firstContact: "-90 left" });
    expect(story.consultation.overdueSince).toBeNull();
    story.at("2026-03-10 10:00").does(teacher, replied);
    expect(local(story.consultation.overdueSince ?? "")).toBe("2026-03-09 15:30");
    expect(story.consultation.timers.firstContact).toBeUndefined();
    // The consultant has been told; the manager is, when it stays so for another working day.
    expect(story.passes("2026-03-11 15:30")).toEqual([{ letter: "deadline-passed", to: { role: "unitManager" } }]);
  });

  test("ring after a pause that began the moment they were missed", () => {
    const story = clarifying().does(sofie, called());
    story.passes("2026-03-16 15:30");
    story.at("2026-03-16 15:31").does(sofie, asked).at("2026-03-16 15:32").does(teacher, replied);
    expect(clocks(story)).toEqual({ firstAdvice: "2026-03-17 08:30" });
    expect(Object.keys(story.consultation.timers)).toEqual(["firstAdvice"]);
  });

  test("are given anew when a reply to the advice calls for a next step", () => {
    const story = inState.adviceSent().at("2026-03-04 09:00").does(teacher, replied);
    expect([story.state, story.due]).toEqual(["advising", "nextStep 2026-03-09 15:30"]);
  });
});

describe("what a requester has been promised", () => {
  const promise = ({ consultation }: Story) => {
    const promised = promisedTo(consultation);
    return promised && `${promised.name} ${local(promised.at)}`;
  };

  test("is that somebody gets in touch, never when a consultant is to accept", () => {
    const story = submitted({ type: "METHOD_DEVELOPMENT" });
    expect([story.due, promise(story)]).toEqual(["accept 2026-03-04 15:30", "firstContact 2026-03-16 15:30"]);
    const again = inState.completed().at("2026-03-09 10:00").does(teacher, reopened);
    expect([again.due, promise(again)]).toEqual(["accept 2026-03-10 15:30", "firstContact 2026-03-12 15:30"]);
    expect(waitsForContact(again.consultation)).toBe(true);
    again.does(sofie, { type: "accept" }).does(sofie, called("2026-03-09"));
    expect(waitsForContact(again.consultation)).toBe(false);
  });

  test("is the advice once somebody has, whoever takes it over", () => {
    const story = clarifying().does(sofie, called());
    expect(promise(story)).toBe("firstAdvice 2026-03-16 15:30");
    story.does(manager, { type: "reassign", consultantId: "nabil", texts: { reason: "Sygdom." } });
    expect([story.due, promise(story)]).toEqual(["accept 2026-03-03 15:30", "firstAdvice 2026-03-16 15:30"]);
  });

  test("is a next step and no plan where none was agreed", () => {
    expect(promise(inState.adviceSent().does(teacher, replied))).toBe("nextStep 2026-03-05 15:30");
  });

  test("is a talk before the day on which a result is needed", () => {
    const story = submitted({ type: "ANALYSIS_EVALUATION", neededOn: "2026-03-06" });
    expect(clocks(story)).toEqual({ firstLook: "2026-03-04 15:30", firstContact: "2026-03-05 15:30", plan: "2026-03-05 15:30" });
    const tomorrow = submitted({ type: "ANALYSIS_EVALUATION", neededOn: "2026-03-03" });
    expect(promise(tomorrow)).toBe("firstContact 2026-03-02 15:30");
    const today = submitted({ type: "ANALYSIS_EVALUATION", neededOn: "2026-03-02" });
    expect([today.due, promise(today)]).toEqual(["firstContact 2026-03-02 12:00", "firstContact 2026-03-02 12:00"]);
    const inTime = submitted({ type: "ANALYSIS_EVALUATION", neededOn: "2026-06-01" });
    expect(clocks(inTime)).toEqual(clocks(submitted({ type: "ANALYSIS_EVALUATION" })));
  });

  test("is nothing once it is closed", () => {
    expect(promise(inState.completed())).toBeNull();
  });
});

describe("a request for today", () => {
  test("is urgent until somebody has got in touch, whoever has it, and again when it is opened again", () => {
    const story = submitted({ urgency: "TODAY" });
    const urgent = () => isUrgent(story.consultation);
    expect(urgent()).toBe(true);
    story.does(triage, { type: "assign", consultantId: "sofie", notificationLookedAt: true });
    expect([urgent(), story.due]).toEqual([true, "firstContact 2026-03-02 12:00"]);
    expect(story.letters).toEqual(["consultant-proposed-urgent to sofie"]);
    story.does(sofie, { type: "accept" });
    expect(urgent()).toBe(true);
    story.does(sofie, called());
    expect(urgent()).toBe(false);
    story.does(manager, { type: "reassign", consultantId: "nabil", texts: { reason: "Sygdom." } });
    expect(story.letters).toContain("consultant-proposed to nabil");
    expect(isUrgent(submitted().consultation)).toBe(false);
  });
});

describe("a missed deadline", () => {
  test("is told to the consultant, and a working day later to the manager", () => {
    const story = clarifying();
    expect(story.passes("2026-03-05 15:30")).toEqual([{ letter: "deadline-passed", to: { personId: "sofie" } }]);
    expect(local(story.consultation.overdueSince ?? "")).toBe("2026-03-05 15:30");
    expect(story.passes("2026-03-06 15:30")).toEqual([{ letter: "deadline-passed", to: { role: "unitManager" } }]);
    expect(Object.keys(story.consultation.timers)).toEqual(["firstAdvice"]);
    expect(story.due).toBe("firstContact 2026-03-05 15:30");
  });

  test("is told to triage while nobody has the request", () => {
    const letters = inState.screening().passes("2026-03-04 15:30");
    expect(letters).toEqual([
      { letter: "deadline-passed", to: { role: "triage" } },
      { letter: "deadline-passed", to: { role: "unitManager" } },
    ]);
  });

  test("is late no more when what was due has been done", () => {
    const story = clarifying();
    story.passes("2026-03-05 16:00");
    story.does(sofie, called("2026-03-05"));
    expect(story.consultation.overdueSince).toBeNull();
    expect(story.consultation.timers.overdueForManager).toBeUndefined();
  });

  test("is not told twice, nor before its time, nor where none stands", () => {
    const story = clarifying();
    const missed = { type: "deadlinePassed", deadline: "firstContact", forManager: false } as const;
    expect(story.at("2026-03-05 15:28").refusal(system, missed)).toBe("not-in-this-state");
    story.at("2026-03-05 15:30").does(system, missed);
    expect(story.refusal(system, missed)).toBe("not-in-this-state");
    expect(story.refusal(system, { ...missed, deadline: "wrapUp" })).toBe("not-in-this-state");
  });
});

describe("a correction of the type", () => {
  test("recomputes what depends on it, from when the request came in", () => {
    const story = submitted({ type: "UNSURE" }).at("2026-03-03 09:00").does(triage, becomes("METHOD_DEVELOPMENT"));
    expect(clocks(story)).toEqual({ firstLook: "2026-03-04 15:30", firstContact: "2026-03-16 15:30", plan: "2026-03-23 15:30" });
    expect(clocks(story.does(triage, becomes("UNSURE")))).toEqual(clocks(submitted({ type: "UNSURE" })));
    expect(story.consultation.timers).toEqual(submitted({ type: "UNSURE" }).consultation.timers);
    expect(story.letters).toEqual([]);
  });

  test("leaves met what was met, and keeps what was paused", () => {
    const story = clarifying().does(sofie, called()).does(sofie, asked).at("2026-03-06 10:00").does(teacher, replied);
    story.does(sofie, becomes("METHOD_DEVELOPMENT"));
    expect(clocks(story)).toEqual({ plan: "2026-03-27 15:30" });
    expect(clocks(story.does(sofie, becomes("CASE_ADVICE")))).toEqual({ firstAdvice: "2026-03-20 15:30" });
  });

  test("leaves an agreed date alone", () => {
    const story = submitted({ type: "METHOD_DEVELOPMENT" }).does(sofie, { type: "accept" }).does(sofie, called());
    story.does(sofie, agreed("2026-05-01")).does(sofie, { type: "questionArises" });
    expect(clocks(story.does(sofie, becomes("SPARRING")))).toEqual({ plan: "2026-05-01 15:30", firstAdvice: "2026-03-16 15:30" });
    expect(clocks(story.does(sofie, becomes("METHOD_DEVELOPMENT")))).toEqual({ plan: "2026-05-01 15:30" });
  });

  test("into an analysis takes it back to first look, with the days that an analysis has", () => {
    const story = clarifying().does(sofie, called()).does(sofie, becomes("ANALYSIS_EVALUATION"));
    expect(story.state).toBe("screening");
    expect(clocks(story)).toEqual({ firstLook: "2026-03-04 15:30", plan: "2026-03-30 15:30" });
  });

  test("gives the consultant as long to accept as the type has", () => {
    expect(clocks(submitted().does(sofie, becomes("METHOD_DEVELOPMENT"))).accept).toBe("2026-03-04 15:30");
  });

  test("changes themes alone without a new deadline", () => {
    const story = submitted();
    const before = clocks(story);
    expect(clocks(story.does(sofie, becomes("SPARRING")))).toEqual(before);
  });
});

describe("the figures", () => {
  test("measure working minutes to the first contact and the first advice", () => {
    const story = clarifying().at("2026-03-04 11:00").does(sofie, called("2026-03-04")).does(sofie, agreed());
    expect(story.consultation.figures).toMatchObject({ minutesToFirstContact: 330 + 420 + 150, firstContactInTime: true });
    story.at("2026-03-17 09:00").does(sofie, advised);
    expect(story.consultation.figures).toMatchObject({
      firstAdviceAt: story.clock,
      minutesToFirstAdvice: 330 + 10 * 420 + 30,
      firstAdviceInTime: false,
    });
  });

  test("leave out the time spent waiting for the requester", () => {
    const story = clarifying().does(sofie, asked).at("2026-03-06 10:00");
    story.does(sofie, called("2026-03-06"));
    expect(story.consultation.figures).toMatchObject({ minutesToFirstContact: 0, firstContactInTime: true });
    const answered = clarifying().does(sofie, asked).at("2026-03-06 10:00").does(teacher, replied).at("2026-03-06 11:00");
    expect(answered.does(sofie, called("2026-03-06")).consultation.figures.minutesToFirstContact).toBe(60);
  });

  test("count a contact that is noted later for the day it took place", () => {
    const story = clarifying().at("2026-03-09 10:00").does(sofie, called("2026-03-04"));
    expect(story.consultation.figures).toMatchObject({ firstContactInTime: true, minutesToFirstContact: 330 + 2 * 420 });
  });

  test("keep the first of each", () => {
    const story = advising().does(sofie, advised);
    const { figures } = story.consultation;
    story.at("2026-03-04 10:00").does(teacher, replied).does(sofie, called("2026-03-04")).does(sofie, advised);
    const { minutesPaused: _paused, ...first } = story.consultation.figures;
    expect(figures).toMatchObject(first);
    expect(story.consultation).toMatchObject({ contacts: 2, minutes: 60, adviceVersions: 2 });
  });

  test.each(["2026-03-01", "2026-03-03", "2026-02-31", "i dag"])("do not believe in a contact on %s", (date) => {
    expect(clarifying().refusal(sofie, called(date))).toBe("date-out-of-range");
  });

  test("do not take an impossible number of minutes", () => {
    for (const minutes of [-1, Number.NaN, 1.5]) {
      expect(clarifying().refusal(sofie, { ...called(), minutes })).toBe("number-out-of-range");
    }
  });
});

test("a request that is given to another consultant keeps the promise to its requester", () => {
  const story = clarifying().at("2026-03-04 10:00");
  story.does(manager, { type: "reassign", consultantId: "nabil", texts: { reason: "Sygdom." } });
  expect(clocks(story)).toEqual({
    accept: "2026-03-05 15:30",
    firstContact: "2026-03-05 15:30",
    firstAdvice: "2026-03-16 15:30",
  });
});
