import { type ReactNode, useId } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";
import { Disclosure } from "./disclosure.tsx";

type Props = {
  /** The finding, as a sentence. */
  heading: string;
  /** The measure and its unit. */
  measure: ReactNode;
  /** What the colours mean, for scales only. */
  legend?: ReactNode;
  note?: ReactNode;
  /** The same numbers, as a `NumberTable`. */
  table?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A chart in its frame: the finding, the measure, the drawing, the note, the numbers. */
export function Figure({ heading, measure, legend, note, table, className, children }: Props) {
  const id = useId();
  const text = piecesWords();
  return (
    <figure className={classNames("ms-figure", className)} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="ms-figure__sub">{measure}</p>
      {legend}
      {children}
      {note && <p className="ms-figure__note">{note}</p>}
      {table && (
        <Disclosure summary={text.figures.asTable} className="ms-figure__table">
          {table}
        </Disclosure>
      )}
    </figure>
  );
}

/** What the colours of a scale mean: `ms-l1` to `ms-l5`, or `ms-f1` to `ms-f4`. */
export function ColourKey({ entries }: { entries: readonly { className: string; label: string }[] }) {
  return (
    <ul className="ms-plain ms-key">
      {entries.map((entry) => (
        <li key={entry.className}>
          <i className={entry.className} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
