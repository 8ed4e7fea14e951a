import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Thrown } from "./forms.ts";
import { type Killed, victims } from "./kills.ts";
import type { Options } from "./options.ts";
import type { Raced } from "./races.ts";

/** What a run found out; parts that were left out are missing. */
export type Proved = { options: Options; kills?: readonly Killed[]; forms?: Thrown; races?: Raced };

const path = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));

/** Every sentence that must not be true, of all parts. */
export function brokenIn({ kills = [], forms, races }: Proved): string[] {
  return [...kills.flatMap(({ broken }) => broken), ...(forms?.broken ?? []), ...(races?.broken ?? [])];
}

/** The figures of each part as Markdown; what `npm run prove` prints and what the paper holds. */
export function figuresOf(proved: Proved): Readonly<Record<string, string>> {
  return {
    ...(proved.kills && { kills: killsTable(proved.kills, proved.options) }),
    ...(proved.forms && { forms: formsTable(proved.forms, proved.options) }),
    ...(proved.races && { races: racesTable(proved.races, proved.options) }),
  };
}

/** Puts the figures in their places in docs/reliability.md; a part that was not run keeps the figures that it had. */
export function writeReport(proved: Proved): void {
  let paper = readFileSync(path, "utf8");
  for (const [part, figures] of Object.entries(figuresOf(proved))) {
    const place = new RegExp(`(<!-- ${part}:[^\\n]*-->\\n)[\\s\\S]*?(<!-- end of ${part} -->)`);
    if (!place.test(paper)) throw new Error(`docs/reliability.md has no place for ${part}`);
    paper = paper.replace(place, (_, begin: string, end: string) => `${begin}${figures}\n${end}`);
  }
  writeFileSync(path, paper);
}

function killsTable(runs: readonly Killed[], options: Options): string {
  const row = (what: string, of: (killed: Killed) => string | number) => `| ${what} | ${runs.map(of).join(" | ")} |`;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  return [
    runOn(options, `${options.atATime} people at a time`),
    "",
    `| | ${runs.map(({ arrangement }) => arrangement).join(" | ")} |`,
    `| --- | ${runs.map(() => "---:").join(" | ")} |`,
    row("kills with -9", ({ kills }) => Object.values(kills).reduce((all, one) => all + one, 0)),
    ...victims.map((victim) => row(`· ${victim}`, ({ kills }) => kills[victim])),
    row("times the mail server refused, hung, cut off or forgot", ({ moods }) => moods),
    row("how long", ({ seconds }) => `${seconds} s`),
    row("requests acknowledged", ({ requests }) => requests.acknowledged),
    row("requests without an answer, whole or not there", ({ requests }) => requests.unknown),
    row("steps acknowledged", ({ steps }) => steps.acknowledged),
    row("steps refused", ({ steps }) => steps.refused),
    row("steps without an answer, whole or not there", ({ steps }) => steps.unknown),
    row("timers that came due and rang", ({ timersRung }) => timersRung),
    row("letters owed and sent", ({ letters }) => letters.owed),
    row("letters that came in", ({ letters }) => letters.received),
    row("· of these once more, with the same Message-ID", ({ letters }) => letters.again),
    row("answers", ({ answers }) => answers.all),
    row("· of these 503, in a moment", ({ answers }) => answers.unavailable),
    row("clicks on which the connection broke", ({ answers }) => answers.none),
    row(
      "longest until it could be used again",
      ({ longestOutage }) => `${seconds(longestOutage.milliseconds)} (${longestOutage.after})`,
    ),
    row("slowest answer", ({ slowestAnswer }) => seconds(slowestAnswer.milliseconds)),
    row("events replayed to the stored state", ({ events }) => events),
    row("**found broken**", ({ broken }) => `**${broken.length}**`),
  ].join("\n");
}

function formsTable(thrown: Thrown, options: Options): string {
  return [
    runOn(
      options,
      `${thrown.posts} posts at ${thrown.routes} addresses as ${thrown.roles} people, of whom one is nobody, in ${thrown.seconds} s`,
    ),
    "",
    "| answer | times |",
    "| --- | ---: |",
    ...Object.entries(thrown.answers).map(([status, times]) => `| ${status} | ${times} |`),
    `| slowest | ${thrown.slowest[0]?.milliseconds ?? "under 500"} ms |`,
    `| **found broken** | **${thrown.broken.length}** |`,
  ].join("\n");
}

function racesTable(raced: Raced, options: Options): string {
  return [
    runOn(options, `${raced.races} races in ${raced.seconds} s`),
    "",
    "| came of it | times |",
    "| --- | ---: |",
    `| both were taken, one after the other | ${raced.bothTaken} |`,
    `| one was taken, the other was told by whom | ${raced.oneTaken} |`,
    `| what was filled in fitted neither | ${raced.invalid} |`,
    `| **found broken** | **${raced.broken.length}** |`,
    "",
    `From the states ${inWords(raced.states)}. The most frequent pairs: ${inWords(raced.pairs)}.`,
  ].join("\n");
}

const inWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([what, times]) => `${what} (${times})`)
    .join(", ");

function runOn({ seed }: Options, how: string): string {
  const [day] = new Date().toISOString().split("T");
  return `${day}, Node ${process.versions.node}, ${availableParallelism()} processors, seed \`${seed}\`: ${how}.`;
}
