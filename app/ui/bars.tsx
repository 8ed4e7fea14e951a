import { useId } from "react";
import { number } from "#app/text/format.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";

/** A bar with its number, or a hidden one: drawn as long as the largest value that it could have. */
export type Bar = { label: string; value: number; words?: string } | { label: string; hiddenBelow: number };

/** Horizontal bars, longest first as given. A hidden number is hatched and says "færre end 5": never 0, never a blank. */
export function Bars({ bars, most }: { bars: readonly Bar[]; most?: number }) {
  const text = piecesWords().figures;
  const hatch = useId().replaceAll(":", "");
  const length = (bar: Bar) => ("value" in bar ? bar.value : bar.hiddenBelow - 1);
  const full = Math.max(most ?? 0, ...bars.map(length), 1);
  return (
    <dl className="ms-bars">
      {bars.map((bar) => (
        <div key={bar.label} className={classNames(!("value" in bar) && "is-hidden") || undefined}>
          <dt>{bar.label}</dt>
          <dd>
            <svg height="16" aria-hidden="true" focusable="false">
              {!("value" in bar) && (
                <defs>
                  <pattern
                    id={`${hatch}-${idOf(bar.label)}`}
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <rect className="is-ground" width="6" height="6" />
                    <path d="M0 0V6" stroke="#9aa5a2" strokeWidth="2" />
                  </pattern>
                </defs>
              )}
              <rect
                className={"value" in bar ? "is-bar" : "is-hatched"}
                x="0.5"
                y="1.5"
                width={`${Math.round((length(bar) / full) * 990) / 10}%`}
                height="13"
                rx="2"
                fill={"value" in bar ? undefined : `url(#${hatch}-${idOf(bar.label)})`}
              />
            </svg>
            <span>{"value" in bar ? (bar.words ?? number(bar.value)) : text.fewerThan(bar.hiddenBelow)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const idOf = (label: string) => label.replace(/\W+/g, "");
