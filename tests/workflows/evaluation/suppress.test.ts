import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suppress, suppressWithTotals } from "#workflows/evaluation/suppress.ts";

type Table = readonly (readonly number[])[];
type Hidden = readonly (readonly (number | null)[])[];

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const columnsOf = (table: Table) => (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? 0));

/** Every table that a reader could think of, who knows what is shown, all sums, and the least a hidden cell may be. */
function tablesBehind(shown: Hidden, truth: Table, least: number): number[][][] {
  const found: number[][][] = [];
  const rowSums = truth.map(sum);
  const columnSums = columnsOf(truth).map(sum);
  const oneRow = truth.length === 1;
  const oneColumn = columnSums.length === 1;
  const guess = truth.map((row) => row.map(() => 0));
  const fill = (at: number) => {
    const r = Math.floor(at / columnSums.length);
    const c = at % columnSums.length;
    const row = guess[r];
    if (!row) {
      const fits = oneRow || columnsOf(guess).every((column, i) => sum(column) === columnSums[i]);
      if (fits) found.push(guess.map((each) => [...each]));
      return;
    }
    const known = shown[r]?.[c];
    const before = sum(row.slice(0, c));
    const room = oneColumn ? (columnSums[0] ?? 0) : (rowSums[r] ?? 0) - before;
    for (let value = known ?? least; value <= (known ?? room); value += 1) {
      row[c] = value;
      const isLast = c === columnSums.length - 1;
      if (oneColumn || !isLast || sum(row) === rowSums[r]) fill(at + 1);
    }
    row[c] = 0;
  };
  fill(0);
  return found;
}

const cellsWith = (shown: Hidden, value: null) =>
  shown.flatMap((row, r) => row.flatMap((cell, c) => (cell === value ? [[r, c] as const] : [])));

describe("a table of counts", () => {
  test("shows what is five or more, and zeros", () => {
    expect(
      suppress([
        [5, 0, 12],
        [0, 7, 30],
      ]),
    ).toEqual([
      [5, 0, 12],
      [0, 7, 30],
    ]);
  });

  test("hides a small count, and the next smallest in its row and column, until nobody can subtract", () => {
    expect(
      suppress([
        [3, 20, 30],
        [10, 12, 40],
        [25, 18, 50],
      ]),
    ).toEqual([
      [null, null, 30],
      [null, null, 40],
      [25, 18, 50],
    ]);
  });

  test("of one row hides a second cell, and needs no more", () => {
    expect(suppress([[3, 20, 7, 30]])).toEqual([[null, 20, null, 30]]);
    expect(suppress([[3], [20], [7]])).toEqual([[null], [20], [null]]);
    expect(suppress([[3, 2, 30]])).toEqual([[null, null, 30]]);
  });

  test("hides a third cell where two ones would tell each other", () => {
    expect(suppress([[1, 1, 20, 9]])).toEqual([[null, null, 20, null]]);
  });

  test("hides a zero only where nothing else is left", () => {
    expect(suppress([[3, 0, 20]])).toEqual([[null, 0, null]]);
    expect(suppress([[3, 0, 0]])).toEqual([[null, null, 0]]);
  });

  test("hides more where a cell between two hidden blocks could be worked out", () => {
    const table = [
      [1, 4, 50, 50],
      [4, 1, 4, 50],
      [50, 50, 3, 2],
      [50, 50, 2, 3],
    ];
    const shown = suppress(table);
    const tables = tablesBehind(shown, table, 1);
    expect(new Set(tables.map((each) => each[1]?.[2])).size).toBeGreaterThan(1);
  });

  test("hides counts below ten where the theme asks for it", () => {
    expect(
      suppress(
        [
          [9, 30, 40],
          [50, 60, 70],
        ],
        10,
      ),
    ).toEqual([
      [null, null, 40],
      [null, null, 70],
    ]);
  });

  test("may be empty", () => {
    expect(suppress([])).toEqual([]);
    expect(suppress([[], []])).toEqual([[], []]);
    expect(suppress([[3]])).toEqual([[null]]);
  });

  test("that is none is refused", () => {
    expect(() => suppress([[1, 2], [3]])).toThrow(RangeError);
    expect(() => suppress([[-1]])).toThrow(RangeError);
    expect(() => suppress([[1.5]])).toThrow(RangeError);
  });
});

