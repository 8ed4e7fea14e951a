import { type FormEvent, useEffect, useState } from "react";
import { askingWords } from "#app/text/asking.ts";
import { longDate } from "#app/text/format.ts";
import { DateField } from "#app/ui/date-field.tsx";
import { Note } from "#app/ui/note.tsx";
import type { AskDays } from "./ask.server.ts";

/**
 * The date by which something is needed. The hint always names the first day that is easy to promise; an earlier one calls up a
 * warning that only wants to be read (DOMAIN.md 3.2).
 */
export function AskDeadline(props: {
  name: string;
  label: string;
  error: string | undefined;
  defaultValue: string | undefined;
  days: AskDays;
}) {
  const { days, ...field } = props;
  const { deadline } = askingWords();
  const [chosen, choose] = useState(field.defaultValue ?? "");
  useEffect(() => choose(field.defaultValue ?? ""), [field.defaultValue]);
  const follow = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement) choose(event.target.value);
  };
  const early = chosen >= days.today && chosen < days.soonest;
  return (
    <div onInput={follow}>
      <DateField {...field} hint={deadline.hint(longDate(days.soonest, days.today))} min={days.today} />
      <div role="status">
        {early && (
          <Note rav className="ms-mt-s">
            <p>
              <strong>{deadline.strong}</strong> {deadline.words(longDate(days.soonest, days.today))}
            </p>
          </Note>
        )}
      </div>
    </div>
  );
}
