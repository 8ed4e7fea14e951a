import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

type Props = {
  title: string;
  /** The ball is the reader's: only then the card has the ball's colour. */
  you: boolean;
  /** One or two sentences: what is to be done, and by when. */
  children?: ReactNode;
  /** What else must be known of it, in grey below. */
  note?: string | null;
  /** The one primary way on: a `LinkButton` or a form with a `Button`, `wide`. */
  action?: ReactNode;
  /** The other ways on: links to where they are done, or whole `ActionPanel`s. */
  others?: readonly ({ to: string; label: string } | { key: string; panel: ReactNode })[];
};

/** The one next step, first in the source (and on the phone) in `Columns layout="request"`. */
export function NextStep({ title, you, children, note, action, others = [] }: Props) {
  return (
    <section className={classNames("ms-card ms-do", !you && "ms-do--others")} aria-labelledby="next-step">
      <h2 className="ms-aside-h" id="next-step">
        {title}
      </h2>
      {children && <p>{children}</p>}
      {note && <p className="ms-small ms-muted">{note}</p>}
      {action}
      {others.length > 0 && <WaysOn ways={others} />}
    </section>
  );
}

/** A plain list of other ways on. */
export function WaysOn({ ways, flush }: { ways: NonNullable<Props["others"]>; flush?: boolean }) {
  return (
    <ul className={flush ? "ms-plain ms-links ms-links--flush" : "ms-plain ms-links"}>
      {ways.map((way) =>
        "to" in way ? (
          <li key={way.to}>
            <Link to={way.to}>{way.label}</Link>
          </li>
        ) : (
          <li key={way.key}>{way.panel}</li>
        ),
      )}
    </ul>
  );
}
