import { describe, expect, test } from "vitest";
import { enoughCame, mayBeRenewed } from "#workflows/evaluation/renewal.ts";

describe("figures that others may see", () => {
  test("are renewed when each of them was moved by nobody or by five", () => {
    expect(
      mayBeRenewed([
        { held: 20, moved: 5 },
        { held: 9, moved: 0 },
      ]),
    ).toBe(true);
    expect(mayBeRenewed([{ held: 20, moved: 0 }])).toBe(false);
  });

  test("stay when a single request was closed, corrected or forgotten, however many others came in", () => {
    expect(
      mayBeRenewed([
        { held: 20, moved: 12 },
        { held: 9, moved: 1 },
      ]),
    ).toBe(false);
  });

  test("come when there was nothing to see before: what fewer than five were behind was not told", () => {
    expect(
      mayBeRenewed([
        { held: 20, moved: 12 },
        { held: 4, moved: 2 },
      ]),
    ).toBe(true);
  });

  test("are looked at again when five more have come in, or have gone", () => {
    expect([4, 5, -4, -5].map((more) => enoughCame(100, 100 + more))).toEqual([false, true, false, true]);
  });
});
