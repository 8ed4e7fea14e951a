import { inLanguage } from "#app/platform/reader-language.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { datesWords } from "#app/text/dates.ts";
import { languages } from "#app/text/language.ts";
import { fullDate } from "#app/text/moments.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";

/** Why a request was handed over, both days included: what stands with it when nobody wrote a reason. */
export function absenceReason(from: PlainDate, to: PlainDate): string {
  const { settle, period } = absencesWords();
  return settle.reason(period(fullDate(from), fullDate(to)));
}

/** Such a reason in the language of whoever reads it now. What somebody wrote is none, and stays as it is. */
export function retoldReason(body: string): string {
  for (const language of languages) {
    const days = inLanguage(language, () => daysIn(body));
    const [from, to = from] = days;
    if (from && to && days.length <= 2 && inLanguage(language, () => absenceReason(from, to)) === body)
      return absenceReason(from, to);
  }
  return body;
}

/** The days that are told in full, `9. februar 2027`, in order. */
function daysIn(words: string): PlainDate[] {
  const { months } = datesWords();
  return [...words.matchAll(/(\d{1,2})\.? (\p{L}+) (\d{4})/gu)].flatMap(([, day = "", month = "", year]) => {
    const number = months.indexOf(month) + 1;
    return number > 0 ? [`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`] : [];
  });
}
