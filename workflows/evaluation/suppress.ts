/** A table of counts with its margins; `null` is hidden. */
export type SuppressedTable = Readonly<{
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
}>;

/**
 * Cell suppression, primary and complementary: hides the cells of a table of counts from which persons could be told (docs/architecture.md 7).
 *
 * Counts from 1 to k − 1 are hidden. Then, in every row and column that has exactly one hidden cell, the next
 * smallest one, until that is so nowhere: a reader who knows the sums of rows and columns could subtract. Then
 * more, as long as a hidden cell may have only one value, given those sums and that a hidden cell is not 0 (a
 * zero is hidden only where nothing else is left to hide): two hidden cells that add up to 2 are both 1. A
 * table of a single row is published with the sum of that row; one of a single cell without a sum.
 *
 * The sums themselves are not judged: `suppressWithTotals` does. Where even a table hidden as a whole tells its
 * cells (`[[1, 1]]` with the sum 2), the sum must not be published.
 *
 * @param k the smallest count that may be shown: 5; 10 for the themes marked ●● and for anything per consultant.
 * @throws RangeError for counts that are not whole and 0 or more, and for rows of different lengths.
 */
export function suppress(table: readonly (readonly number[])[], k = 5): (number | null)[][] {
  return new Suppression(table, k, false).result();
}

/**
 * The same for a table that is published with the totals of rows and columns and the grand total.
 *
 * Totals below k are hidden as well, and take part in the rule: a hidden cell protects a hidden total and the
 * other way round.
 */
export function suppressWithTotals(table: readonly (readonly number[])[], k = 5): SuppressedTable {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const result = new Suppression([...table.map((row) => [...row, sum(row)]), [...columns, sum(columns)]], k, true).result();
  const last = result.pop() ?? [];
  return {
    cells: result.map((row) => row.slice(0, -1)),
    rowTotals: result.map((row) => row[row.length - 1] ?? null),
    columnTotals: last.slice(0, -1),
    total: last[last.length - 1] ?? null,
  };
}

type Cell = Readonly<{ row: number; column: number; count: number }>;

/** A step that raises (or lowers) one hidden cell by 1: from one line of the table to another. */
type Step = Readonly<{ to: number; cell: Cell }>;

class Suppression {
  private readonly hidden: boolean[][];
  private readonly cells: Cell[];
  private readonly rows: number;
  private readonly columns: number;

  constructor(
    private readonly table: readonly (readonly number[])[],
    k: number,
    private readonly withTotals: boolean,
  ) {
    this.rows = table.length;
    this.columns = table[0]?.length ?? 0;
    for (const row of table) {
      if (row.length !== this.columns) throw new RangeError("rows must be equally long");
      if (!row.every((count) => Number.isSafeInteger(count) && count >= 0))
        throw new RangeError("counts are whole and 0 or more");
    }
    this.hidden = table.map((row) => row.map((count) => count > 0 && count < k));
    this.cells = table.flatMap((counts, row) => counts.map((count, column) => ({ row, column, count })));
  }

  result(): (number | null)[][] {
    do this.hideLonely();
    while (this.hideBesideTold());
    return this.table.map((row, r) => row.map((count, c) => (this.hidden[r]?.[c] ? null : count)));
  }

  /** Complementary suppression: hides a second cell in every line with exactly one hidden, until there is no such line. */
  private hideLonely(): void {
    const lines = [...this.table.keys()].map((row) => this.cells.filter((cell) => cell.row === row));
    for (let column = 0; column < this.columns; column += 1) lines.push(this.cells.filter((cell) => cell.column === column));
    for (let changed = true; changed; ) {
      changed = false;
      for (const line of lines) {
        if (line.filter((cell) => this.isHidden(cell)).length === 1 && this.hideSmallest(line)) changed = true;
      }
    }
  }

  /** Hides one more cell beside the first hidden one that may have only one value; false when there is none, or nothing left to hide. */
  private hideBesideTold(): boolean {
    const steps = this.steps();
    const told = this.cells.filter((cell) => this.isHidden(cell) && !this.mayDiffer(cell, steps));
    const beside = ({ row, column }: Cell) => this.cells.filter((cell) => cell.row === row || cell.column === column);
    return told.some((cell) => this.hideSmallest(beside(cell))) || (told.length > 0 && this.hideSmallest(this.cells));
  }

  /** Hides the smallest shown cell, zeros last; false when all are hidden. */
  private hideSmallest(cells: readonly Cell[]): boolean {
    let smallest: Cell | undefined;
    for (const cell of cells) {
      if (!this.isHidden(cell) && (!smallest || rank(cell) < rank(smallest))) smallest = cell;
    }
    const row = smallest && this.hidden[smallest.row];
    if (!smallest || !row) return false;
    row[smallest.column] = true;
    return true;
  }

  private isHidden({ row, column }: Cell): boolean {
    return this.hidden[row]?.[column] === true;
  }

  /**
   * Whether a cell may have another value by 1: whether raising or lowering it can be made good along a cycle of
   * hidden cells, so that every sum stays. Sums are whole, so that a cell that cannot differ by 1 cannot differ.
   */
  private mayDiffer(cell: Cell, steps: ReadonlyMap<number, readonly Step[]>): boolean {
    const [from, to] = this.linesOf(cell);
    if (from === to) return true;
    return reaches(steps, to, from, cell) || (canBeLess(cell) && reaches(steps, from, to, cell));
  }

  private steps(): Map<number, Step[]> {
    const steps = new Map<number, Step[]>();
    const add = (from: number, step: Step) => {
      const known = steps.get(from);
      if (known) known.push(step);
      else steps.set(from, [step]);
    };
    for (const cell of this.cells) {
      if (!this.isHidden(cell)) continue;
      const [from, to] = this.linesOf(cell);
      add(from, { to, cell });
      if (canBeLess(cell)) add(to, { to: from, cell });
    }
    return steps;
  }

  /**
   * The two sums that a cell is part of, in the direction in which a raise goes: rows 0, 1, 2 …, columns −1, −2 ….
   *
   * What a row's cells gain its total gains, so that totals run the other way. Where there is one row only, its
   * columns have no sums of their own, and all of them are one.
   */
  private linesOf({ row, column }: Cell): readonly [from: number, to: number] {
    const lastRow = this.rows - 1;
    const lastColumn = this.columns - 1;
    const rowLine = !this.withTotals && this.columns === 1 ? 0 : row;
    const columnLine = -1 - (!this.withTotals && this.rows === 1 ? 0 : column);
    const isTotal = this.withTotals && (row === lastRow) !== (column === lastColumn);
    return isTotal ? [columnLine, rowLine] : [rowLine, columnLine];
  }
}

/** Zeros are hidden last: only then does a reader not know that a hidden cell is more. */
function rank({ count }: Cell): number {
  return count === 0 ? Number.POSITIVE_INFINITY : count;
}

function canBeLess({ count }: Cell): boolean {
  return count > 1;
}

/** Graph search: whether steps lead from one line to another without the cell itself. */
function reaches(steps: ReadonlyMap<number, readonly Step[]>, from: number, to: number, without: Cell): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    for (const step of steps.get(line) ?? []) {
      if (step.cell === without || seen.has(step.to)) continue;
      if (step.to === to) return true;
      seen.add(step.to);
      open.push(step.to);
    }
  }
  return false;
}
