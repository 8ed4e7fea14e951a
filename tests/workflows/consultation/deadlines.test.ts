import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "#workflows/calendar/working-days.ts";
import { copenhagenDate, workingMinutesBetween } from "#workflows/calendar/working-time.ts";
import {
  acceptDue,
  approvalDue,
  assignedDue,
  dueOn,
  firstAdviceDue,
  firstContactDue,
  firstLookDue,
  followUpDue,
  nextStepDue,
  planDue,
  requesterDue,
  surveyDue,
  threeMonthsDue,
  wrapUpDue,
} from "#workflows/consultation/deadlines.ts";
import { type RequestType, requestTypes, urgencies } from "#workflows/consultation/vocabulary.ts";
import { local, on } from "./a-request.ts";

/** Monday 2 March 2026 at 10:00: no holiday is near. */
const monday = on("2026-03-02 10:00");
const date = (instant: string | null) => instant && local(instant);

describe("the table of docs/domain/deadlines.md 3.7", () => {
  test.each([
    // type, first look, assigned, accept, plan, first advice
    ["SPARRING", "03-03", "03-04", "03-03", null, "03-16"],
    ["CASE_ADVICE", "03-03", "03-04", "03-03", null, "03-16"],
    ["UNSURE", "03-03", "03-04", "03-03", null, "03-16"],
    ["METHOD_DEVELOPMENT", "03-04", "03-05", "03-04", "03-23", null],
    ["ANALYSIS_EVALUATION", "03-04", "03-09", "03-04", "03-30", null],
  ] as const)("holds for %s", (type, firstLook, assigned, accept, plan, firstAdvice) => {
    const day = (text: string | null) => text && `2026-${text} 15:30`;
    expect(date(firstLookDue(monday, type, "THREE_DAYS"))).toBe(day(firstLook));
    expect(date(assignedDue(monday, type))).toBe(day(assigned));
    expect(date(acceptDue(monday, type))).toBe(day(accept));
    expect(date(planDue(monday, type))).toBe(day(plan));
    expect(date(firstAdviceDue(monday, type))).toBe(day(firstAdvice));
  });

  test.each([
    ["SPARRING", "THREE_DAYS", "2026-03-05 15:30"],
    ["CASE_ADVICE", "TWO_WEEKS", "2026-03-16 15:30"],
    ["UNSURE", "NO_RUSH", "2026-03-16 15:30"],
    ["SPARRING", "TODAY", "2026-03-02 12:00"],
    ["METHOD_DEVELOPMENT", "THREE_DAYS", "2026-03-16 15:30"],
    ["METHOD_DEVELOPMENT", "TODAY", "2026-03-16 15:30"],
    ["ANALYSIS_EVALUATION", "NO_RUSH", "2026-03-16 15:30"],
  ] as const)("promises a first contact for %s and %s", (type, urgency, expected) => {
    expect(date(firstContactDue(monday, type, urgency))).toBe(expected);
  });

  test("gives the leader five days, the closing three, and a next step as long as a first contact", () => {
    expect(date(approvalDue(monday))).toBe("2026-03-09 15:30");
    expect(date(wrapUpDue(monday))).toBe("2026-03-05 15:30");
    expect(date(nextStepDue(monday, "SPARRING"))).toBe("2026-03-05 15:30");
    expect(date(nextStepDue(monday, "ANALYSIS_EVALUATION"))).toBe("2026-03-16 15:30");
  });
});

