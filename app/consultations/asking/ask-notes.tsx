import { askingWords } from "#app/text/asking.ts";
import { Note } from "#app/ui/note.tsx";
import { When } from "../when.tsx";

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
