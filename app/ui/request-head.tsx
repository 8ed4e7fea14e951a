import type { ReactNode } from "react";
import type { DeadlineWords } from "#app/text/moments.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { written } from "#app/text/written.ts";
import { BallHolder } from "./ball.tsx";
import { Deadline } from "./deadline.tsx";
import { Link } from "./link.tsx";
import { type Step, Steps } from "./steps.tsx";

type Props = {
  back: { to: string; label: string };
  number: string;
  /** Type, person and place, when it was sent: what stands beside the number. */
  meta: readonly ReactNode[];
  title: string;
  tags?: ReactNode;
  state: string;
  /** Null when it is closed. */
  ball: { you: true } | { name: string } | null;
  /** As "Råd senest" with its deadline. */
  deadline?: { label: string; words: DeadlineWords } | null;
  steps?: readonly Step[];
};

/** Answers first of all who has the ball, and by when. Goes to `Page head`. */
export function RequestHead(props: Props) {
  const text = piecesWords();
  return (
    <div className="ms-head">
      <div className="ms-wrap">
        <div className="ms-head__grid">
          <div>
            <p className="ms-head__meta">
              <Link to={props.back.to}>{props.back.label}</Link>
              <span className="ms-num">{props.number}</span>
              {props.meta.map((fact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of facts
                <span key={index}>{fact}</span>
              ))}
              {props.tags}
            </p>
            <h1 {...written(props.title)}>{props.title}</h1>
          </div>
          <dl className="ms-now">
            <div>
              <dt>{text.ball.state}</dt>
              <dd>{props.state}</dd>
            </div>
            {props.ball && (
              <div>
                <dt>{text.ball.label}</dt>
                <dd>
                  <BallHolder you={"you" in props.ball}>{"name" in props.ball ? props.ball.name : undefined}</BallHolder>
                </dd>
              </div>
            )}
            {props.deadline && (
              <div>
                <dt>{props.deadline.label}</dt>
                <dd>
                  <Deadline {...props.deadline.words} />
                </dd>
              </div>
            )}
          </dl>
        </div>
        {props.steps && <Steps steps={props.steps} />}
      </div>
    </div>
  );
}
