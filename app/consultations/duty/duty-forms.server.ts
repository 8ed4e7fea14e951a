import { kinds, optional } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { dutyWords } from "#app/text/duty.ts";
import type { Option } from "#app/ui/select-field.tsx";
import { addMonths, type CalendarDate } from "#workflows/calendar/dates.ts";
import type { Weekday } from "#workflows/calendar/duty.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";

type WeekPage = { officers: readonly Option[]; week: readonly { weekday: Weekday; personId: string }[]; stood: string };

/** Who is on duty on each weekday, and how the week stood on the page (`stood`). Without a page it takes anybody's id: the plan says who may. */
export function weekForm(page?: WeekPage) {
  const { says, choose, kinds } = dutyKinds();
  const { days } = dutyWords().week;
  const dayOf = (weekday: Weekday) => {
    const chosen = page?.week.find((day) => day.weekday === weekday)?.personId;
    return choose({ name: `day-${weekday}`, label: days[weekday], first: chosen ? [chosen] : [] }, page?.officers);
  };
  return {
    says,
    fields: {
      "day-1": dayOf(1),
      "day-2": dayOf(2),
      "day-3": dayOf(3),
      "day-4": dayOf(4),
      "day-5": dayOf(5),
      stood: optional(kinds.line({ name: "stood", label: "", max: 400, first: page ? [page.stood] : [] })),
    },
  };
}

/** Who is on duty on one date, up to a year ahead. */
export function swapForm(officers?: readonly Option[]) {
  const { exception } = dutyWords();
  const { says, choose, kinds } = dutyKinds();
  const from = copenhagenDate(now());
  return {
    says,
    fields: {
      date: kinds.date({ name: "date", label: exception.date, from, to: latestSwap(from) }),
      person: choose({ name: "person", label: exception.who }, officers),
    },
  };
}

/** The last date that can be swapped. */
export const latestSwap = (today: CalendarDate) => addMonths(today, 12);

function dutyKinds() {
  const { errors, week } = dutyWords();
  const { date } = errors;
  const says = sentences({ date, datePast: () => date, dateFar: () => date, dateBetween: () => date });
  const all = kinds(says);
  const choose = (look: { name: string; label: string; first?: string[] }, options?: readonly Option[]) =>
    optional(all.person({ ...look, empty: week.nobody, optional: false, wrong: errors.person, ...(options && { options }) }));
  return { says, choose, kinds: all };
}
