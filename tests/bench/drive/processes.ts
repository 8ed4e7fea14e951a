import { readdirSync, readFileSync } from "node:fs";

/** What a process and its children have used: processor seconds since they began, and bytes of memory now. */
export type Usage = { cpuSeconds: number; memory: number };

const ticksInSecond = 100;

/** Reads what the kernel counts. Memory that processes share is counted once. Where there is no /proc all is zero. */
export function usageOf(pid: number): Usage {
  return family(pid).reduce((sum, one) => ({ cpuSeconds: sum.cpuSeconds + cpuOf(one), memory: sum.memory + memoryOf(one) }), {
    cpuSeconds: 0,
    memory: 0,
  });
}

/** A process and its children. */
function family(pid: number): number[] {
  const all = tryRead(() => readdirSync("/proc").filter((name) => /^\d+$/.test(name)), [] as string[]);
  return [pid, ...all.map(Number).filter((one) => Number(statOf(one)[1]) === pid)];
}

/** The fields of /proc/pid/stat after the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] {
  return tryRead(
    () =>
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" "),
    [],
  );
}

/** User and system time, and that of children that have ended. */
function cpuOf(pid: number): number {
  const fields = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / ticksInSecond;
}

function memoryOf(pid: number): number {
  const share = tryRead(() => /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1], undefined);
  return Number(share ?? 0) * 1024;
}

function tryRead<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
