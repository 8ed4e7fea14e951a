import { type ReactNode, useId } from "react";
import { percent } from "#app/text/format.ts";

/** Answers that are told as one, by their positions from 0. */
type Merged = { first: number; last: number; label: string };

export type Opinion = {
  question: string;
  /** Shares 0 to 1 of the five answers, from the lowest to the highest; together 1. */
  shares: readonly [number, number, number, number, number];
  /** Neighbours that are drawn as one hatched bar under a label of their own; how their shares are split only places it. */
  merged?: readonly Merged[];
  /** The sum in words: "88 % i høj eller meget høj grad", with n and interval. */
  sum: ReactNode;
};

/** Answers on a scale of five, centred on the middle of the third, so that the eye compares where opinion turns. */
export function DivergingBars({ opinions, scale }: { opinions: readonly Opinion[]; scale: readonly string[] }) {
  const left = Math.max(...opinions.map(({ shares: [a, b, c] }) => a + b + c / 2), 0);
  const right = Math.max(...opinions.map(({ shares: [, , c, d, e] }) => c / 2 + d + e), 0);
  const perShare = left + right > 0 ? 100 / (left + right) : 0;
  const centre = left * perShare;
  return (
    <dl className="ms-div ms-mt-s">
      {opinions.map((opinion) => (
        <div key={opinion.question}>
          <dt>{opinion.question}</dt>
          <dd>
            <Bar parts={partsOf(opinion, scale)} centre={centre} perShare={perShare} />
            {opinion.sum}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is drawn: an answer, or several as one. `before` is what lies left of it, counted from the middle of the scale. */
type Part = { position: number; merged: boolean; label: string; share: number; before: number };

function partsOf({ shares, merged = [] }: Opinion, scale: readonly string[]): Part[] {
  const parts: Part[] = [];
  let before = -(shares[0] + shares[1] + shares[2] / 2);
  for (let position = 0; position < shares.length; position += 1) {
    const group = merged.find(({ first }) => first === position);
    const last = group?.last ?? position;
    const share = shares.slice(position, last + 1).reduce((sum, one) => sum + one, 0);
    parts.push({ position, merged: group !== undefined, label: group?.label ?? scale[position] ?? "", share, before });
    before += share;
    position = last;
  }
  return parts;
}

function Bar({ parts, centre, perShare }: { parts: readonly Part[]; centre: number; perShare: number }) {
  const hatch = useId().replaceAll(":", "");
  return (
    <svg
      className="ms-chart"
      height="26"
      role="img"
      aria-label={parts.map(({ label, share }) => `${label} ${percent(share)}`).join(", ")}
    >
      {parts.some(({ merged }) => merged) && (
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="is-ground" width="6" height="6" />
            <path d="M0 0V6" stroke="#9aa5a2" strokeWidth="2" />
          </pattern>
        </defs>
      )}
      <line className="is-mean" x1={x(centre)} x2={x(centre)} y1="0" y2="26" />
      {parts.map(({ position, merged, share, before }) => {
        if (share === 0) return null;
        const [start, width] = [centre + before * perShare, share * perShare];
        const dark = !merged && (position === 0 || position === 4);
        return (
          <g key={position}>
            <rect
              className={merged ? "is-hatched" : `ms-l${position + 1}`}
              x={x(start)}
              width={x(width)}
              y="3"
              height="20"
              fill={merged ? `url(#${hatch})` : undefined}
            />
            {share >= 0.065 && !merged && (
              <text className={dark ? "on-dark" : "on-light"} x={x(start + width / 2)} y="17.5" textAnchor="middle">
                {Math.round(share * 100)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const x = (value: number) => `${Math.round(value * 100) / 100}%`;
