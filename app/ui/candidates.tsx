import type { ReactNode } from "react";
import { enumeration, number } from "#app/text/format.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";
import type { Factor } from "./factors.tsx";

export type CandidateFacts = {
  id: string;
  name: string;
  /** As "Åbne opgaver 10 af 16". */
  load: string;
  /** 0 to 100. */
  score: number;
  /** In the same order for everybody, at most four; `most` of all add up to 100. */
  factors: readonly Factor[];
  /** As "Har begge kompetencer · kender skolen". */
  why: ReactNode;
};

/** The colours of the bars in words. */
export function FactorKey({ label, factors }: { label: string; factors: readonly { label: string }[] }) {
  return (
    <ul className="ms-plain ms-key" aria-label={label}>
      {factors.map((factor, index) => (
        <li key={factor.label}>
          <i className={`ms-f${index + 1}`} />
          {factor.label}
        </li>
      ))}
    </ul>
  );
}

/** Radio buttons under one name: who may have the request, best first. The best is tinted; the chosen is `chosen`. */
export function Candidates(props: {
  name: string;
  label: string;
  candidates: readonly CandidateFacts[];
  chosen?: string | undefined;
}) {
  const text = piecesWords();
  return (
    <fieldset>
      <legend className="sr-only">{props.label}</legend>
      <ol className="ms-cands">
        {props.candidates.map((candidate, index) => {
          const id = index === 0 ? props.name : `${props.name}-${candidate.id}`;
          return (
            <li className={classNames("ms-cand", index === 0 && "is-first")} key={candidate.id}>
              <div className="ms-cand__name">
                <input
                  className="form-radio"
                  type="radio"
                  name={props.name}
                  id={id}
                  value={candidate.id}
                  defaultChecked={props.chosen === candidate.id}
                />
                <label htmlFor={id}>{candidate.name}</label>
                <p>{candidate.load}</p>
              </div>
              <div className="ms-cand__bars">
                <Split factors={candidate.factors} />
                <p className="ms-cand__sum">{candidate.why}</p>
              </div>
              <p className="ms-cand__score">
                {number(candidate.score, 0)}
                <small>{text.pointsUnit}</small>
              </p>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

/** A stacked bar whose full width is 100 points; a gap of half a point parts the factors. */
export function Split({ factors }: { factors: readonly Factor[] }) {
  const text = piecesWords();
  let from = 0;
  return (
    <svg
      className="ms-split"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={enumeration(factors.map((factor) => `${factor.label} ${text.points(factor.value, factor.most)}`))}
    >
      {factors.map((factor, index) => {
        const x = from;
        from += factor.value;
        return factor.value > 0.5 ? (
          <rect key={factor.label} className={`ms-f${index + 1}`} x={round(x)} width={round(factor.value - 0.5)} height="10" />
        ) : null;
      })}
    </svg>
  );
}

/** Who cannot have it, and why. */
export function Excluded({ people }: { people: readonly { id: string; name: string; reason: string }[] }) {
  return (
    <dl className="ms-out">
      {people.map((person) => (
        <div key={person.id}>
          <dt>{person.name}</dt>
          <dd>{person.reason}</dd>
        </div>
      ))}
    </dl>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
