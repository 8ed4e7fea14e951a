import type { ReactNode } from "react";
import type { DeadlineWords } from "#app/text/moments.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { written } from "#app/text/written.ts";
import { BallHolder } from "./ball.tsx";
import { LinkButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Deadline } from "./deadline.tsx";
import { Link } from "./link.tsx";

type Props = {
  to: string;
  number: string;
  /** As "Sendt 9. november". */
  sent: string;
  title: string;
  /** What is going on, in the requester's words. */
  state: ReactNode;
  /** Null when it is closed and nobody has it. */
  ball: { you: true } | { name: string } | null;
  deadline?: DeadlineWords | null;
  /** What is due then, as "Kontakt senest". */
  by?: string;
  /** The one thing to do, when the ball is the reader's. */
  action?: { to: string; label: string; primary: boolean };
};

/** One request in a list (`<li>`): amber edge when the ball is the reader's, then two facts: who has it, and by when. */
export function RequestCard(props: Props) {
  const text = piecesWords();
  const you = props.ball !== null && "you" in props.ball;
  return (
    <li className={classNames("ms-card", you && "ms-card--you")}>
      <div className="ms-card__top">
        <span className="ms-num">{props.number}</span>
        <span>{props.sent}</span>
      </div>
      <h3>
        <Link to={props.to} {...written(props.title)}>
          {props.title}
        </Link>
      </h3>
      <p className="ms-muted">{props.state}</p>
      {props.ball && (
        <dl className="ms-card__pass">
          <div>
            <dt>{text.ball.label}</dt>
            <dd>
              <BallHolder you={you}>{"name" in props.ball ? props.ball.name : undefined}</BallHolder>
            </dd>
          </div>
          {props.deadline && (
            <div>
              <dt>{props.by ?? text.ball.by}</dt>
              <dd>
                <Deadline {...props.deadline} />
              </dd>
            </div>
          )}
        </dl>
      )}
      {props.action && (
        <p className="ms-actions ms-actions--stack ms-mt-16">
          <LinkButton kind={props.action.primary ? "primary" : "secondary"} to={props.action.to}>
            {props.action.label}
          </LinkButton>
        </p>
      )}
    </li>
  );
}
