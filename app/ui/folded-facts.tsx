import type { ReactNode } from "react";
import { piecesWords } from "#app/text/pieces.ts";

/** What sign-in knows, as one line with a `<details>` behind "Ret"; its fields are posted whether it is open or not. */
export function FoldedFacts(props: { summary: string; edit?: string; open?: boolean; children: ReactNode }) {
  const text = piecesWords();
  return (
    <div className="form-group">
      <p className="ms-h4">{props.summary}</p>
      <details className="ms-more" open={props.open || undefined}>
        <summary>{props.edit ?? text.edit}</summary>
        <div>{props.children}</div>
      </details>
    </div>
  );
}
