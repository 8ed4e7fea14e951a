import { redirect } from "@remix-run/node";
import { firstOf, type RefusedForm } from "#app/forms/field.ts";
import { judge, type Posted, readForm, refused } from "#app/forms/form.server.ts";
import { isDay, type ValuesOf } from "#app/forms/kinds.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { conflict, invalid } from "#app/platform/responses.server.ts";
import { changesWords } from "#app/text/changes.ts";
import { dutyWords } from "#app/text/duty.ts";
import { longDate } from "#app/text/moments.ts";
import { type Weekday, weekdays } from "#workflows/calendar/duty.ts";
import { type DutyResult, dutyFacts, planWeek, removeSwap, swapDay, undoDuty } from "./duty.server.ts";
import { swapForm, weekForm } from "./duty-forms.server.ts";

/** Does what one of the forms on the duty plan's page asks for; the form says which by its intent. */
export async function changeDuty(request: Request, by: SignedIn) {
  const posted = await readForm(request);
  switch (firstOf(posted.typed, "intent")) {
    case "week":
      return week(posted, by);
    case "swap": {
      const read = judge(swapForm(), posted, {});
      if (!read.ok) return back({ ...read.refused, intent: "swap" });
      const { date, person } = read.values;
      return answer(posted, await swapDay(date, person, by), "swap", date);
    }
    case "remove-swap": {
      const date = firstOf(posted.typed, "date");
      if (!isDay(date)) return refusedBy(posted, "date", dutyWords().errors.date);
      return answer(posted, await removeSwap(date, by), "removed", date);
    }
    case "undo": {
      const done = (await undoDuty(firstOf(posted.typed, "undo"), by)) ? "undone" : "tooLate";
      return redirect(withQuery(paths.dutyPlan, { gemt: done }));
    }
    default:
      return refusedBy(posted, "day-1", dutyWords().errors.unknown);
  }
}

async function week(posted: Posted, by: SignedIn) {
  const read = judge(weekForm(), posted, {});
  if (!read.ok) return back({ ...read.refused, intent: "week" });
  const chosen = weekIn(read.values);
  const result = await planWeek(chosen, read.values.stood ?? "", by);
  if (result !== "stale") return answer(posted, result, "week");
  const { meanwhile, reload } = dutyWords().week;
  throw conflict({ happened: meanwhile, to: paths.dutyPlan, toWords: reload, typed: await inNames(chosen) });
}

/** What was chosen for the week, in names, so that it can be chosen again. */
async function inNames(week: Readonly<Record<Weekday, string>>) {
  const { days, nobody, chosen } = dutyWords().week;
  const { officers } = await dutyFacts();
  return weekdays.map((day) => {
    const who = officers.find(({ value }) => value === week[day])?.label ?? nobody;
    return { name: `day-${day}`, value: chosen(days[day], who) };
  });
}

/** An empty id is nobody. */
function weekIn(values: ValuesOf<ReturnType<typeof weekForm>["fields"]>): Record<Weekday, string> {
  return Object.fromEntries(weekdays.map((day) => [day, values[`day-${day}`] ?? ""])) as Record<Weekday, string>;
}

function answer(posted: Posted, result: DutyResult, done: string, date = "") {
  if (!result.ok) return refusedBy(posted, result.field, dutyWords().errors[result.refusal]);
  return redirect(withQuery(paths.dutyPlan, { gemt: done, dag: date, fortryd: result.undo }));
}

function refusedBy(posted: Posted, field: string, message: string) {
  const intent = firstOf(posted.typed, "intent");
  const form = intent === "week" ? weekForm() : swapForm();
  return back({ ...refused(form, posted, { field, message }), intent });
}

function back(refused: RefusedForm) {
  return invalid({ refused });
}

/** What the page says after the redirect; nothing for invented words in the address. */
export function dutySaved(query: URLSearchParams): string | undefined {
  const { week, exception } = dutyWords();
  const date = query.get("dag") ?? "";
  const day = isDay(date) ? longDate(date) : "";
  switch (query.get("gemt")) {
    case "week":
      return week.done;
    case "swap":
      return exception.done(day);
    case "removed":
      return exception.removed(day);
    case "undone":
      return changesWords().undone;
    case "tooLate":
      return changesWords().tooLate;
    default:
      return undefined;
  }
}
