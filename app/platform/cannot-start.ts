/** What keeps Medspil from starting, as sentences for the person at the console. The entry prints them and ends with exit code 1, without a stack trace. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
  readonly sentences: readonly string[];

  constructor(...sentences: string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}
