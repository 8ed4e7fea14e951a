/** What keeps Medspil from starting, as sentences for the person at the console: exit code 1, no stack trace. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
  readonly sentences: readonly string[];

  constructor(...sentences: string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}

/** Ends the process: with the sentences of a CannotStart, or with an error that nobody foresaw, which keeps its stack. */
export function endBecause(error: unknown, headline = "Medspil cannot start."): never {
  const sentences =
    error instanceof CannotStart ? error.sentences : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  process.stderr.write(`${headline}\n${sentences.map((sentence) => `  ${sentence}\n`).join("")}`);
  process.exit(1);
}
