import { useId } from "react";
import { number } from "#app/text/format.ts";
import { piecesWords } from "#app/text/pieces.ts";

type Cell = number | string | null;
type Props = {
  caption: string;
  /** The word over the row heads, then those over the numbers. */
  heads: readonly string[];
  /** A number is right-aligned, a string stands as it is, null is hidden and says so. */
  rows: readonly { label: string; cells: readonly Cell[] }[];
  total?: { label: string; cells: readonly Cell[] };
};

/** A table of numbers, in a region that scrolls sideways by itself where it must, also from the keyboard. */
export function NumberTable({ caption, heads, rows, total }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <div className="ms-scroll" tabIndex={0} role="region" aria-labelledby={id}>
      <table className="ms-table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index > 0 ? "is-n" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.label} {...row} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row {...total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({ label, cells }: { label: string; cells: readonly Cell[] }) {
  const text = piecesWords().figures;
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
        <td key={index} className={cell === null ? "is-n is-hidden" : "is-n"}>
          {cell === null ? text.hidden : typeof cell === "number" ? number(cell) : cell}
        </td>
      ))}
    </tr>
  );
}
