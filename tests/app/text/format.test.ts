import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, enumeration, number, numberWord, percent, percentRange } from "#app/text/format.ts";
import {
  clock,
  type DeadlineFacts,
  dayAndMonth,
  deadlineWords,
  fullDate,
  fullDateRange,
  inWorkingDays,
  isoDate,
  longDate,
  longMoment,
  monthAndYear,
  nearDate,
  nearMoment,
  shortDate,
  shortDateRange,
  shortMoment,
  shortMonth,
  weekdayAndDate,
} from "#app/text/moments.ts";

describe("a date", () => {
  test("is written out in letters and on receipts", () => {
    expect(longDate("2026-11-25")).toBe("onsdag den 25. november");
    expect(dayAndMonth("2026-11-09")).toBe("9. november");
    expect(fullDate("2026-11-09")).toBe("9. november 2026");
    expect(monthAndYear("2026-03-31")).toBe("marts 2026");
    expect(shortMonth("2026-09-01")).toBe("sep.");
  });

  test("is short in the queue and begins with a large letter", () => {
    expect(weekdayAndDate("2026-11-23")).toBe("Mandag 23. nov.");
    expect(weekdayAndDate("2027-05-01")).toBe("Lørdag 1. maj");
    expect(shortDate("2026-11-16")).toBe("16. nov.");
  });

  test("gets its year when it is another one than now", () => {
    expect(longDate("2027-01-04", "2026-12-30")).toBe("mandag den 4. januar 2027");
    expect(weekdayAndDate("2027-01-04", "2026-12-30")).toBe("Mandag 4. jan. 2027");
    expect(shortDate("2026-12-31", "2026-12-30")).toBe("31. dec.");
  });

  test("is the date in Copenhagen, not that of the machine", () => {
    expect(isoDate("2026-06-30T22:30:00Z")).toBe("2026-07-01");
    expect(isoDate("2026-12-31T22:59:59Z")).toBe("2026-12-31");
    expect(longDate(new Date("2026-12-31T23:00:00Z"))).toBe("fredag den 1. januar");
  });

  test("that is none throws, so that no page shows it", () => {
    expect(() => longDate("i overmorgen")).toThrow(RangeError);
  });
});

describe("a time of day", () => {
  test("has a point, no leading zero, and no minutes on the hour", () => {
    expect(clock("2026-11-16T07:12:00Z")).toBe("kl. 8.12");
    expect(clock("2026-11-16T08:05:00Z")).toBe("kl. 9.05");
    expect(clock("2026-11-16T14:00:00Z")).toBe("kl. 15");
    expect(clock("2026-11-15T23:30:00Z")).toBe("kl. 0.30");
  });

  test("follows summer time", () => {
    expect(clock("2026-07-01T12:00:00Z")).toBe("kl. 14");
    expect(clock("2026-10-25T00:30:00Z")).toBe("kl. 2.30");
    expect(clock("2026-10-25T01:30:00Z")).toBe("kl. 2.30");
  });

  test("stands after its day", () => {
    expect(shortMoment("2026-11-16T07:12:00Z")).toBe("16. nov. kl. 8.12");
    expect(longMoment("2026-11-16T07:12:00Z")).toBe("mandag den 16. november kl. 8.12");
  });

  test("is told by the nearest days", () => {
    const now = "2026-11-20T09:00:00Z";
    expect(nearMoment("2026-11-20T07:12:00Z", now)).toBe("i dag kl. 8.12");
    expect(nearMoment("2026-11-19T22:59:00Z", now)).toBe("i går kl. 23.59");
    expect(nearMoment("2026-11-19T23:01:00Z", now)).toBe("i dag kl. 0.01");
    expect(nearMoment("2026-11-16T07:12:00Z", now)).toBe("16. nov. kl. 8.12");
    expect(nearDate("2026-11-21", now)).toBe("i morgen");
    expect(nearDate("2026-11-25", now)).toBe("onsdag den 25. november");
  });
});

describe("a stretch of days", () => {
  test("says the month once", () => {
    expect(shortDateRange("2026-11-17", "2026-11-19")).toBe("17.–19. nov.");
    expect(shortDateRange("2026-11-30", "2026-12-02")).toBe("30. nov.–2. dec.");
    expect(shortDateRange("2026-11-16", "2026-11-16")).toBe("16. nov.");
    expect(shortDateRange("2026-12-30", "2027-01-02")).toBe("30. dec. 2026–2. jan. 2027");
  });

  test("says the year once", () => {
    expect(fullDateRange("2026-02-01", "2026-10-31")).toBe("1. februar–31. oktober 2026");
    expect(fullDateRange("2025-11-01", "2026-10-31")).toBe("1. november 2025–31. oktober 2026");
  });
});

