import { listsWords } from "#app/text/lists.ts";
import { Link } from "./link.tsx";

type Props = {
  shown: number;
  total: number;
  /** How far it was counted. */
  most?: number;
  next?: string | null;
  previous?: string | null;
};

/** Keyset pagination: how much of a list is shown, and the way to the rest. Pages go by key, so there are no numbers to jump to. */
export function Pagination(props: Props) {
  const text = listsWords().pages;
  return (
    <nav className="ms-pages ms-small ms-muted" aria-label={text.label}>
      <span>{text.shown(props.shown, props.total, props.most)}</span>
      {props.previous && <Link to={props.previous}>{text.previous}</Link>}
      {props.next && <Link to={props.next}>{text.next}</Link>}
    </nav>
  );
}
