import { askingWords } from "#app/text/asking.ts";
import { dueDate } from "#app/text/moments.ts";
import { Note } from "#app/ui/note.tsx";
import { telephone } from "#app/ui/safety-banner.tsx";
import { When } from "../when.tsx";
import type { AskDays } from "./ask.server.ts";

/** The duty to notify, right after an answer in doubt and before anything is sent (docs/domain/workflow.md 3.2). */
export function DutyNote({ underretningUrl }: { underretningUrl: string }) {
  const { duty } = askingWords();
  return (
    <div role="status">
      <When answered="doubt">
        <Note rav className="ms-mt-s">
          <p>
            <strong>{duty.strong}</strong> {duty.words}
          </p>
          {underretningUrl && (
            <p>
              <a href={underretningUrl}>{duty.how}</a>
            </p>
          )}
        </Note>
      </When>
    </div>
  );
}

/** By when what cannot wait is answered, when it is sent now; and the telephone where that is not today (docs/domain/workflow.md 3.2). */
export function UrgentNote({ days: { today, urgent } }: { days: AskDays }) {
  const { urgent: text } = askingWords();
  const when = dueDate(urgent.by, today);
  return (
    <p className="ms-today">
      {!urgent.calls ? text.look(when) : urgent.isToday ? text.today : text.notToday(when)}
      {urgent.unitPhone && (
        <>
          {" "}
          {text.cannotWait} <a href={telephone(urgent.unitPhone)}>{urgent.unitPhone}</a>.
        </>
      )}
    </p>
  );
}

/** What follows from a leader who is not with it yet, right after the answer (docs/domain/workflow.md 3.2). */
export function LeaderNote() {
  const { leader } = askingWords();
  return (
    <div role="status">
      <When answered="leader">
        <Note className="ms-mt-s">
          <p>
            <strong>{leader.strong}</strong> {leader.words}
          </p>
        </Note>
      </When>
    </div>
  );
}
