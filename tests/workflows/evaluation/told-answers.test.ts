import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerCount, type ToldAnswers, tellMore } from "#workflows/evaluation/told-answers.ts";

const nothing: ToldAnswers = { spans: [], counts: [] };
const helped = (month: string, answer: string, count: number): AnswerCount => ({ month, question: "helped", answer, count });
const spansOf = (told: ToldAnswers | null) => told?.spans.map(({ from, to, answers }) => [from, to, answers]);

describe("answers to the survey", () => {
  test("wait until five have come, and are then told with all who were asked", () => {
    expect(tellMore(nothing, [helped("2026-03", "4", 4), helped("2026-03", "asked", 9)])).toBeNull();
    const told = tellMore(nothing, [helped("2026-03", "4", 5), helped("2026-02", "asked", 3), helped("2026-03", "asked", 9)]);
    expect(spansOf(told)).toEqual([["2026-03", "2026-03", { "4": 5, asked: 12 }]]);
  });

  test("that come later wait for four others, and stand in a span of their own", () => {
    const first = [helped("2026-03", "4", 5), helped("2026-03", "asked", 5)];
    const told = tellMore(nothing, first) ?? nothing;
    const four = [...first, helped("2026-04", "2", 4), helped("2026-04", "asked", 4)];
    expect(tellMore(told, four)).toBeNull();
    const late = [helped("2026-03", "4", 6), helped("2026-03", "asked", 6), ...four.slice(2)];
    expect(spansOf(tellMore(told, late))).toEqual([
      ["2026-03", "2026-03", { "4": 5, asked: 5 }],
      ["2026-03", "2026-04", { "4": 1, "2": 4, asked: 5 }],
    ]);
  });

  test("of two years are never told together: what came on both sides of New Year waits on both sides", () => {
    expect(tellMore(nothing, [helped("2026-12", "4", 4), helped("2027-01", "1", 1)])).toBeNull();
  });

  test("that are taken away are not missed by anybody who looks at a part of the year", () => {
    const both = [helped("2026-03", "4", 6), helped("2026-08", "5", 5)];
    const told = tellMore(nothing, both) ?? nothing;
    expect(tellMore(told, [helped("2026-03", "4", 5), helped("2026-08", "5", 5)])).toBeNull();
    const later = tellMore(told, [helped("2026-03", "4", 5), helped("2026-08", "5", 9)]);
    expect(spansOf(later)).toEqual([["2026-03", "2026-08", { "4": 5, "5": 9 }]]);
  });

  test("are never told of fewer than five, whatever two periods are compared at whatever two moments", () => {
    const arrivals = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.constantFrom("1", "4", "0")), { maxLength: 60 });
    fc.assert(
      fc.property(arrivals, (answers) => {
        const months = Array.from(
          { length: 16 },
          (_, index) => `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
        );
        const shown = (told: ToldAnswers, from: string, to: string) =>
          told.spans
            .filter((span) => from <= span.from && span.to <= to)
            .reduce((sum, span) => sum + (span.answers["1"] ?? 0) + (span.answers["4"] ?? 0), 0);
        let told = nothing;
        const given: AnswerCount[] = [];
        for (const [at, answer] of answers) {
          given.push(helped(months[at] ?? "", answer, 1), helped(months[at] ?? "", "asked", 1));
          const next = tellMore(told, given) ?? told;
          for (const from of months) {
            for (const to of months.filter((month) => month >= from)) {
              const [before, after] = [shown(told, from, to), shown(next, from, to)];
              expect(after === before || after - before >= 5).toBe(true);
              const shorter = shown(next, from, months[months.indexOf(to) - 1] ?? "");
              expect(after === shorter || after - shorter >= 5).toBe(true);
            }
          }
          told = next;
        }
      }),
      { numRuns: 30 },
    );
  });
});
