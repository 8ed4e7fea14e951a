import { wallClock } from "#workflows/calendar/copenhagen.ts";
import { datesWords } from "./dates.ts";

/**
 * Date and number formatting, as people read them (docs/design.md 10), in the reader's language: always Europe/Copenhagen, always the same
 * words on server and in browser (hydration), so names of days and months come from our own tables (`da/dates.ts`) and not from the
 * machine's language data (`Intl`). The examples below are Danish.
 *
 * A moment is a Date, an ISO instant, or a plain date `YYYY-MM-DD` (which has no zone and no clock).
 */
export type Moment = Date | string;

type Parts = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

/** The parts of a moment in Copenhagen. Throws RangeError on what is no date: a page must never show "Invalid Date". */
function partsOf(when: Moment): Parts {
  const plain = typeof when === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(when) : null;
  if (plain) {
    const [year, month, day] = [Number(plain[1]), Number(plain[2]), Number(plain[3])];
    return { year, month, day, weekday: weekdayOf(year, month, day), hour: 0, minute: 0 };
  }
  const shown = new Date(wallClock(typeof when === "string" ? new Date(when) : when));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    weekday: shown.getUTCDay(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

const pad = (value: number) => String(value).padStart(2, "0");
const monthName = (parts: Parts) => datesWords().months[parts.month - 1] ?? "";
const shortMonthName = (parts: Parts) => datesWords().shortMonths[parts.month - 1] ?? "";
const weekdayName = (parts: Parts) => datesWords().weekdays[parts.weekday] ?? "";
const dayNumber = (parts: Parts) => Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000;
const yearUnlessNow = (parts: Parts, now: Moment | undefined) =>
  now !== undefined && partsOf(now).year !== parts.year ? ` ${parts.year}` : "";

/** The first letter large, the rest as it is. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("da") + words.slice(1);
}

/** `2026-11-25`, the date in Copenhagen; what date fields and `<time>` take. */
export function isoDate(when: Moment): string {
  const parts = partsOf(when);
  return `${parts.year}-${pad(parts.month)}-${pad(parts.day)}`;
}

/** `onsdag den 25. november`; with `now`, the year is added when it is another one. */
export function longDate(when: Moment, now?: Moment): string {
  const parts = partsOf(when);
  return datesWords().onDay(weekdayName(parts), dayAndMonth(when, now));
}

/** `25. november`; with `now`, the year is added when it is another one. */
export function dayAndMonth(when: Moment, now?: Moment): string {
  const parts = partsOf(when);
  return datesWords().dayMonth(parts.day, monthName(parts)) + yearUnlessNow(parts, now);
}

/** `25. november 2026`. */
export function fullDate(when: Moment): string {
  const parts = partsOf(when);
  return `${datesWords().dayMonth(parts.day, monthName(parts))} ${parts.year}`;
}

/** `25. nov.`; with `now`, the year is added when it is another one. */
export function shortDate(when: Moment, now?: Moment): string {
  const parts = partsOf(when);
  return datesWords().dayMonth(parts.day, shortMonthName(parts)) + yearUnlessNow(parts, now);
}

/** `Mandag 23. nov.`, as in the queue; with `now`, the year is added when it is another one. */
export function weekdayAndDate(when: Moment, now?: Moment): string {
  const parts = partsOf(when);
  return capital(datesWords().onShortDay(weekdayName(parts), shortDate(when, now)));
}

/** `november 2026`. */
export function monthAndYear(when: Moment): string {
  const parts = partsOf(when);
  return `${monthName(parts)} ${parts.year}`;
}

/** `nov.`, for the axis of a chart. */
export function shortMonth(when: Moment): string {
  return shortMonthName(partsOf(when));
}

/** `kl. 8.12`, and `kl. 15` on the hour. */
export function clock(when: Moment): string {
  const parts = partsOf(when);
  return datesWords().clock(parts.hour, parts.minute === 0 ? null : pad(parts.minute));
}

/** `16. nov. kl. 8.12`, for events in the order of time. */
export function shortMoment(when: Moment, now?: Moment): string {
  return datesWords().at(shortDate(when, now), clock(when));
}

/** `mandag den 16. november kl. 8.12`. */
export function longMoment(when: Moment, now?: Moment): string {
  return datesWords().at(longDate(when, now), clock(when));
}

/** `i dag kl. 8.12`, `i går kl. 8.12`, `i morgen kl. 8.12`, else the short moment. */
export function nearMoment(when: Moment, now: Moment): string {
  return nearDay(when, now, (near) => datesWords().at(near, clock(when))) ?? shortMoment(when, now);
}

/** `i dag`, `i går`, `i morgen`, else `mandag den 16. november`. */
export function nearDate(when: Moment, now: Moment): string {
  return nearDay(when, now, (near) => near) ?? longDate(when, now);
}

function nearDay(when: Moment, now: Moment, say: (near: string) => string): string | null {
  const days = dayNumber(partsOf(when)) - dayNumber(partsOf(now));
  if (days === 0) return say(datesWords().today);
  if (days === -1) return say(datesWords().yesterday);
  return days === 1 ? say(datesWords().tomorrow) : null;
}

/** `17.–19. nov.`, `30. nov.–2. dec.`, `16. nov.` when both are the same day. */
export function shortDateRange(from: Moment, to: Moment): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (dayNumber(first) === dayNumber(last)) return shortDate(to);
  if (first.year === last.year && first.month === last.month) return datesWords().days(first.day, shortDate(to));
  return first.year === last.year
    ? `${shortDate(from)}–${shortDate(to)}`
    : `${shortDate(from)} ${first.year}–${shortDate(to)} ${last.year}`;
}

/** `1. februar–31. oktober 2026`, `1. november 2025–31. oktober 2026`. */
export function fullDateRange(from: Moment, to: Moment): string {
  return partsOf(from).year === partsOf(to).year ? `${dayAndMonth(from)}–${fullDate(to)}` : `${fullDate(from)}–${fullDate(to)}`;
}

/** `1.500`, `34,5`; at most one decimal unless told, and none that is zero. */
export function number(value: number, decimals = 1): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", rest = ""] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, datesWords().thousands);
  const fraction = rest.replace(/0+$/, "");
  const sign = value < 0 && Number(fixed) !== 0 ? "−" : "";
  return sign + grouped + (fraction === "" ? "" : datesWords().comma + fraction);
}

