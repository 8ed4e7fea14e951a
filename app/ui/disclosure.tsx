import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Props = { summary: ReactNode; aside?: ReactNode; open?: boolean; id?: string; className?: string; children: ReactNode };

/** A `<details>`: something folded away. The chevron turns, secondary words stand at the right. */
export function Disclosure({ summary, aside, open, id, className, children }: Props) {
  return (
    <details className={classNames("ms-more", className)} open={open || undefined} id={id}>
      <summary>
        {summary}
        {aside && <span className="ms-muted ms-small">{aside}</span>}
      </summary>
      <div className="ms-stack ms-stack--s">{children}</div>
    </details>
  );
}
