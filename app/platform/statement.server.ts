import type { Prisma } from "#prisma/generated/client.ts";

/** A column that a statement answers: PostgreSQL's type by its OID, and what both drivers make of it. */
export type Column<Value> = { readonly oid: number; readonly value?: Value };
type Columns = Readonly<Record<string, Column<unknown>>>;
type RowWith<Named extends Columns> = { [Name in keyof Named]: Named[Name] extends Column<infer Value> ? Value : never };

// Dates and 64-bit numbers are missing on purpose: the two drivers read them differently. A statement makes text or int of them.
export const bool: Column<boolean> = { oid: 16 };
export const int: Column<number> = { oid: 23 };
export const float: Column<number> = { oid: 701 };
export const uuid: Column<string> = { oid: 2950 };
export const instant: Column<Date> = { oid: 1184 };
export const text = <Value extends string = string>(): Column<Value> => ({ oid: 25 });
export const texts = <Value extends string = string>(): Column<Value[]> => ({ oid: 1009 });
export const ints: Column<number[]> = { oid: 1007 };
export const floats: Column<number[]> = { oid: 1022 };
export const json = <Value>(): Column<Value> => ({ oid: 114 });
export const jsonb = <Value>(): Column<Value> => ({ oid: 3802 });
/** A column that may hold nothing; PostgreSQL describes no such thing, so that no test can hold it. */
export const orNull = <Value>(column: Column<Value>): Column<Value | null> => column;

/**
 * When PostgreSQL plans a statement: once a connection, since planning often costs more than reading; or each time, where the best plan
 * depends on what is asked for. A word that everybody writes is found along another index than a rare one.
 */
export type Plan = "once" | "each time";

/** A statement with what it is asked for: for `rowsOf` (database.server.ts). */
export type AskedStatement<Row> = {
  readonly name: string;
  readonly plan: Plan;
  readonly sql: Prisma.Sql;
  readonly columns: { readonly [Name in keyof Row]: Column<Row[Name]> };
};

/** The rows of a statement. */
export type RowOf<Statement extends (...given: never[]) => AskedStatement<unknown>> =
  ReturnType<Statement> extends AskedStatement<infer Row> ? Row : never;

/**
 * Prepared statement that answers rows: a thing with a name, under which each connection prepares it, the columns that it answers, and its
 * SQL, made from what it is asked for. tests/app/statements.test.ts holds the columns to PostgreSQL's own description.
 */
export function statement<Given extends unknown[], Named extends Columns>(
  name: string,
  columns: Named,
  sql: (...given: Given) => Prisma.Sql,
  plan: Plan = "once",
): (...given: Given) => AskedStatement<RowWith<Named>> {
  return (...given) => ({ name, plan, sql: sql(...given), columns }) as AskedStatement<RowWith<Named>>;
}
