import { requestWords } from "#app/text/request.ts";
import { Quoting } from "#app/ui/quoting.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Say, Timeline, TimelineEvent } from "#app/ui/timeline.tsx";
import type { TimelineEntry } from "./request-view.ts";

/** What happened and what was said, oldest first. */
export function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  const { timeline } = requestWords();
  return (
    <Timeline>
      {entries.map((entry) =>
        entry.is === "say" ? (
          <Say
            key={entry.key}
            icon={entry.icon}
            who={entry.who}
            when={entry.when}
            us={entry.us}
            tag={entry.unitOnly && <Tag tone="rav">{timeline.unitOnly}</Tag>}
          >
            {entry.text}
          </Say>
        ) : (
          <TimelineEvent
            key={entry.key}
            icon={entry.icon}
            when={entry.when}
            detail={
              entry.details.length > 0 &&
              entry.details.map(({ words, wrote }, index) => (
                <span key={words} className="ms-written">
                  {index > 0 && "\n"}
                  <Quoting sentence={words} wrote={wrote} />
                </span>
              ))
            }
          >
            {entry.words} {entry.way && <a href={entry.way.to}>{entry.way.label}</a>}
          </TimelineEvent>
        ),
      )}
    </Timeline>
  );
}
