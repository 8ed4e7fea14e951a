import { type ReactNode, useId } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import type { Axis, AxisLabel, ColumnGeometry, LineGeometry } from "./chart-geometry.server.ts";

type Told = {
  /** What is drawn, as "Arbejdstimer til første kontakt, median pr. uge". */
  title: string;
  /** The finding in words, for those who do not see the drawing. */
  description: string;
};

const percent = (value: number) => `${value}%`;

/** A line over time, with its band of ordinary variation where the geometry has one. */
export function LineChart({ geometry, title, description }: Told & { geometry: LineGeometry }) {
  const { band, lines, dots, remark, height } = geometry;
  return (
    <Chart height={height} title={title} description={description}>
      {band && <rect className="is-band" x="4%" width="93%" y={band.y} height={band.height} />}
      <Grid axis={geometry.axis} />
      {lines.map((line) => (
        <line key={line.label} className={`is-${line.kind}`} x1="4%" x2="97%" y1={line.y} y2={line.y} />
      ))}
      {/* Only the line is stretched; everything with a shape of its own keeps it. */}
      <svg x="4%" width="93%" y="0" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="is-line" d={geometry.path} />
      </svg>
      {dots.map((dot) => (
        <g key={dot.x}>
          {dot.kind === "outside" && <circle className="is-ring" cx={percent(dot.x)} cy={dot.y} r="9" />}
          <circle
            className={dot.kind === "outside" ? "is-signal" : `is-${dot.kind}`}
            cx={percent(dot.x)}
            cy={dot.y}
            r={dot.kind === "outside" ? 5 : 4}
          />
          {dot.callout && (
            <text
              className="is-callout"
              x={percent(dot.x)}
              dx={dot.left ? -16 : 16}
              y={dot.y + 5}
              textAnchor={dot.left ? "end" : "start"}
            >
              {dot.callout}
            </text>
          )}
        </g>
      ))}
      {remark && (
        <text className="is-strong" x="97%" y={remark.y} textAnchor="end">
          {remark.words}
        </text>
      )}
      {lines.map((line) => (
        <text
          key={line.label}
          className="is-wide"
          x={line.right ? "97%" : "4%"}
          dx={line.right ? 0 : 6}
          y={line.above ? line.y - 6 : line.y + 16}
          textAnchor={line.right ? "end" : "start"}
        >
          {line.label}
        </text>
      ))}
      <Labels labels={geometry.labels} y={geometry.foot} />
    </Chart>
  );
}

/** Upright bars over time, each with its number. */
export function ColumnChart({ geometry, title, description }: Told & { geometry: ColumnGeometry }) {
  const text = piecesWords().figures;
  const hatch = useId().replaceAll(":", "");
  return (
    <Chart height={geometry.height} title={title} description={description}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="is-ground" width="6" height="6" />
          <path d="M0 0V6" stroke="#9aa5a2" strokeWidth="2" />
        </pattern>
      </defs>
      <Grid axis={geometry.axis} />
      {geometry.columns.map((column) => (
        <g key={column.x} className={column.hidden ? "is-hidden" : undefined}>
          <rect
            className={column.hidden ? "is-hatched" : "is-column"}
            x={percent(column.x)}
            width={percent(column.width)}
            y={column.y}
            height={column.height}
            rx="2"
            fill={column.hidden ? `url(#${hatch})` : undefined}
          />
          <text
            className={column.hidden ? "is-wide" : "is-wide is-strong"}
            x={percent(column.middle)}
            y={column.y - 5}
            textAnchor="middle"
          >
            {column.hidden ? text.hidden : column.value}
          </text>
        </g>
      ))}
      <Labels labels={geometry.labels} y={geometry.foot} />
    </Chart>
  );
}

function Chart(props: Told & { height: number; children: ReactNode }) {
  const id = useId();
  return (
    <svg className="ms-chart" height={props.height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {props.children}
    </svg>
  );
}

function Grid({ axis }: { axis: Axis }) {
  return axis.map(({ y, label }) => (
    <g key={label}>
      <line className="is-grid" x1="4%" x2="97%" y1={y} y2={y} />
      <text x="3%" y={y + 4} textAnchor="end">
        {label}
      </text>
    </g>
  ));
}

function Labels({ labels, y }: { labels: readonly AxisLabel[]; y: number }) {
  return labels.map((label) => (
    <text key={label.x} x={percent(label.x)} y={y} textAnchor="middle" className={label.wideOnly ? "is-wide" : undefined}>
      {label.label}
    </text>
  ));
}
