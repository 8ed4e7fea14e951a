import { piecesWords } from "#app/text/pieces.ts";

export type Factor = { label: string; value: number; most: number; why?: string };

/** Why somebody was chosen: for each factor its points as words and as a bar, and the reason. */
export function Factors({ factors }: { factors: readonly Factor[] }) {
  const text = piecesWords();
  return (
    <dl className="ms-factors">
      {factors.map((factor) => (
        <div key={factor.label}>
          <dt>{factor.label}</dt>
          <dd>{text.points(factor.value, factor.most)}</dd>
          <dd className="is-bar">
            <Meter share={factor.value / factor.most} />
          </dd>
          {factor.why && <dd className="is-why">{factor.why}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A bar for a share 0 to 1, beside the words that say it. Its length is an attribute: the Content-Security-Policy allows no inline style. */
export function Meter({ share }: { share: number }) {
  return (
    <svg className="ms-meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={percentOf(share)} height="6" />
    </svg>
  );
}

function percentOf(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}
