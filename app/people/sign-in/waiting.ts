import { signInCodeWords } from "#app/text/sign-in-code.ts";

/** How long somebody must wait who has tried too often, as it stands in a sentence: minutes up to an hour and a half, then hours. */
export function waitWords(minutes: number): string {
  const { wait } = signInCodeWords();
  return minutes <= 90 ? wait.minutes(minutes) : wait.hours(Math.ceil(minutes / 60));
}
