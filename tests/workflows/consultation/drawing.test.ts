import { expect, test } from "vitest";
import type { AnyStateNode } from "xstate";
import { consultationMachine } from "#workflows/consultation/consultation.machine.ts";
import { drawChart } from "#workflows/consultation/drawing.ts";

/** After a change to the chart: `npx vitest run --config tests/vitest.config.ts tests/workflows/consultation/drawing -u`. */
test("docs/statechart.md shows the chart that runs", async () => {
  await expect(drawChart(consultationMachine.root as AnyStateNode)).toMatchFileSnapshot("../../../docs/statechart.md");
});
