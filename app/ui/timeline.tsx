import type { ReactNode } from "react";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

/** What happened, oldest first. Events are lines, what people wrote are boxes. */
export function Timeline({ className, children }: { className?: string; children: ReactNode }) {
  return <ol className={classNames("ms-time", className)}>{children}</ol>;
}

type When = { words: string; dateTime: string };

/** One event: a sentence, when it was, and what belongs to it in grey. */
export function TimelineEvent({
  icon,
  when,
  children,
  detail,
}: {
  icon: IconName;
  when?: When;
  children: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <li>
      <Icon name={icon} />
      <p>
        {children} <At when={when} />
      </p>
      {detail && <p className="ms-muted">{detail}</p>}
    </li>
  );
}

/** What somebody wrote. `us` tints the unit's own. Line breaks are kept. */
export function Say(props: { icon: IconName; who: ReactNode; when?: When; us?: boolean; tag?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Icon name={props.icon} />
      <div className={classNames("ms-say", props.us && "ms-say--us")}>
        <p>
          <strong>{props.who}</strong> <At when={props.when} /> {props.tag}
        </p>
        {typeof props.children === "string" ? (
          <p className="ms-written" {...written(props.children)}>
            {props.children}
          </p>
        ) : (
          props.children
        )}
      </div>
    </li>
  );
}

function At({ when }: { when: When | undefined }) {
  return when ? <time dateTime={when.dateTime}>{when.words}</time> : null;
}
