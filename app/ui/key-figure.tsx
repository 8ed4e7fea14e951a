import type { ReactNode } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { Tag } from "./tag.tsx";

type Props = {
  label: string;
  /** As "34,5"; already written as people read it. */
  figure: string;
  unit?: string;
  /** What it says, as one sentence. */
  sentence?: ReactNode;
  /** What it rests on: n, interval, response rate. */
  basis?: ReactNode;
  /** Too few answers to say more than a direction. */
  guidance?: boolean;
  /** The last months, oldest first; drawn without an axis. */
  trend?: readonly number[] | undefined;
};

/** Key figures side by side. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return <div className="ms-kpis ms-mt-s">{children}</div>;
}

/** One figure with its sentence and its basis. */
export function KeyFigure({ label, figure, unit, sentence, basis, guidance, trend }: Props) {
  const text = piecesWords();
  return (
    <section className="ms-kpi">
      <h3>{label}</h3>
      <div className="ms-kpi__row">
        <p className="ms-kpi__n">
          {figure}
          {unit && (
            <>
              {" "}
              <small>{unit}</small>
            </>
          )}
        </p>
        {trend && trend.length > 1 && <Spark values={trend} />}
      </div>
      {sentence && <p>{sentence}</p>}
      {(basis || guidance) && (
        <p className="is-base">
          {guidance && <Tag tone="rav">{text.figures.guidance}</Tag>} {basis}
        </p>
      )}
    </section>
  );
}

const [top, bottom] = [4, 28];

function Spark({ values }: { values: readonly number[] }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    round(high === low ? (top + bottom) / 2 : bottom - ((value - low) / (high - low)) * (bottom - top));
  const path = values.map(
    (value, index) => `${index === 0 ? "M" : "L"}${round((index / (values.length - 1)) * 100)} ${y(value)}`,
  );
  return (
    <svg className="ms-spark" aria-hidden="true" focusable="false">
      <svg viewBox="0 0 100 30" preserveAspectRatio="none" width="94%" height="30" aria-hidden="true">
        <path d={path.join("")} />
      </svg>
      <circle cx="94%" cy={y(values.at(-1) ?? 0)} r="3.5" />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
