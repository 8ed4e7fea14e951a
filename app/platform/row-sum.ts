import { createHash } from "node:crypto";

/** The number of rows, and an order-independent checksum of them: equal for two tables that hold the same rows, in whichever order. */
export type RowSum = { readonly rows: number; readonly sum: string };

/**
 * Order-independent checksum of the rows of a COPY: the SHA-256 of each row, added lane by lane, because a table that was loaded may lie
 * in another order than the one it was written from: PostgreSQL puts a short row where a long one left room. Bytes come in pieces of any
 * length; a line break ends a row, since COPY escapes those inside one.
 */
export function sumOfRows() {
  const lanes = new BigUint64Array(4);
  let begun: Buffer[] = [];
  let rows = 0;
  const addRow = (row: Buffer) => {
    const hash = createHash("sha256").update(row).digest();
    for (let lane = 0; lane < lanes.length; lane++) lanes[lane] = (lanes[lane] ?? 0n) + hash.readBigUInt64LE(lane * 8);
    rows++;
  };
  return {
    add(bytes: Buffer): void {
      let from = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
        const last = bytes.subarray(from, end);
        addRow(begun.length > 0 ? Buffer.concat([...begun, last]) : last);
        begun = [];
        from = end + 1;
      }
      if (from < bytes.length) begun.push(Buffer.from(bytes.subarray(from)));
    },
    result: (): RowSum => ({ rows, sum: Buffer.from(lanes.buffer).toString("hex") }),
  };
}
