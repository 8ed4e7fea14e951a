import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { isId } from "#app/people/ids.ts";
import { intentOf, type RefusedForm, readFields, refuse, type Typed } from "#app/people/posted-form.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { conflict, invalid } from "#app/platform/responses.server.ts";
import { changesWords } from "#app/text/changes.ts";
import { dutyWords } from "#app/text/duty.ts";
import { longDate } from "#app/text/format.ts";
import { type Weekday, weekdays } from "#workflows/calendar/duty.ts";
import { existsOrEmpty } from "../step-fields.server.ts";
import { type DutyResult, dutyFacts, planWeek, removeSwap, swapDay, undoDuty } from "./duty.server.ts";

/** Does what one of the forms on the duty plan's page asks for; the form says which by its intent. */
export async function changeDuty(request: Request, by: SignedIn) {
  const fields = await readFields(request);
  const date = fields.date?.[0] ?? "";
  switch (intentOf(fields)) {
    case "week":
      return week(fields, by);
    case "swap":
      if (date === "" || !existsOrEmpty(date)) return refusedBy(fields, "date", dutyWords().errors.date);
      return answer(fields, await swapDay(date, personIn(fields.person?.[0]), by), "swap", date);
    case "remove-swap":
      if (date === "" || !existsOrEmpty(date)) return refusedBy(fields, "date", dutyWords().errors.date);
      return answer(fields, await removeSwap(date, by), "removed", date);
    case "undo":
      return redirect(`${paths.dutyPlan}?gemt=${(await undoDuty(fields.undo?.[0], by)) ? "undone" : "tooLate"}`);
    default:
      return refusedBy(fields, "day-1", dutyWords().errors.unknown);
  }
}

async function week(fields: Typed, by: SignedIn) {
  const result = await planWeek(weekIn(fields), fields.stood?.[0] ?? "", by);
  if (result !== "stale") return answer(fields, result, "week");
  const { meanwhile, reload } = dutyWords().week;
  throw conflict({ happened: meanwhile, to: paths.dutyPlan, toWords: reload, typed: await chosenIn(fields) });
}

/** What was chosen for the week, in names, so that it can be chosen again. */
async function chosenIn(fields: Typed) {
  const { days, nobody, chosen } = dutyWords().week;
  const { officers } = await dutyFacts();
  return Object.entries(weekIn(fields)).map(([day, id]) => {
    const who = officers.find(({ value }) => value === id)?.label ?? nobody;
    return { name: `day-${day}`, value: chosen(days[Number(day) as Weekday], who) };
  });
}

function weekIn(fields: Typed): Record<Weekday, string> {
  return Object.fromEntries(weekdays.map((day) => [day, personIn(fields[`day-${day}`]?.[0]) ?? ""])) as Record<Weekday, string>;
}

/** Nobody for an empty choice; what is no id at all is one that nobody has. */
function personIn(chosen: string | undefined): string | null {
  if (!chosen) return null;
  return isId(chosen) ? chosen.toLowerCase() : "invented";
}

function answer(fields: Typed, result: DutyResult, done: string, date = "") {
  if (!result.ok) return refusedBy(fields, result.field, dutyWords().errors[result.refusal]);
  const query = new URLSearchParams({ gemt: done, ...(date && { dag: date }), ...(result.undo && { fortryd: result.undo }) });
  return redirect(`${paths.dutyPlan}?${query}`);
}

function refusedBy(fields: Typed, field: string, message: string) {
  const { intent, errors, typed } = refuse(fields, [field, message]);
  const refused: RefusedForm = { intent, errors, typed };
  return invalid({ refused });
}

/** What the page says after the redirect; nothing for invented words in the address. */
export function dutySaved(query: URLSearchParams): string | undefined {
  const { week, exception } = dutyWords();
  const date = query.get("dag") ?? "";
  const day = date !== "" && existsOrEmpty(date) ? longDate(date) : "";
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
