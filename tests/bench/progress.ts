/** One line that is written over while something goes on, where somebody looks at a terminal; else a line now and then. */
export type Progress = { say(what: string): void; end(): void };

const everyMs = 5_000;

/** Writes to the stream for people, so that the one for results holds results only. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
  const began = performance.now();
  let said = Number.NEGATIVE_INFINITY;
  const line = (what: string) => `${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${what}`;
  return {
    say(what) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${line(what)}`);
        return;
      }
      if (performance.now() - said < everyMs) return;
      said = performance.now();
      stream.write(`${line(what)}\n`);
    },
    end() {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
