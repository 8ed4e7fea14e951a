import { stateLabelsWords } from "#app/text/state-labels.ts";
import { workflowWords } from "#app/text/workflow.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import type { WorkflowFacts, WorkflowState } from "../workflow-page.server.ts";
import { active, arrows, box, boxes, pill, pills, received, size } from "./chart-drawing.ts";

/** The chart as a drawing. The table below says the same, and is what the phone shows. */
export function WorkflowDrawing({ facts }: { facts: WorkflowFacts }) {
  const text = workflowWords();
  const of = (state: string) => facts.states.find((one) => one.state === state);
  return (
    <figure className="ms-figure ms-figure--flow ms-only-wide ms-mt-s" aria-label={text.drawing}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="ms-scroll" tabIndex={0} role="region" aria-label={text.scroll}>
        <svg className="ms-flow" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby="flow-title flow-text">
          <title id="flow-title">{text.drawingTitle}</title>
          <desc id="flow-text">{text.drawingText}</desc>
          <defs>
            <Tip id="tip" className="is-tip" />
            <Tip id="tip-main" className="is-tip is-tip--auto" small />
          </defs>
          <rect className="is-region" {...active} rx="14" />
          <text className="is-event" x={active.x + 16} y={active.y + 20}>
            {text.active}
          </text>
          {arrows.map((arrow) => (
            <g key={arrow.path}>
              <path
                className={arrow.main ? "is-auto" : undefined}
                d={arrow.path}
                markerEnd={arrow.main ? "url(#tip-main)" : "url(#tip)"}
              />
              {arrow.label && (
                <text className="is-event" x={arrow.at.x} y={arrow.at.y} textAnchor={arrow.at.anchor}>
                  {text.ways[arrow.label]}
                </text>
              )}
            </g>
          ))}
          <rect x={received.x} y={received.y} width={received.width} height={received.height} rx="8" />
          <text className="is-name" x={received.x + 12} y={received.y + 23}>
            {text.received}
          </text>
          {Object.keys(boxes).map((state) => (
            <StateBox key={state} state={state as State} of={of(state)} />
          ))}
          {Object.keys(pills).map((state) => (
            <End key={state} state={state as State} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

function Tip({ id, className, small }: { id: string; className: string; small?: boolean }) {
  const length = small ? 4 : 7;
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth={length} markerHeight={length} orient="auto-start-reverse">
      <path className={className} d="M0 0 8 4 0 8Z" />
    </marker>
  );
}

function StateBox({ state, of }: { state: State; of: WorkflowState | undefined }) {
  const text = workflowWords();
  const { unitStateLabels } = stateLabelsWords();
  const place = boxes[state];
  if (!place) return null;
  const { x, y, wide } = place;
  const width = wide ? box.wide : box.width;
  const over = of?.over ?? 0;
  const [deadline] = text.deadlines[state];
  return (
    <g className={over > 0 ? "is-late" : undefined}>
      <rect x={x} y={y} width={width} height={box.height} rx="8" />
      <text className="is-name" x={x + 10} y={y + 23}>
        {unitStateLabels[state]}
      </text>
      {of?.ball && (
        <>
          <circle className="is-dot" cx={x + 14} cy={y + 40} r="4" />
          <text x={x + 24} y={y + 44}>
            {text.balls[of.ball]}
          </text>
        </>
      )}
      <text x={x + 10} y={y + (of?.ball ? 62 : 44)}>
        {deadline}
      </text>
      {over > 0 && (
        <text className="is-over" x={x + 10} y={y + 78}>
          {text.overShort(over)}
        </text>
      )}
      {of && of.count !== null && (
        <text className="is-count" x={x + width - 10} y={y + 78} textAnchor="end">
          {of.count}
        </text>
      )}
    </g>
  );
}

function End({ state }: { state: State }) {
  const { unitStateLabels } = stateLabelsWords();
  const place = pills[state];
  if (!place) return null;
  return (
    <g className="is-end">
      <rect x={place.x} y={place.y} width={pill.width} height={pill.height} rx="8" />
      <text className="is-name" x={place.x + pill.width / 2} y={place.y + 25} textAnchor="middle">
        {unitStateLabels[state]}
      </text>
    </g>
  );
}
