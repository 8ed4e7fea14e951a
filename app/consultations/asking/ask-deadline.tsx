import { type FormEvent, useEffect, useState } from "react";
import { type FieldView, firstOf, type Refused } from "#app/forms/field.ts";
import { FormField } from "#app/forms/form-field.tsx";
import { askingWords } from "#app/text/asking.ts";
import { longDate } from "#app/text/moments.ts";
import { Note } from "#app/ui/note.tsx";
import type { AskDays } from "./ask.server.ts";

/**
 * The date by which something is needed. The hint always names the first day that is easy to promise; an earlier one calls up a
 * warning that only wants to be read (docs/domain/workflow.md 3.2).
 */
export function AskDeadline({ field, typed, days }: { field: FieldView; typed: Refused; days: AskDays }) {
  const { deadline } = askingWords();
  const before = firstOf(typed.typed, field.name);
  const [chosen, choose] = useState(before);
  useEffect(() => choose(before), [before]);
  const follow = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement) choose(event.target.value);
  };
  const early = chosen >= days.today && chosen < days.soonest;
  return (
    <div onInput={follow}>
      <FormField field={{ ...field, hint: deadline.hint(longDate(days.soonest, days.today)) }} refused={typed} />
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
