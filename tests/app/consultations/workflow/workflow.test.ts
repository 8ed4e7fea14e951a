import { describe, expect, test } from "vitest";
import { arrows, boxes, pills } from "#app/consultations/workflow/drawing/chart-drawing.ts";
import { chartWays } from "#app/consultations/workflow/drawing/chart-map.server.ts";
import { workflow } from "#app/text/da/workflow.ts";
import { metaOf } from "#workflows/consultation/snapshot.ts";
import { states } from "#workflows/consultation/vocabulary.ts";

describe("the drawing of the workflow", () => {
  test("shows every state once, and a deadline for every one that is open", () => {
    expect([...Object.keys(boxes), ...Object.keys(pills)].sort()).toEqual([...states].sort());
    for (const state of states) if (metaOf(state)) expect(workflow.deadlines[state][0], state).not.toBe("");
  });

  test("has no arrow that the chart does not have", () => {
    const ways = chartWays();
    for (const { from, to, event } of arrows) {
      if (event === null) continue;
      const starts = from === "active" ? ["clarifying", "advising"] : [from];
      for (const start of starts) expect(ways, `${start} --${event}--> ${to}`).toContainEqual({ from: start, event, to });
    }
  });
});
