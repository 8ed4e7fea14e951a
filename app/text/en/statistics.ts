import { capital, count, enumeration, number, numberWord, percent, percentRange } from "../format.ts";

const requests = (n: number) => count(n, "request", "requests");
/** The first letter small, for a label inside a sentence. */
const small = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** “Nine out of ten” for 90%, “More than eight out of ten” for 86%: a share in words that the figure beside it bears out. */
function shareInWords(share: number): string {
  const whole = Math.round(share * 100);
  if (share === 1) return "Everybody";
  if (share === 0) return "Nobody";
  if (whole === 100) return "Almost everybody";
  if (whole === 0) return "Almost nobody";
  if (whole < 10) return "Fewer than one out of ten";
  if (whole >= 45 && whole <= 55) return whole === 50 ? "Half" : whole < 50 ? "Just under half" : "Just over half";
  const tenths = `${numberWord(Math.floor(whole / 10))} out of ten`;
  return whole % 10 === 0 ? capital(tenths) : `More than ${tenths}`;
}

const workingDays = (days: number) => `${numberWord(days)} working ${days === 1 ? "day" : "days"}`;
const hoursOf = (hours: string) => `${hours} ${hours === "1" ? "hour" : "hours"}`;

/** The words of /statistik. Everything here is put together on the server and reaches the page as sentences. */
export const statistics: typeof import("../da/statistics.ts").statistics = {
  title: "Statistics",
  unit: "the whole unit",
  ofType: (type: string) => `${small(type)} only`,
  filters: { from: "From", to: "To", year: "Year", type: "Type", all: "All" },
  cohort: "All figures are about the requests that came in during the period.",
  hiddenForAnalyst:
    "Counts below five are hidden so that nobody can be recognised, and so is the figure they could otherwise be worked out from. The figures are shown for whole calendar years, so that two periods cannot be subtracted from each other.",
  standing: {
    live: "You can open the requests behind the figures and therefore see them as they are now. Others who have access to the statistics see a snapshot.",
    snapshot: (at: string | null) =>
      `${at === null ? "" : `The figures are a snapshot from ${at}. `}Only the head of the unit, who can open the requests, sees the figures as they are now. The snapshot is renewed when five more requests have come in and no figure has been moved by fewer than five, so that nobody can work out what happened in a single request.`,
    answers: (at: string | null) =>
      at === null
        ? "The answers to the survey are shown when there are five. They are a snapshot for everybody."
        : `The answers to the survey are a snapshot for everybody, here from ${at}. It is renewed when five more answers have come in, so that nobody can work out a single answer.`,
    asOf: (at: string) => `snapshot from ${at}`,
  },
  retrieved: (at: string) => `Retrieved on ${at}`,

  empty: {
    title: "No requests in the period",
    words: "Choose a longer period or all types to see figures.",
    reset: "Show the latest 12 months",
    nothingTitle: "There are no figures yet",
    nothing: "The figures come by themselves once requests have been sent.",
    fewTitle: "Too few requests to show figures",
    few: (year: number) =>
      `The figures for ${year} are shown when there are at least five requests, so that nobody can be recognised.`,
  },

  keys: {
    heading: "Five key figures",
    hidden: "–",
    requests: {
      label: "Requests",
      compared: (difference: number, months: number, partly: boolean) => {
        const then = `${months === 1 ? "the month" : `the ${numberWord(months)} months`} before`;
        const when = partly ? `at the same point in ${then}` : `in ${then}`;
        if (difference === 0) return `As many as ${when}.`;
        return `${number(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than ${when}.`;
      },
      begins: (day: string) =>
        `There is nothing to compare with: the figures begin on ${day} and do not cover all of the period before.`,
      yearRuns: "The year is not over. It is compared with the year before when it is.",
      first: "Too few requests came in during the period before to compare with.",
      before: (n: number) => `Before: ${number(n)}`,
    },
    inTime: {
      label: "First contact on time",
      sentence: (share: number) => `${shareInWords(share)} heard from us before the deadline.`,
      basis: (part: number, n: number, low: number, high: number) =>
        `${number(part)} of ${number(n)}. Uncertainty ${percentRange(low, high)}`,
      none: "Nobody has been contacted yet.",
      waiting: (n: number) => `${number(n)} still waiting for the first contact`,
      hidden: "Shown when there are enough that nobody can be recognised.",
    },
    contact: {
      label: "Wait for first contact",
      sentence: (days: number) => `Half heard from us within ${workingDays(days)}.`,
      none: "Nobody has been contacted yet.",
    },
    advice: {
      label: "Wait for first advice",
      sentence: (days: number) => `Half got advice within ${workingDays(days)}.`,
      none: "Nobody has been given written advice yet.",
    },
    hours: "hours",
    hour: "hour",
    waitedBasis: (n: number, percentile80: string, interval: { low: string; high: string } | null) =>
      `Median of ${number(n)} in working hours${interval ? `, uncertainty ${interval.low}–${interval.high}` : ""}. ${percent(0.8)} within ${percentile80}`,
    paused: (hours: string) => `Waiting for the requester is left out (median ${hours})`,
    experienced: {
      label: "Perceived benefit",
      sentence: (share: number) => `${shareInWords(share)} got the help they needed to a large extent.`,
      mean: (mean: string) => `On average ${mean} of 5 on the question about help with what they needed.`,
      of5: "of 5",
      tooFew: "There are too few answers to show a figure. It comes with five answers.",
      allTypes: "All types",
    },
  },
  responseRate: (share: number) => `Response rate ${percent(share)}`,

  requests: {
    measure: "Requests per month",
    heading: (n: number, months: number) =>
      `${capital(requests(n))} in ${numberWord(months)} ${months === 1 ? "month" : "months"}`,
    steady: "The number of requests varies as usual",
    many: (month: string) => `Unusually many requests in ${month}`,
    few: (month: string) => `Unusually few requests in ${month}`,
    more: "We are getting more requests than before",
    fewer: "We are getting fewer requests than before",
    wasMore: (first: string, last: string) => `More requests from ${first} to ${last}`,
    wasFewer: (first: string, last: string) => `Fewer requests from ${first} to ${last}`,
    callout: (month: string, n: number) => `${capital(month)}: ${number(n)}`,
    amount: (low: number, high: number) => `${number(low)} to ${requests(high)}`,
    running: (month: string) => `${capital(month)} is not over and is left out when we look for signals.`,
    begins: (month: string) => `The figures begin in ${month}; that month is not whole and is left out too.`,
    description: (low: number, high: number) => `Between ${number(low)} and ${requests(high)} per month.`,
    month: "Month",
    count: "Requests",
  },

  chart: {
    upper: (value: string) => `Upper limit ${value}`,
    lower: (value: string) => `Lower limit ${value}`,
    middle: (value: string) => `Middle ${value}`,
    run: (length: number, above: boolean) => `${capital(numberWord(length))} in a row ${above ? "above" : "below"} the middle`,
    signals: (n: number) => (n === 0 ? "No signals." : n === 1 ? "One signal." : `${capital(numberWord(n))} signals.`),
    outside: (month: string, usual: string) =>
      `${capital(month)} was outside what is normal for us (${usual}); look at what happened that month.`,
    longRun: (length: number, above: boolean, first: string, last: string) =>
      `From ${first} to ${last}, ${numberWord(length)} months in a row lie ${above ? "above" : "below"} the middle. Such a long run is hardly chance.`,
    rest: "The other ups and downs are ordinary variation and need no explanation.",
    ordinary: "The ups and downs are ordinary variation and need no explanation.",
    provisional: "The limits are provisional until there are more months to calculate from.",
    gaps: "Months with fewer than five are left out.",
  },

  waiting: {
    measure: "Working hours until first contact, median per month",
    measureWhole: "Working hours, median over the whole period",
    within: (hours: number) => `Half heard from us within ${count(hours, "working hour", "working hours")}`,
    faster: "Requesters hear from us sooner than before",
    slower: "Requesters wait longer to hear from us than before",
    none: "Nobody has heard from us yet",
    callout: (month: string, hours: string) => `${capital(month)}: ${hours}`,
    amount: (low: string, high: string) => `${low} to ${high}`,
    hours: (value: number) => hoursOf(number(value)),
    description: (low: string, high: string) => `The median is between ${low} and ${high} working hours.`,
    excluded: "A working day is 7 hours. The time when we wait for the requester is left out.",
    tableCaption: "Waiting time in working hours",
    contact: "First contact",
    advice: "First advice",
    heads: ["Wait for", "Number", "Median", "Uncertainty", "80% within", "On time", "Uncertainty, on time"],
    monthCaption: "Median per month, first contact",
    monthHeads: ["Month", "Number", "Median"],
    tooFew: "too few",
  },

  survey: {
    heading: (highest: string, lowest: string) => `Requesters feel most ${highest} and least ${lowest}`,
    plain: "How the requesters see the benefit",
    tooFew: "There are too few answers to show what the requesters say",
    names: {
      helped: "helped",
      equipped: "equipped for next time",
      knowledge: "advised on professional grounds",
      respect: "met with respect",
    },
    questions: {
      helped: "Did you get help with what you needed?",
      equipped: "Are you better equipped to handle similar situations yourself?",
      knowledge: "Was the advice based on relevant professional knowledge?",
      respect: "Were you met with respect for your professional skills and your conditions?",
      fastEnough: "Did you reach us quickly enough?",
    },
    legend: ["Very small", "Small", "Some", "Large", "Very large extent"],
    scale: ["To a very small extent", "To a small extent", "To some extent", "To a large extent", "To a very large extent"],
    grouped: (first: string, last: string) => `From “${small(first)}” to “${small(last)}”`,
    measure: (answered: number, asked: number, rate: number) =>
      `Answers in per cent. ${number(answered)} of ${number(asked)} have answered, response rate ${percent(rate)}`,
    measureNone: "Survey after a request is closed",
    high: "to a large or very large extent",
    yes: "answered yes",
    fewBelow: (n: number) => `Fewer than five of ${number(n)} answered less than “to a large extent”`,
    fewAbove: (n: number) => `Fewer than five of ${number(n)} answered “to a large extent” or more`,
    fewNo: (n: number) => `Fewer than five of ${number(n)} answered no`,
    fewYes: (n: number) => `Fewer than five of ${number(n)} answered yes`,
    details: (mean: string | null, n: number, interval: { low: number; high: number } | null) =>
      [
        ...(mean === null ? [] : [`average ${mean} of 5`]),
        `n = ${number(n)}`,
        ...(interval ? [`uncertainty ${percentRange(interval.low, interval.high)}`] : []),
      ].join(", "),
    later:
      "The answers are shown when there are five, so that nobody can be recognised. The survey is sent one working day after the request is closed.",
    note: "The figures show what the requesters themselves experience. They do not say how the children and young people have fared. “Do not know” is left out of averages and percentages.",
    period: (from: string, to: string) =>
      `The answers are from requests from ${from} to ${to}. Months with few answers are added to the month next to them, so that nobody can be recognised.`,
    allTypes: "The answers are from requests of all types. Split by type, single answers could be recognised.",
    grouping: "Hatched areas are several answers added together, because fewer than five have given one of them.",
    fromTen: "The distribution is drawn from ten answers.",
    tableCaption: "Survey after a request is closed",
    heads: ["Question", "Answers", "Average (1–5)", "To a large extent or more", "Uncertainty", "Response rate"],
    guidance: "Indicative",
  },

  themes: {
    heading: (labels: readonly string[]) =>
      `${enumeration(labels.map((label, index) => (index === 0 ? label : small(label))))} come${labels.length === 1 ? "s" : ""} up most`,
    measure: "Requests per theme",
    note: "A request can have up to three themes, so the figures cannot be added up.",
    hidden: "Hatched areas are hidden so that nobody can be recognised: fewer than 10 for the most sensitive themes.",
    tableCaption: "Themes by type",
    tableOfType: (type: string) => `Themes, ${small(type)} only`,
    head: "Theme",
    total: "Total",
    tableNote: "If one figure in a row is hidden, we also hide the next smallest. Otherwise it could be worked out.",
    none: "No themes to show",
  },

  types: {
    heading: (label: string) => `Most requests are of the type ${small(label)}`,
    measure: "Requests per type",
    head: "Type",
  },

  states: {
    heading: (open: number, closed: number) => `${number(open)} in progress, ${number(closed)} closed`,
    plain: "Where the requests are now",
    measure: "Requests per status",
    head: "Status",
  },

  outcomes: {
    heading: (label: string) => `Most often: ${small(label)}`,
    none: "No requests have been closed yet",
    measure: "Closed requests per outcome",
    head: "Outcome",
    used: (finished: number, hours: string, median: string, contacts: string) =>
      `We have spent ${hours} on ${requests(finished)}: a median of ${median} and an average of ${contacts} per request.`,
    hours: (value: number) => count(value, "hour", "hours"),
    minutes: (value: number) => count(value, "minute", "minutes"),
    contacts: (value: number) => count(value, "contact", "contacts"),
    count: "Requests",
  },

  goals: {
    heading: (label: string) => `We have most often contributed to “${label}”`,
    none: "No closed requests are linked to a goal yet",
    measure: "Closed requests per goal in the strategy of the city council (Byrådet)",
    note: "A request can contribute to two goals or none.",
    head: "Goal",
  },
};
