import type { RenderedLetter } from "#emails/letter.ts";

/** A letter ready to leave. `id` is the letter's row: the same letter always leaves under the same Message-ID. */
export type Outgoing = Readonly<{
  id: string;
  to: Readonly<{ name: string; email: string }>;
  /** When it was owed. */
  writtenAt: Date;
  letter: RenderedLetter;
}>;
