import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Bars } from "#app/ui/bars.tsx";
import { Split } from "#app/ui/candidates.tsx";
import { columnGeometry, type LinePoint, lineGeometry } from "#app/ui/chart-geometry.server.ts";
import { ColumnChart, LineChart } from "#app/ui/charts.tsx";
import { DivergingBars } from "#app/ui/diverging-bars.tsx";
import { NumberTable } from "#app/ui/number-table.tsx";
import { rendered } from "./rendered.tsx";

describe("a hidden number", () => {
  test("is drawn as long as it could be, and is never 0 or blank", () => {
    const html = rendered(
      <Bars
        bars={[
          { label: "Mistrivsel", value: 41 },
          { label: "Rusmidler", hiddenBelow: 5 },
        ]}
      />,
    );
    expect(html).toContain("færre end 5");
    expect(html).toContain('width="9.7%"'); // 4 of 41, of the 99 per cent that the longest takes
  });

  test("says in a table that it is hidden", () => {
    const html = rendered(
      <NumberTable caption="Temaer" heads={["Tema", "Antal"]} rows={[{ label: "Mobning", cells: [null] }]} />,
    );
    expect(html).toContain('<td class="is-n is-hidden">skjult</td>');
  });
});

describe("a line over time", () => {
  const points = [12, null, 11, 22].map((value, index) => ({ label: `Uge ${index + 1}`, value }));

  test("has a gap where nothing could be measured", () => {
    const geometry = lineGeometry({ points });
    expect(geometry.path.match(/M/g)).toHaveLength(2);
    expect(geometry.dots).toHaveLength(3);
  });

  test("stays inside its drawing, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 40 }), (values) => {
        const geometry = lineGeometry({ points: values.map((value) => ({ label: "x", value })) });
        for (const { x, y } of geometry.dots) {
          expect(x).toBeGreaterThanOrEqual(4);
          expect(x).toBeLessThanOrEqual(97);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(geometry.height);
        }
      }),
    );
  });

  test("names its upper limit where no point is named", () => {
    const high = { value: 28, label: "Øvre grænse 28" };
    const quiet = [10, 12, 11, 13].map((value) => ({ label: "x", value }));
    const first = { label: "x", value: 29, signal: "outside" as const, callout: "December: 29 timer" };
    const low = { value: 5, label: "Nedre grænse 5" };
    const rightOf = (points: LinePoint[]) => lineGeometry({ points, high, low }).lines.map(({ right }) => right);
    expect(rightOf([first, ...quiet])).toEqual([true, false]);
    expect(rightOf([...quiet, first])).toEqual([false, false]);
  });

  test("tells its finding to those who do not see it", () => {
    const html = rendered(<LineChart geometry={lineGeometry({ points })} title="Timer" description="Uge 4 ligger højest." />);
    expect(html).toMatch(/<title id="[^"]+">Timer<\/title>/);
    expect(html).toMatch(/<desc id="[^"]+">Uge 4 ligger højest\.<\/desc>/);
    expect(/^<svg[^>]*>/.exec(html)?.[0]).not.toContain("viewBox");
  });
});

test("columns stand on the ground line and leave none out", () => {
  const geometry = columnGeometry({
    points: [
      { label: "jan.", value: 18 },
      { label: "feb.", value: 0 },
      { label: "mar.", hiddenBelow: 5 },
    ],
  });
  const ground = geometry.columns.map(({ y, height }) => Math.round(y + height));
  expect(new Set(ground).size).toBe(1);
  expect(rendered(<ColumnChart geometry={geometry} title="t" description="d" />)).toContain("skjult");
});

test("opinions are centred on the middle of the third answer", () => {
  const scale = ["I meget lav grad", "I lav grad", "I nogen grad", "I høj grad", "I meget høj grad"];
  const html = rendered(
    <DivergingBars
      scale={scale}
      opinions={[
        { question: "A", shares: [0, 0, 1, 0, 0], sum: "" },
        { question: "B", shares: [0.5, 0, 0, 0, 0.5], sum: "" },
      ]}
    />,
  );
  expect([...html.matchAll(/<line[^>]* x1="([^"]+)"/g)].map((match) => match[1])).toEqual(["50%", "50%"]);
  expect(html).toContain("I nogen grad 100\u00a0%");
});

test("a ranking's bar says in words what it shows", () => {
  const factors = [
    { label: "Kompetence", value: 40, most: 40 },
    { label: "Ledig tid", value: 9.4, most: 25 },
  ];
  expect(rendered(<Split factors={factors} />)).toContain('aria-label="Kompetence 40 af 40 og Ledig tid 9,4 af 25"');
});
