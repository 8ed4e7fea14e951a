import { inLanguage } from "#app/platform/reader-language.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { languages, readersLanguage } from "#app/text/language.ts";
import { longDate } from "#app/text/moments.ts";
import { addDays } from "#workflows/calendar/dates.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import { type AdviceValues, type Deal, type DealGroup, longest } from "./advice-parts.ts";

type Words = ReturnType<typeof adviceWords>;
type SentFields = Pick<AdviceValues, DealGroup | "followUp">;
/** So many days before and after the day of the advice a date is looked for; a weekday with day and month then fits one year alone. */
const [before, after] = [365, 4 * 365];

/**
 * Reads the deals of a version that was sent back into the fields from which `textsOf` made them, so that a correction begins with
 * what, who and by when. What was sent is one line a deal, and a line can be read in several ways: where it is not plain, it stays
 * whole in `what`. Sent again unchanged it always says the same.
 */
export function dealsIn(text: string, { deal }: Words, sentOn: PlainDate): Deal[] {
  const dates = datesAround(sentOn);
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const read = dealIn(line, deal.line, dates);
      const same = read && deal.line(read.what, read.who, read.by && longDate(read.by)) === line;
      return same && read.who.length <= longest.who ? read : { what: line.replace(/\.$/, ""), who: "", by: "" };
    });
}

/** The date of the follow-up that was sent; empty where there was none. */
export function followUpIn(text: string, words: Words, sentOn: PlainDate): string {
  const [start = "", end = ""] = words.followUpOn(mark).split(mark);
  return datesAround(sentOn).get(text.slice(start.length, text.length - end.length)) ?? "";
}

/**
 * The sentence about the follow-up, which is ours, in the language of whoever reads it now: "We will follow up on Monday 4 January." What
 * somebody wrote about it is none of ours, and stays as it is.
 */
export function followUpRetold(text: string, sentOn: PlainDate): string {
  for (const language of languages) {
    if (language === readersLanguage()) continue;
    const date = inLanguage(language, () => (isFollowUp(text) ? followUpIn(text, adviceWords(), sentOn) : ""));
    if (date) return adviceWords().followUpOn(longDate(date));
  }
  return text;
}

/** Whether it begins and ends as the sentence does: looked at first, since finding a date means telling those of five years. */
function isFollowUp(text: string): boolean {
  const [start = "", end = ""] = adviceWords().followUpOn(mark).split(mark);
  return text.startsWith(start) && text.endsWith(end);
}

/**
 * What was sent, read back in the language in which it was written: its author may read another by now, and dates are words. It is the
 * language in which most dates are understood, the reader's own where that decides nothing.
 */
export function adviceSent(sent: Record<DealGroup | "followUp", string>, sentOn: PlainDate): SentFields {
  const readings = [...new Set([readersLanguage(), ...languages])].map((language) =>
    inLanguage(language, (): SentFields => {
      const words = adviceWords();
      return {
        requesterActions: dealsIn(sent.requesterActions, words, sentOn),
        ourActions: dealsIn(sent.ourActions, words, sentOn),
        followUp: followUpIn(sent.followUp, words, sentOn),
      };
    }),
  );
  return readings.reduce((best, reading) => (datesRead(reading) > datesRead(best) ? reading : best));
}

function datesRead({ requesterActions, ourActions, followUp }: SentFields): number {
  return [...requesterActions, ...ourActions].filter(({ by }) => by !== "").length + (followUp === "" ? 0 : 1);
}

/** Stands in the dictionary's sentences for what was typed there. */
const mark = "⟨⟩";

function dealIn(line: string, made: Words["deal"]["line"], dates: ReadonlyMap<string, PlainDate>): Deal | null {
  const [, whoBefore = "", byAfterWho = "", end = ""] = made(mark, mark, mark).split(mark);
  const [, byAfterWhat = ""] = made(mark, "", mark).split(mark);
  if (!line.endsWith(end)) return null;
  const body = line.slice(0, line.length - end.length);
  const dated = (separator: string) => {
    const at = body.lastIndexOf(separator);
    const by = at < 0 ? undefined : dates.get(body.slice(at + separator.length));
    return by === undefined ? null : { rest: body.slice(0, at), by };
  };
  const whoAndBy = dated(byAfterWho);
  if (whoAndBy) {
    const split = splitBefore(whoAndBy.rest, whoBefore, true);
    return split && { ...split, by: whoAndBy.by };
  }
  const byAlone = dated(byAfterWhat);
  if (byAlone) return { what: byAlone.rest, who: "", by: byAlone.by };
  const split = splitBefore(body, whoBefore, false);
  return split && { ...split, by: "" };
}

/**
 * Where somebody is named after what is to be done: at the last full stop before a capital that is no ordinal's ("i 7. klasse"). Where
 * `certain` that somebody is named, at the last full stop there is.
 */
function splitBefore(text: string, separator: string, certain: boolean): { what: string; who: string } | null {
  const stops: number[] = [];
  for (let at = text.indexOf(separator, 1); at > 0; at = text.indexOf(separator, at + 1)) stops.push(at);
  const plain = stops.findLast((at) => !/\d/.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + separator.length)));
  const at = plain ?? (certain ? stops.at(-1) : undefined);
  return at === undefined ? null : { what: text.slice(0, at), who: text.slice(at + separator.length) };
}

/** Dates by their words; of two with the same words the later. */
function datesAround(sentOn: PlainDate): Map<string, PlainDate> {
  const dates = Array.from({ length: before + after }, (_, index) => addDays(sentOn, index - before));
  return new Map(dates.map((date) => [longDate(date), date]));
}
