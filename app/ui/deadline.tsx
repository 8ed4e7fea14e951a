import type { DeadlineWords } from "#app/text/moments.ts";
import { Icon } from "./icon.tsx";

/** A deadline: shape, words and colour, in that order of weight. The words come from `deadlineWords`. */
export function Deadline({ kind, words, dateTime }: DeadlineWords) {
  return (
    <span className={`ms-due ms-due--${kind}`}>
      <Icon name={kind} />
      {dateTime ? <time dateTime={dateTime}>{words}</time> : words}
    </span>
  );
}
