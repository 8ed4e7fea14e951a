import { availableParallelism } from "node:os";

/** What `npm run prove` was told. */
export type Options = {
  /** Decides every draw; what the machine does in between differs. */
  seed: string;
  /** Kills with -9 in the first part, over both ways to run the house. */
  kills: number;
  /** The first part ends after so long, killed enough or not; undefined: when it has killed enough. */
  seconds: number | undefined;
  /** Generated forms in the second part. */
  forms: number;
  /** Races in the third. */
  races: number;
  parts: readonly Part[];
  /** Whether the figures go into docs/reliability.md. */
  write: boolean;
  /** Where everything happens; taken away afterwards, unless `keep`. */
  keep: boolean;
  /** How long, in seconds, a job may stay with a worker that died: the worker sweeps once a minute. 0: nobody waits for that. */
  patience: number;
  /** So many visitors at a time. */
  atATime: number;
};

export const parts = ["kills", "forms", "races"] as const;
export type Part = (typeof parts)[number];

const usual: Options = {
  seed: "medspil",
  kills: 120,
  seconds: undefined,
  forms: 20_000,
  races: 1_000,
  parts,
  write: false,
  keep: false,
  patience: 75,
  atATime: Math.max(4, 2 * availableParallelism()),
};

/** What `npm test` can afford. */
const short: Partial<Options> = { kills: 4, seconds: 12, forms: 80, races: 6, patience: 0 };

const help = `npm run prove -- [--seed text] [--kills 120] [--seconds n] [--forms 20000] [--races 1000] [--only kills,forms,races] [--short] [--write] [--keep]`;

/** Reads the command line. Throws with a sentence for what it does not know. */
export function readOptions(given: readonly string[]): Options {
  const options = { ...usual, ...(given.includes("--short") ? short : {}) };
  for (let index = 0; index < given.length; index++) {
    const name = given[index];
    const value = () => given[++index] ?? "";
    const count = () => {
      const number = Number(value());
      if (!Number.isInteger(number) || number < 0) throw new Error(`${name} wants a whole number.\n${help}`);
      return number;
    };
    if (name === "--seed") options.seed = value();
    else if (name === "--kills") options.kills = count();
    else if (name === "--seconds") options.seconds = count();
    else if (name === "--forms") options.forms = count();
    else if (name === "--races") options.races = count();
    else if (name === "--at-a-time") options.atATime = Math.max(1, count());
    else if (name === "--only") options.parts = partsIn(value());
    else if (name === "--write") options.write = true;
    else if (name === "--keep") options.keep = true;
    else if (name !== "--short" && name !== "--") throw new Error(`Nobody knows ${name}.\n${help}`);
  }
  return options;
}

function partsIn(text: string): Part[] {
  const named = text.split(",");
  const unknown = named.filter((name) => !(parts as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(", ")}. The parts are: ${parts.join(", ")}.`);
  return parts.filter((part) => named.includes(part));
}