describe("whatever the table", () => {
  const table = (most: number, rows = 3, columns = 4) =>
    fc
      .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
      .chain(([r, c]) => fc.array(fc.array(fc.nat(most), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

  test("what is shown is true, and every count from 1 to 4 is hidden", () => {
    fc.assert(
      fc.property(table(40, 8, 8), (counts) => {
        const shown = suppress(counts);
        counts.forEach((row, r) => {
          row.forEach((count, c) => {
            const cell = shown[r]?.[c];
            if (count > 0 && count < 5) expect(cell).toBeNull();
            if (cell !== null) expect(cell).toBe(count);
          });
        });
      }),
    );
  });

  test("no row and no column has exactly one hidden cell", () => {
    fc.assert(
      fc.property(table(40, 8, 8), (counts) => {
        const shown = suppress(counts);
        const lines = [...shown, ...(shown[0] ?? []).map((_, c) => shown.map((row) => row[c] ?? null))];
        for (const line of lines) {
          if (line.length > 1) expect(line.filter((cell) => cell === null)).not.toHaveLength(1);
        }
      }),
    );
  });

  test("a hidden cell may have more than one value, as far as anything is left to hide", () => {
    fc.assert(
      fc.property(table(9, 3, 3), (counts) => {
        const shown = suppress(counts);
        const hidden = cellsWith(shown, null);
        if (hidden.length === counts.length * (counts[0]?.length ?? 0)) return;
        const holdsZero = hidden.some(([r, c]) => counts[r]?.[c] === 0);
        const tables = tablesBehind(shown, counts, holdsZero ? 0 : 1);
        for (const [r, c] of hidden) expect(new Set(tables.map((each) => each[r]?.[c])).size).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table with its totals", () => {
  test("shows totals that tell nothing", () => {
    expect(
      suppressWithTotals([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual({
      cells: [
        [10, 20],
        [30, 40],
      ],
      rowTotals: [30, 70],
      columnTotals: [40, 60],
      total: 100,
    });
  });

  test("hides a total that is small itself", () => {
    const { cells, rowTotals, total } = suppressWithTotals([
      [3, 0],
      [30, 40],
      [20, 25],
    ]);
    expect(rowTotals[0]).toBeNull();
    expect(cells[0]?.[0]).toBeNull();
    expect(total).toBe(118);
    // The small total cannot be had from the other totals.
    expect(rowTotals.filter((each) => each === null).length).toBeGreaterThan(1);
  });

  test("of a single cell is hidden altogether", () => {
    expect(suppressWithTotals([[3]])).toEqual({ cells: [[null]], rowTotals: [null], columnTotals: [null], total: null });
  });

  test("never shows all but one number of a sum", () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([r, c]) => fc.array(fc.array(fc.nat(30), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));
    fc.assert(
      fc.property(counts, (table) => {
        const { cells, rowTotals, columnTotals, total } = suppressWithTotals(table);
        const rows = [...cells.map((row, r) => [...row, rowTotals[r] ?? null]), [...columnTotals, total]];
        const columns = (rows[0] ?? []).map((_, c) => rows.map((row) => row[c] ?? null));
        for (const line of [...rows, ...columns]) expect(line.filter((cell) => cell === null)).not.toHaveLength(1);
        rowTotals.forEach((each, r) => {
          const count = sum(table[r] ?? []);
          expect(each === null || each === count).toBe(true);
          if (count > 0 && count < 5) expect(each).toBeNull();
        });
      }),
    );
  });
});