describe("a number", () => {
  test("has a point in the thousands and a comma before decimals", () => {
    expect(number(1500)).toBe("1.500");
    expect(number(1234567.8)).toBe("1.234.567,8");
    expect(number(34.5)).toBe("34,5");
    expect(number(34.96)).toBe("35");
    expect(number(0.04)).toBe("0");
    expect(number(-0.04)).toBe("0");
    expect(number(-2.5)).toBe("−2,5");
    expect(number(59.13, 2)).toBe("59,13");
  });

  test("of per cent stands with its sign on one line", () => {
    expect(percent(0.91)).toBe("91\u00a0%");
    expect(percent(0)).toBe("0\u00a0%");
    expect(percentRange(0.86, 0.94)).toBe("86–94\u00a0%");
  });

  test("has the word that fits it", () => {
    expect(inWorkingDays(1)).toBe("1 arbejdsdag");
    expect(inWorkingDays(2)).toBe("2 arbejdsdage");
    expect(inWorkingDays(0)).toBe("0 arbejdsdage");
    expect(count(25, "minut", "minutter")).toBe("25 minutter");
    expect(numberWord(3)).toBe("tre");
    expect(numberWord(14)).toBe("14");
  });

  test("can be read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        expect(Number(number(value).replaceAll(".", "").replace("−", "-"))).toBe(value);
      }),
    );
  });
});

test("things in a row end with og", () => {
  expect(enumeration([])).toBe("");
  expect(enumeration(["fravær"])).toBe("fravær");
  expect(enumeration(["fravær", "mobning"])).toBe("fravær og mobning");
  expect(enumeration(["fravær", "mobning", "andet"])).toBe("fravær, mobning og andet");
});

describe("a deadline", () => {
  const now = new Date("2026-11-20T09:00:00Z");
  const said = (facts: Omit<DeadlineFacts, "now">) => {
    const { kind, words } = deadlineWords({ ...facts, now });
    return `${kind}: ${words}`;
  };

  test("that has passed says by how many working days", () => {
    expect(said({ due: "2026-11-19T14:30:00Z", workingDaysOver: 1 })).toBe("over: 1 arbejdsdag over");
    expect(said({ due: "2026-11-17T14:30:00Z", workingDaysOver: 3 })).toBe("over: 3 arbejdsdage over");
  });

  test("that passed earlier today says when", () => {
    expect(said({ due: "2026-11-20T08:12:00Z", workingDaysOver: 0 })).toBe("over: Overskredet kl. 9.12");
    expect(said({ due: "2026-11-20T08:12:00Z" })).toBe("over: Overskredet kl. 9.12");
  });

  test("that passed on the last working day before today says that day", () => {
    expect(said({ due: "2026-11-19", workingDaysOver: 0 })).toBe("over: Overskredet 19. nov.");
  });

  test("of today says the time, unless the end of the day is meant", () => {
    expect(said({ due: "2026-11-20T14:30:00Z" })).toBe("today: I dag kl. 15.30");
    expect(said({ due: "2026-11-20T14:30:00Z", wholeDay: true })).toBe("today: I dag");
    expect(said({ due: "2026-11-20" })).toBe("today: I dag");
  });

  test("is soon up to three working days ahead, over a weekend too", () => {
    expect(said({ due: "2026-11-23", workingDaysLeft: 1 })).toBe("soon: Mandag 23. nov.");
    expect(said({ due: "2026-11-25", workingDaysLeft: 3 })).toBe("soon: Onsdag 25. nov.");
    expect(said({ due: "2026-11-26", workingDaysLeft: 4 })).toBe("later: Torsdag 26. nov.");
    expect(said({ due: "2026-11-25" })).toBe("soon: Onsdag 25. nov.");
    expect(said({ due: "2026-11-26" })).toBe("later: Torsdag 26. nov.");
  });

  test("that is paused says what is waited for, and since when", () => {
    expect(said({ due: null, paused: { waitingFor: "Svar", since: "2026-11-17T08:00:00Z" } })).toBe(
      "paused: Svar siden 17. nov.",
    );
    expect(said({ due: null, paused: true, inSentence: true })).toBe("paused: fristen holder pause");
  });

  test("in a sentence is written out and begins small", () => {
    expect(said({ due: "2026-11-24", workingDaysLeft: 2, inSentence: true })).toBe("soon: tirsdag den 24. november");
    expect(said({ due: "2026-11-20T11:12:00Z", inSentence: true })).toBe("today: i dag kl. 12.12");
  });

  test("of a named thing names it", () => {
    expect(said({ due: "2026-12-04", what: "Opfølgning", workingDaysLeft: 10 })).toBe("later: Opfølgning 4. dec.");
  });

  test("that is not there says so", () => {
    expect(said({ due: null })).toBe("later: Ingen frist");
  });

  test("carries its moment for machines", () => {
    expect(deadlineWords({ due: "2026-11-24", now }).dateTime).toBe("2026-11-24");
    expect(deadlineWords({ due: "2026-11-24T14:30:00Z", now }).dateTime).toBe("2026-11-24T14:30:00.000Z");
    expect(deadlineWords({ due: null, now, paused: true }).dateTime).toBeUndefined();
  });
});
