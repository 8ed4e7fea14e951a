import { usageOf } from "./processes.ts";

/** What is measured again and again: one call is one request, and answers whether it went well. */
export type Work = {
  readonly name: string;
  /** Does it once on one of the connections; `turn` counts from 0. Throws or answers false where it failed. */
  once(turn: number): Promise<boolean>;
  /** Whether there is anything left to do. */
  hasMore?(): boolean;
  /** Bytes that have come over the wire so far. */
  bytesRead?(): number;
  /** Processes whose time is counted, by what they are. */
  readonly processes?: Readonly<Record<string, number>>;
  /** Waited for after a slice, so that what it set off does not run into the next. */
  settle?(): Promise<void>;
};

/** What one series of slices showed. Times in milliseconds, rates in requests a second. */
export type Measured = {
  name: string;
  connections: number;
  count: number;
  errors: number;
  p50: number;
  p95: number;
  p99: number;
  rate: number;
  /** Bytes over the wire for one request; null where nothing goes over one. */
  bytes: number | null;
  /** Milliseconds of processor time for one request and bytes of memory at the most, by process. */
  usage: Record<string, { cpuMs: number; memory: number }>;
};

export type Pace = { rounds: number; sliceMs: number; warmMs: number };

type Tally = {
  took: number[];
  errors: number;
  seconds: number;
  bytes: number;
  cpu: Record<string, number>;
  memory: Record<string, number>;
};

/**
 * Interleaved slices: measures several things with the same number of connections, in turns, a slice of each, then the next slice of each.
 * What the machine does meanwhile then happens to all of them. A first slice of each warms up and is not counted.
 */
export async function inTurns(
  works: readonly Work[],
  connections: number,
  pace: Pace,
  say: (what: string) => void,
): Promise<Measured[]> {
  const tallies = works.map(emptyTally);
  const turns = works.map(() => 0);
  for (let round = -1; round < pace.rounds; round++) {
    for (const [index, work] of works.entries()) {
      say(
        `${work.name}, ${connections} ${connections === 1 ? "connection" : "connections"}, ${round < 0 ? "warming up" : `${round + 1} of ${pace.rounds}`}`,
      );
      const tally = round < 0 ? emptyTally() : (tallies[index] ?? emptyTally());
      turns[index] = await slice(work, connections, round < 0 ? pace.warmMs : pace.sliceMs, turns[index] ?? 0, tally);
      await work.settle?.();
    }
  }
  return works.map((work, index) => measured(work, connections, tallies[index] ?? emptyTally()));
}

async function slice(work: Work, connections: number, ms: number, from: number, tally: Tally): Promise<number> {
  let turn = from;
  const before = usages(work);
  const bytesBefore = work.bytesRead?.() ?? 0;
  const began = performance.now();
  const end = began + ms;
  const one = async () => {
    while (performance.now() < end && (work.hasMore?.() ?? true)) {
      const started = performance.now();
      const well = await work.once(turn++).catch(() => false);
      tally.took.push(performance.now() - started);
      if (!well) tally.errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  tally.seconds += (performance.now() - began) / 1000;
  tally.bytes += (work.bytesRead?.() ?? 0) - bytesBefore;
  for (const [name, usage] of Object.entries(usages(work))) {
    tally.cpu[name] = (tally.cpu[name] ?? 0) + usage.cpuSeconds - (before[name]?.cpuSeconds ?? 0);
    tally.memory[name] = Math.max(tally.memory[name] ?? 0, usage.memory);
  }
  return turn;
}

function emptyTally(): Tally {
  return { took: [], errors: 0, seconds: 0, bytes: 0, cpu: {}, memory: {} };
}

function usages({ processes = {} }: Work) {
  return Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, usageOf(pid)]));
}

function measured(work: Work, connections: number, { took, errors, seconds, bytes, cpu, memory }: Tally): Measured {
  const sorted = [...took].sort((one, other) => one - other);
  const count = sorted.length;
  return {
    name: work.name,
    connections,
    count,
    errors,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    rate: seconds > 0 ? count / seconds : 0,
    bytes: work.bytesRead && count > 0 ? bytes / count : null,
    usage: Object.fromEntries(
      Object.keys(cpu).map((name) => [
        name,
        { cpuMs: count > 0 ? ((cpu[name] ?? 0) * 1000) / count : 0, memory: memory[name] ?? 0 },
      ]),
    ),
  };
}

/** The value below which a share of sorted values lies; 0 when there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
