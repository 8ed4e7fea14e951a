import type { ReactNode } from "react";
import { askingWords } from "#app/text/asking.ts";
import { Note } from "#app/ui/note.tsx";

/** The answers that call for more: the words stand in app/ui/styles/_asking.scss. */
type Answered = "leader" | "duty" | "close" | "unfiled" | "today" | "phone" | "doubt" | "brief" | "honour" | "leader";

/**
 * Shown as soon as an answer calls for it, with a script and without one: the style sheet asks the form what is chosen. A browser
 * that cannot ask shows it always.
 */
export function When({ answered, always, children }: { answered: Answered; always?: boolean; children: ReactNode }) {
  return <div className={always ? "ms-when" : `ms-when ms-when--${answered}`}>{children}</div>;
}

/** The duty to notify, right after an answer in doubt and before anything is sent (DOMAIN.md 3.2). */
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

/** What follows from a leader who is not with it yet, right after the answer (DOMAIN.md 3.2). */
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
