import { scaleLinear } from "d3-scale";
import { number } from "#app/text/format.ts";

/**
 * SVG geometry, computed in the loader: the browser gets numbers and no chart library. x in per cent, y in px, so that a chart
 * fills its column and its text keeps its size on every screen (docs/design.md 7).
 */
export type Axis = { y: number; label: string }[];
export type AxisLabel = { x: number; label: string; wideOnly: boolean };

/** From left to right the plot takes 4 to 97 per cent. */
const plot = { left: 4, width: 93, top: 14, foot: 28 };

const across = (index: number, of: number) => round(plot.left + (of > 1 ? (index / (of - 1)) * plot.width : plot.width / 2));

export type LinePoint = {
  label: string;
  /** Null where there is nothing to measure: the line has a gap. */
  value: number | null;
  /** A point outside the limits, or one of a run on one side of the middle. */
  signal?: "outside" | "run";
  /** Words beside a point that is outside. */
  callout?: string;
};

export type LineGeometry = {
  height: number;
  axis: Axis;
  foot: number;
  band: { y: number; height: number } | null;
  lines: { kind: "mean" | "limit"; y: number; label: string; above: boolean; right: boolean }[];
  path: string;
  dots: { x: number; y: number; kind: "dot" | "outside" | "run"; callout: string | null; left: boolean }[];
  remark: { y: number; words: string } | null;
  labels: AxisLabel[];
};

/**
 * A line over time with, where they are given, the band between its limits and its middle. `remark` is a short sentence on a run,
 * written below the line at the right. Every `labelEvery`th point is named on the axis (by default about six); on a phone every other of those.
 */
export function lineGeometry(facts: {
  points: readonly LinePoint[];
  mean?: { value: number; label: string };
  low?: { value: number; label: string };
  high?: { value: number; label: string };
  remark?: string;
  height?: number;
  labelEvery?: number;
}): LineGeometry {
  const { points, mean, low, high, height = 250 } = facts;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const { y, axis } = vertical(Math.max(...values, high?.value ?? 0, mean?.value ?? 0, 1), height);
  const placed = points.map((point, index) => ({ ...point, x: across(index, points.length), at: index }));

  // The middle's words stand at the end of the line, on the side where the line is not.
  const endsAbove = mean !== undefined && (values.at(-1) ?? 0) > mean.value;

  // A limit's words stand at its beginning, unless a point there has words of its own beside the line.
  const isTaken = (limit: number) =>
    placed.some(({ x, value, callout }) => callout && value !== null && x < 25 && Math.abs(y(value) - y(limit)) < 30);

  let pen = "M";
  const path = placed
    .map(({ value, at }) => {
      if (value === null) {
        pen = "M";
        return "";
      }
      const step = `${pen}${round(points.length > 1 ? (at / (points.length - 1)) * 100 : 50)} ${y(value)}`;
      pen = "L";
      return step;
    })
    .join("");

  return {
    height,
    axis,
    foot: height - 8,
    band: low && high ? { y: y(high.value), height: round(y(low.value) - y(high.value)) } : null,
    lines: [
      ...(high ? [{ kind: "limit" as const, y: y(high.value), label: high.label, above: true, right: isTaken(high.value) }] : []),
      ...(low ? [{ kind: "limit" as const, y: y(low.value), label: low.label, above: true, right: isTaken(low.value) }] : []),
      ...(mean ? [{ kind: "mean" as const, y: y(mean.value), label: mean.label, above: !endsAbove, right: true }] : []),
    ],
    path,
    dots: placed.flatMap(({ x, value, signal, callout }) =>
      value === null ? [] : [{ x, y: y(value), kind: signal ?? ("dot" as const), callout: callout ?? null, left: x > 50 }],
    ),
    remark: facts.remark ? { y: round(y(low?.value ?? 0) - 6 + (low ? 32 : 0)), words: facts.remark } : null,
    labels: axisLabels(placed, facts.labelEvery),
  };
}

export type ColumnGeometry = {
  height: number;
  axis: Axis;
  foot: number;
  columns: { x: number; width: number; y: number; height: number; value: string; middle: number; hidden: boolean }[];
  labels: AxisLabel[];
};

/** Upright bars over time: so many in each month. A hidden number is as tall as the largest value that it could have. */
export function columnGeometry(facts: {
  points: readonly ({ label: string; value: number } | { label: string; hiddenBelow: number })[];
  height?: number;
  labelEvery?: number;
}): ColumnGeometry {
  const { points, height = 220 } = facts;
  const tall = (point: (typeof points)[number]) => ("value" in point ? point.value : point.hiddenBelow - 1);
  const { y, axis } = vertical(Math.max(...points.map(tall), 1), height);
  const step = plot.width / Math.max(points.length, 1);
  const middle = (index: number) => round(plot.left + step * (index + 0.5));
  return {
    height,
    axis,
    foot: height - 8,
    columns: points.map((point, index) => ({
      x: round(plot.left + step * (index + 0.16)),
      width: round(step * 0.68),
      y: y(tall(point)),
      height: round(y(0) - y(tall(point))),
      value: "value" in point ? number(point.value) : "",
      middle: middle(index),
      hidden: !("value" in point),
    })),
    labels: axisLabels(
      points.map((point, index) => ({ label: point.label, x: middle(index) })),
      facts.labelEvery ?? (points.length <= 12 ? 1 : undefined),
    ),
  };
}

function vertical(most: number, height: number) {
  const scale = scaleLinear()
    .domain([0, most])
    .nice(5)
    .range([height - plot.foot, plot.top]);
  const y = (value: number) => round(scale(value));
  const whole = scale.ticks(5).filter((tick) => Number.isInteger(tick) || most < 3);
  return { y, axis: whole.map((tick) => ({ y: y(tick), label: number(tick) })) };
}

function axisLabels(
  points: readonly { label: string; x: number }[],
  every = Math.max(1, Math.ceil(points.length / 6)),
): AxisLabel[] {
  return points.filter((_, index) => index % every === 0).map(({ label, x }, index) => ({ label, x, wideOnly: index % 2 === 1 }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
