import type { ReactNode } from "react";
import { counted } from "#app/text/format.ts";
import { listsWords } from "#app/text/lists.ts";
import type { DeadlineWords } from "#app/text/moments.ts";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { Deadline } from "./deadline.tsx";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

const columns = ["due", "number", "title", "type", "place", "state", "next"] as const;
type Column = (typeof columns)[number];

/**
 * The queue: dense rows on the laptop, cards on the phone, from the same table. ARIA roles are said because `display: grid` takes the
 * table's own away in some browsers. `heads` overrides the word of a column.
 */
export function QueueTable(props: { caption: string; heads?: Partial<Record<Column, ReactNode>>; children: ReactNode }) {
  const text = listsWords().queue;
  return (
    <table role="table" className="ms-queue" data-shortcuts="rows">
      <caption className="sr-only">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={column === "place" ? "is-optional" : undefined}
              aria-sort={column === "due" ? "ascending" : undefined}
            >
              {props.heads?.[column] ?? (column === "due" ? <Sorted words={text.due} /> : text[column])}
            </th>
          ))}
        </tr>
      </thead>
      {props.children}
    </table>
  );
}

/** The column by which rows are sorted inside their group. */
function Sorted({ words }: { words: string }) {
  return (
    <strong>
      {words} <span aria-hidden="true">↑</span>
    </strong>
  );
}

/** Rows with the same holder of the ball, under a head with their number. */
export function QueueGroup(props: {
  title: string;
  count: number;
  /** How far it was counted. */
  most?: number;
  you?: boolean;
  note?: string;
  children: ReactNode;
}) {
  return (
    <tbody role="rowgroup">
      <tr role="row" className="ms-group">
        <th role="rowheader" colSpan={columns.length} scope="rowgroup">
          <span className={classNames("ms-ball", props.you && "ms-ball--you")}>
            <span>
              <strong>{props.title}</strong> · {counted(props.count, props.most)}
            </span>
          </span>
          {props.note && <span className="ms-muted">{props.note}</span>}
        </th>
      </tr>
      {props.children}
    </tbody>
  );
}

export type QueueRowFacts = {
  deadline: DeadlineWords;
  number: string;
  /** Where it opens; without it the row is locked, and `title` is its themes. */
  to?: string;
  title: string;
  tags?: ReactNode;
  type: string;
  place?: string;
  state: string;
  /** The action itself, as a link to where it is done, or who has it. */
  next?: { to: string; label: string } | string | undefined;
};

/** One request in the queue. */
export function QueueRow(row: QueueRowFacts) {
  const text = listsWords().queue;
  return (
    <tr role="row">
      <td role="cell" className="is-due">
        <Deadline {...row.deadline} />
      </td>
      <td role="cell" className="is-number ms-num">
        {row.number}
      </td>
      {row.to ? (
        <td role="cell" className="ms-queue__title">
          <div className="ms-queue__line">
            <Link to={row.to} {...written(row.title)}>
              {row.title}
            </Link>{" "}
            {row.tags}
          </div>
        </td>
      ) : (
        <td role="cell" className="ms-queue__title ms-queue__closed">
          <div className="ms-queue__line">
            <span>
              <Icon name="lock" />
              <span className="sr-only">{text.notShared}</span>
              {row.title}
            </span>{" "}
            {row.tags}
          </div>
        </td>
      )}
      <td role="cell" className="is-kind">
        {row.type}
      </td>
      <td role="cell" className="is-place is-optional" title={row.place}>
        {row.place}
      </td>
      <td role="cell" className="is-state">
        {row.state}
      </td>
      <td role="cell" className="is-next">
        {typeof row.next === "object" ? <Link to={row.next.to}>{row.next.label}</Link> : row.next}
      </td>
    </tr>
  );
}
