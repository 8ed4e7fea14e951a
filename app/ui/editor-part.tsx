import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** The parts of a long document that is being written, in order (`<ol>`). */
export function EditorParts({ children }: { children: ReactNode }) {
  return <ol className="ms-plain ms-parts">{children}</ol>;
}

/** One part: its number, or a tick when something is written there. */
export function EditorPart({ number, done, children }: { number: number; done: boolean; children: ReactNode }) {
  return (
    <li className="ms-part">
      <span className={classNames("ms-part__no", done && "is-done")} aria-hidden="true">
        {done ? <Icon name="check" small /> : number}
      </span>
      <div>{children}</div>
    </li>
  );
}

/** Three small fields that belong together: what, who (a function), by when. */
export function DealFields({ children }: { children: ReactNode }) {
  return <div className="ms-deal ms-mt-s">{children}</div>;
}