describe("a request that cannot wait until tomorrow", () => {
  test.each([
    ["2026-03-02 08:30", "2026-03-02 10:30"],
    ["2026-03-02 12:59", "2026-03-02 14:59"],
    ["2026-03-02 13:30", "2026-03-02 15:30"],
    ["2026-03-02 14:30", "2026-03-03 09:30"],
    ["2026-03-02 07:00", "2026-03-02 10:30"],
    ["2026-03-06 19:00", "2026-03-09 10:30"],
    ["2026-04-01 15:00", "2026-04-07 10:00"],
  ])("from %s is answered by %s", (from, expected) => {
    for (const type of ["SPARRING", "CASE_ADVICE", "UNSURE"] as const) {
      expect(date(firstContactDue(on(from), type, "TODAY"))).toBe(expected);
    }
    expect(date(firstLookDue(on(from), "ANALYSIS_EVALUATION", "TODAY"))).toBe(expected);
  });

  test("is called the same day when it comes in before 13:00 on a working day", () => {
    const morning = fc.record({ day: fc.integer({ min: 0, max: 3650 }), minute: fc.integer({ min: 0, max: 779 }) });
    fc.assert(
      fc.property(morning, ({ day, minute }) => {
        const at = new Date(Date.UTC(2025, 0, 1) + day * 86_400_000);
        const date = copenhagenDate(at);
        fc.pre(isWorkingDay(date));
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const due = firstContactDue(on(`${date} ${clock}`), "SPARRING", "TODAY");
        expect(local(due).slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe("holidays", () => {
  test.each([
    // The vectors of docs/domain/deadlines.md 3.7, as promises to a requester.
    ["2026-03-31 10:00", "THREE_DAYS", "2026-04-08 15:30"],
    ["2026-12-23 10:00", "THREE_DAYS", "2026-12-30 15:30"],
    ["2026-06-04 10:00", "THREE_DAYS", "2026-06-10 15:30"],
    ["2027-04-22 10:00", "THREE_DAYS", "2027-04-27 15:30"],
    ["2027-05-05 10:00", "THREE_DAYS", "2027-05-11 15:30"],
  ] as const)("move the promise of %s", (from, urgency, expected) => {
    expect(date(firstContactDue(on(from), "SPARRING", urgency))).toBe(expected);
  });

  test("are the municipality's own", () => {
    const closed = { 2026: ["2026-03-03", "2026-03-04"] };
    expect(date(firstContactDue(monday, "SPARRING", "THREE_DAYS", { closed }))).toBe("2026-03-09 15:30");
  });

  test("of schools stop the requester's own clock, for school staff alone", () => {
    // Winter holiday 2026: week 7, 9 to 13 February.
    const asked = on("2026-02-05 10:00");
    expect(date(requesterDue("reminderFirst", asked, false))).toBe("2026-02-12 15:30");
    expect(date(requesterDue("reminderFirst", asked, true))).toBe("2026-02-19 15:30");
    expect(date(requesterDue("reminderFirst", asked, true, { school: { autumn: 42, winter: 8 } }))).toBe("2026-02-12 15:30");
    expect(date(requesterDue("reminderSecond", asked, false))).toBe("2026-02-19 15:30");
    expect(date(requesterDue("replyOverdue", asked, false))).toBe("2026-02-26 15:30");
    expect(date(requesterDue("closingDue", asked, true))).toBe("2026-02-26 15:30");
  });

  test("put off what comes up in them", () => {
    expect(date(surveyDue(on("2026-10-09 14:00"), false))).toBe("2026-10-12 08:30");
    expect(date(surveyDue(on("2026-10-09 14:00"), true))).toBe("2026-10-19 08:30");
    expect(date(threeMonthsDue(on("2026-04-10 14:00"), false))).toBe("2026-07-10 08:30");
    expect(date(threeMonthsDue(on("2026-04-10 14:00"), true))).toBe("2026-08-10 08:30");
    expect(date(followUpDue("2026-04-03", true))).toBe("2026-04-07 08:30");
    expect(date(dueOn("2026-04-03"))).toBe("2026-04-07 15:30");
  });

  test("do not lengthen three months: a short month ends on its last day", () => {
    expect(date(threeMonthsDue(on("2026-11-30 14:00"), false))).toBe("2027-03-01 08:30");
    expect(date(surveyDue(on("2026-03-02 16:00"), false))).toBe("2026-03-04 08:30");
  });
});

const someInstant = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) })
  .map((ms) => new Date(ms).toISOString());
const someType = fc.constantFrom<RequestType>(...requestTypes);

describe("every deadline", () => {
  test("lies ahead, in working hours, and never before one that comes in earlier", () => {
    const later = fc.integer({ min: 0, max: 40 * 86_400_000 });
    fc.assert(
      fc.property(someInstant, later, someType, fc.constantFrom(...urgencies), (from, more, type, urgency) => {
        const other = new Date(Date.parse(from) + more).toISOString();
        const rules = [
          (at: string) => firstLookDue(at, type, urgency),
          (at: string) => firstContactDue(at, type, urgency),
          (at: string) => acceptDue(at, type),
          (at: string) => planDue(at, type) ?? firstAdviceDue(at, type) ?? "",
          (at: string) => requesterDue("replyOverdue", at, true),
          (at: string) => surveyDue(at, true),
        ];
        for (const rule of rules) {
          expect(rule(from) > from).toBe(true);
          expect(rule(from) <= rule(other)).toBe(true);
          expect(isWorkingDay(local(rule(from)).slice(0, 10))).toBe(true);
        }
        expect(workingMinutesBetween(new Date(from), new Date(firstLookDue(from, type, urgency)))).toBeLessThanOrEqual(3 * 420);
      }),
      { numRuns: 60 },
    );
  });
});
