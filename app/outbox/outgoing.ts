import type { RenderedLetter } from "#emails/letter.ts";

/** A rendered letter, ready to leave. `id` is the letter's row, and makes its Message-ID: sent again, a letter has the same one. */
export type Outgoing = Readonly<{
  id: string;
  to: Readonly<{ name: string; email: string }>;
  /** When it was owed. */
  writtenAt: Date;
  letter: RenderedLetter;
}>;
