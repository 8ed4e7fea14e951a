import { dutyWords } from "#app/text/duty.ts";
import { longDate } from "#app/text/moments.ts";
import type { DutyShown } from "./duty.server.ts";

/** Who is on duty, in a sentence or two: for the list of what waits, and for the plan itself. */
export function DutyNow({ duty }: { duty: DutyShown | null }) {
  const text = dutyWords();
  if (!duty) return text.everybody;
  const who = duty.name ?? (duty.manager ? text.managerNamed(duty.manager) : text.manager);
  const sentence = duty.isToday ? text.today(who) : text.next(who, longDate(duty.date));
  const why = whyNot(duty, text.because);
  return why ? `${sentence} ${text.reason(why)}` : sentence;
}

function whyNot({ because, planned }: DutyShown, words: ReturnType<typeof dutyWords>["because"]): string | null {
  if (because === "nobody") return words.nobody;
  if (because === "absent") return words.absent(planned ?? "");
  return because === "gone" ? words.gone(planned ?? "") : null;
}
