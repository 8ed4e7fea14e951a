import type { ReactNode } from "react";
import { percent } from "#app/text/format.ts";

export type Opinion = {
  question: string;
  /** Shares 0 to 1 of the five answers, from the lowest to the highest; together 1. */
  shares: readonly [number, number, number, number, number];
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
      {opinions.map(({ question, shares, sum }) => {
        let from = centre - (shares[0] + shares[1] + shares[2] / 2) * perShare;
        return (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              <svg
                className="ms-chart"
                height="26"
                role="img"
                aria-label={shares.map((share, index) => `${scale[index] ?? ""} ${percent(share)}`).join(", ")}
              >
                <line className="is-mean" x1={x(centre)} x2={x(centre)} y1="0" y2="26" />
                {shares.map((share, index) => {
                  const start = from;
                  from += share * perShare;
                  if (share === 0) return null;
                  const dark = index === 0 || index === 4;
                  return (
                    <g key={scale[index]}>
                      <rect className={`ms-l${index + 1}`} x={x(start)} width={x(share * perShare)} y="3" height="20" />
                      {share >= 0.065 && (
                        <text
                          className={dark ? "on-dark" : "on-light"}
                          x={x(start + (share * perShare) / 2)}
                          y="17.5"
                          textAnchor="middle"
                        >
                          {Math.round(share * 100)}
                        </text>
                      )}
                    </g>
                  );
                })}
              </svg>
              {sum}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const x = (value: number) => `${Math.round(value * 100) / 100}%`;
