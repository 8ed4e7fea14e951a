import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export const parts = ["identifiers", "requests"] as const;

/** What a run of the bench is asked for. */
export type Options = {
  sizes: number[];
  only: (typeof parts)[number] | null;
  /** Results as JSON on the standard output, instead of the table. */
  json: boolean;
  /** Filled databases stay for the next run. */
  keep: boolean;
  /** Writes docs/performance.md, with the plan of every statement. */
  explain: boolean;
  /** Short slices: to see that it works, not to know anything. */
  quick: boolean;
  /** The folder of another checkout, which is measured in turns with this one. */
  against: string | null;
};

export const usage = `npm run bench -- [--requests 5000,100000] [--only identifiers|requests] [--json] [--keep] [--explain] [--quick] [--against FOLDER]

  --requests  how many requests there shall be, one database each
  --only      one part alone: the detector of identifiers, or the pages on filled databases
  --json      the results as JSON on the standard output
  --keep      keeps the filled databases (.cache/bench) for the next run
  --explain   writes docs/performance.md with the plan of every statement
  --quick     short slices: shows that it works, and little else
  --against   another checkout, with its packages installed: everything is measured in turns with it, on the same Node and driver`;

/** Reads the command line; throws an error that says what is wrong with it. */
export function optionsOf(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      requests: { type: "string", default: "5000,100000" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      against: { type: "string" },
    },
  });
  const sizes = values.requests.split(",").map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000 && size <= 1_000_000)) {
    throw new Error("--requests takes numbers from 1000 to 1000000, with commas between them");
  }
  const only = parts.find((part) => part === values.only) ?? null;
  if (values.only && !only) throw new Error(`--only takes one of: ${parts.join(", ")}`);
  const { json, keep, explain, quick } = values;
  const against = values.against === undefined ? null : resolve(values.against);
  if (against && !existsSync(join(against, "remix.config.js"))) throw new Error(`${against} is no checkout of Medspil`);
  return { sizes: [...new Set(sizes)].sort((one, other) => one - other), only, json, keep, explain, quick, against };
}
