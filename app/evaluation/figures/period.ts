import { addMonths, type CalendarDate } from "#workflows/calendar/dates.ts";
import { type RequestType, requestTypes } from "#workflows/consultation/vocabulary.ts";

/** A month, `YYYY-MM`. */
export type Month = string;

/** What the page is about: whole months, both included, and one type of request or all. */
export type ChosenPeriod = {
  from: Month;
  to: Month;
  type: RequestType | null;
  /** Every month of the period in order. */
  months: readonly Month[];
  /** The month that is not over yet, when it is part of the period. */
  running: Month | null;
  /** The month in which the data begin, when it is part of the period and not whole. */
  begins: Month | null;
};

/** How many months are shown when nobody chooses, and the most that can be chosen. */
const usual = 12;
const most = 60;

export const parameters = { from: "fra", to: "til", type: "type" } as const;

/** The month that lies so many months from another. */
export function monthAfter(month: Month, months: number): Month {
  return addMonths(`${month}-01`, months).slice(0, 7);
}

/**
 * What an address asks for. Impossible months and types count as not given, months that lie ahead as this one, and a period that
 * begins after its end is turned round: a page of figures answers whatever somebody puts into its address.
 */
export function chosenIn(search: URLSearchParams, today: CalendarDate): ChosenPeriod {
  const running = today.slice(0, 7);
  const asked = (name: string) => {
    const value = search.get(name) ?? "";
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(value)) return null;
    return earlier(value, running);
  };
  const ends = [asked(parameters.from), asked(parameters.to) ?? running] as const;
  const first = ends[0] ?? monthAfter(ends[1], 1 - usual);
  const [from, to] = first <= ends[1] ? [first, ends[1]] : [ends[1], first];
  const start = later(from, monthAfter(to, 1 - most));
  const type = requestTypes.find((code) => code === search.get(parameters.type)) ?? null;
  return { from: start, to, type, months: monthsBetween(start, to), running: to === running ? running : null, begins: null };
}

/**
 * Against differencing: a calendar year, all types. Periods that never overlap cannot be subtracted from each other:
 * for readers who may not see the small counts behind the figures.
 */
export function wholeYear(year: number, thisMonth: Month): ChosenPeriod {
  const isRunning = String(year) === thisMonth.slice(0, 4);
  const [from, to] = [`${year}-01`, isRunning ? thisMonth : `${year}-12`];
  return { from, to, type: null, months: monthsBetween(from, to), running: isRunning ? thisMonth : null, begins: null };
}

/** So many days into a month it may begin and still count as whole: a week without a request is nothing rare. */
const daysIntoWhole = 7;

/** The first month that the data cover, when the first request came on a day. */
function firstCovered(begun: CalendarDate): Month {
  const month = begun.slice(0, 7);
  return Number(begun.slice(8)) <= daysIntoWhole ? month : monthAfter(month, 1);
}

/** Whether the data cover a period from its first day on: else nothing is compared with it. */
export function isCovered(from: Month, begun: CalendarDate | null): boolean {
  return begun !== null && firstCovered(begun) <= from;
}

/** What of a period there are data for: a month before them is not one without requests, and the one that they begin in may not be whole. */
export function fromWhereDataBegin(chosen: ChosenPeriod, begun: CalendarDate | null): ChosenPeriod {
  const first = begun?.slice(0, 7) ?? chosen.from;
  if (begun === null || first < chosen.from) return chosen;
  const months = chosen.months.filter((month) => month >= first);
  return { ...chosen, from: first, months, begins: firstCovered(begun) === first ? null : first };
}

/** Whether a month of the period is there from its first day to its last. */
export function isWhole({ running, begins }: ChosenPeriod, month: Month): boolean {
  return month !== running && month !== begins;
}

export function earlier(one: Month, other: Month): Month {
  return one.localeCompare(other) < 0 ? one : other;
}

export function later(one: Month, other: Month): Month {
  return one.localeCompare(other) < 0 ? other : one;
}

/** Every month from one to another, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}
