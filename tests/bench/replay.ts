import type pg from "pg";
import type { Recorded } from "./server/listening-in.ts";

/** Statements that belong together on one connection: a transaction, or one by itself. */
type Unit = { statements: Recorded[]; began: number; ended: number };
/** What was asked at the same time. */
type Wave = Unit[];

/**
 * The statements of a page in the order and with the overlap in which they were sent: what was asked at the same time is asked at the same
 * time again, and a transaction stays on its connection.
 */
export function wavesOf(recorded: readonly Recorded[]): Wave[] {
  const waves: Wave[] = [];
  for (const unit of unitsOf(recorded).sort((one, other) => one.began - other.began)) {
    const wave = waves.at(-1);
    if (wave?.every(({ ended }) => unit.began < ended)) wave.push(unit);
    else waves.push([unit]);
  }
  return waves;
}

function unitsOf(recorded: readonly Recorded[]): Unit[] {
  const open = new Map<number, Unit>();
  const units: Unit[] = [];
  for (const statement of recorded) {
    const unit = open.get(statement.connection) ?? { statements: [], began: statement.began, ended: 0 };
    unit.statements.push(statement);
    unit.ended = statement.ended;
    if (unit.statements.length === 1) units.push(unit);
    const isBegun = /^\s*begin\b/i.test(unit.statements[0]?.text ?? "");
    if (isBegun && !/^\s*(commit|rollback)\b/i.test(statement.text)) open.set(statement.connection, unit);
    else open.delete(statement.connection);
  }
  return units;
}

/** How many statements go to the database, one after the other and in all. */
export function statementsIn(waves: readonly Wave[]): { waves: number; statements: number } {
  return { waves: waves.length, statements: waves.flat().flatMap(({ statements }) => statements).length };
}

/** Asks the same of the database again, through a pool, with nothing around it. */
export async function replay(pool: pg.Pool, waves: readonly Wave[]): Promise<void> {
  for (const wave of waves) await Promise.all(wave.map((unit) => replayUnit(pool, unit)));
}

async function replayUnit(pool: pg.Pool, { statements }: Unit): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values, name } of statements) {
      await client.query({ text, values, ...(name && { name }), rowMode: "array" });
    }
  } finally {
    client.release();
  }
}