/** A share 0 to 1 as `91 %`, whole per cent, with a non-breaking space. */
export function percent(share: number): string {
  return datesWords().percent(number(share * 100, 0));
}

/** An interval of shares as `86–94 %`. */
export function percentRange(low: number, high: number): string {
  return `${number(low * 100, 0)}–${percent(high)}`;
}

/** `1 minut`, `25 minutter`: the number with the word that fits it. */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `1 arbejdsdag`, `3 arbejdsdage`. */
export function inWorkingDays(days: number): string {
  const { workingDay, workingDays } = datesWords();
  return count(days, workingDay, workingDays);
}

/** The cap of counts: a list that has no end is counted no further, since `count(*)` reads all of it. */
export const mostCounted = 1_000;

/** `34`, `1.000`; `1.000+` for what was counted no further. */
export function counted(value: number, most = mostCounted): string {
  return value > most ? `${number(most)}+` : number(value);
}

/** `én`, `tre`, `tolv`; larger numbers as figures. */
export function numberWord(value: number): string {
  return datesWords().numberWords[value] ?? number(value);
}

/** `a`, `a og b`, `a, b og c`. */
export function enumeration(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${datesWords().and} ${items.at(-1)}`;
}

export type DeadlineKind = "over" | "today" | "soon" | "later" | "paused";

/** What a deadline shows: its shape, its words and, where there is a moment, that moment for machines. */
export type DeadlineWords = { kind: DeadlineKind; words: string; dateTime?: string };

export type DeadlineFacts = {
  /** When it is due; null when nothing is. */
  due: Moment | null;
  now: Date;
  /** Whole working days past it, from the calendar: 0 when it passed earlier today. Undefined when it has not passed. */
  workingDaysOver?: number;
  /** Whole working days until it; up to three are "soon". Without it, up to five calendar days are. */
  workingDaysLeft?: number;
  /** Waiting for somebody else: "Svar" gives "Svar siden 17. nov."; true when there is no more to say. */
  paused?: { waitingFor: string; since: Moment } | boolean;
  /** The deadline is the end of a day, so that "I dag" says enough. */
  wholeDay?: boolean;
  /** What is due, where the row does not say it: "Opfølgning" gives "Opfølgning 4. dec." */
  what?: string;
  /** In a sentence or on a card ("tirsdag den 24. november"), not in a row of the queue ("Tirsdag 24. nov."). */
  inSentence?: boolean;
};

/**
 * A deadline in words (docs/design.md 5): `1 arbejdsdag over`, `I dag kl. 15.30`, `Mandag 23. nov.`, `Svar siden 17. nov.`; never
 * "in 2 days". What is over and what is left in working days is given, for the calendar knows it and this file does not.
 */
export function deadlineWords(facts: DeadlineFacts): DeadlineWords {
  const { due, now, inSentence = false } = facts;
  const text = datesWords();
  const shown = (words: string) => (inSentence ? words : capital(words));
  if (facts.paused) {
    const words =
      facts.paused === true
        ? text.deadline.paused
        : text.deadline.since(
            inSentence ? facts.paused.waitingFor.toLocaleLowerCase("da") : facts.paused.waitingFor,
            shortDate(facts.paused.since, now),
          );
    return { kind: "paused", words: shown(words) };
  }
  if (due === null) return { kind: "later", words: shown(text.deadline.none) };

  const hasClock = !(typeof due === "string" && due.length === 10);
  const dateTime = hasClock ? new Date(due).toISOString() : isoDate(due);
  const daysAway = dayNumber(partsOf(due)) - dayNumber(partsOf(now));
  const passed = facts.workingDaysOver !== undefined || daysAway < 0 || (hasClock && new Date(due) < now);
  if (passed) {
    const over = facts.workingDaysOver ?? 0;
    if (over > 0) return { kind: "over", words: text.deadline.over(inWorkingDays(over)), dateTime };
    const since = daysAway === 0 && hasClock ? clock(due) : shortDate(due, now);
    return { kind: "over", words: shown(text.deadline.passed(since)), dateTime };
  }
  if (daysAway === 0) {
    const words = facts.wholeDay || !hasClock ? text.today : text.at(text.today, clock(due));
    return { kind: "today", words: shown(facts.what ? `${facts.what} ${words}` : words), dateTime };
  }
  const kind = (facts.workingDaysLeft === undefined ? daysAway <= 5 : facts.workingDaysLeft <= 3) ? "soon" : "later";
  if (inSentence) return { kind, words: longDate(due, now), dateTime };
  return { kind, words: facts.what ? `${facts.what} ${shortDate(due, now)}` : weekdayAndDate(due, now), dateTime };
}

/** What somebody is called in a sentence: the first word of a name. */
export const firstNameOf = (name: string) => name.split(" ")[0] ?? name;
