import { createHash } from "node:crypto";

/** A seeded random generator (mulberry32): what it draws is decided by its name alone, and is the same every time. */
export class Chance {
  private state: number;

  constructor(name: string) {
    this.state = createHash("sha256").update(name).digest().readUInt32LE(0);
  }

  /** 0 to 1, without 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whether something happens that happens so often. */
  holds(share: number): boolean {
    return this.share() < share;
  }

  between(least: number, most: number): number {
    return least + this.share() * (most - least);
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return this.weighted(items, () => 1);
  }

  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.share() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    const last = items.at(-1);
    if (last === undefined) throw new Error("There is nothing to choose from");
    return last;
  }
}

/** A deterministic UUID, by SHA-256 of its names: the same demo has the same rows everywhere. */
export function idOf(...names: readonly (string | number)[]): string {
  const hex = createHash("sha256")
    .update(["Fjordby", ...names].join("\0"))
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
