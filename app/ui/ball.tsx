import type { ReactNode } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";

/** Who must act next: filled and "Dig" when it is the reader, hollow and a name when it is somebody else. */
export function BallHolder({ you, children }: { you?: boolean; children?: ReactNode }) {
  const text = piecesWords();
  return <span className={classNames("ms-ball", you && "ms-ball--you")}>{children ?? (you ? text.ball.you : null)}</span>;
}
