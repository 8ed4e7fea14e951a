// npm run prove: kills, generated forms and races against the built server (docs/reliability.md).
import { buildWhenNeeded } from "../../app/server/build.js";
import { proveForms } from "./forms.ts";
import { proveKills } from "./kills.ts";
import { readOptions } from "./options.ts";
import { proveRaces } from "./races.ts";
import { brokenIn, figuresOf, type Proved, writeReport } from "./report.ts";
import { killEverything } from "./running.ts";
import { forgetModel, leaveNothing } from "./town.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function prove(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const proved: Proved = { options };
  const runs = { ...options, say };
  buildWhenNeeded();
  if (options.parts.includes("kills")) {
    say(`Killing the house ${options.kills} times under its people (seed ${options.seed}) …`);
    const half = { kills: Math.ceil(options.kills / 2), seconds: options.seconds && options.seconds / 2 };
    proved.kills = [];
    for (const arrangement of ["together", "apart"] as const)
      proved.kills = [...proved.kills, await proveKills(arrangement, { ...runs, ...half })];
  }
  if (options.parts.includes("forms")) {
    say(`Throwing ${options.forms} forms at every address (seed ${options.seed}) …`);
    proved.forms = await proveForms(runs);
  }
  if (options.parts.includes("races")) {
    say(`Racing ${options.races} times for one request (seed ${options.seed}) …`);
    proved.races = await proveRaces(runs);
  }
  for (const figures of Object.values(figuresOf(proved))) say(`\n${figures}`);
  for (const slow of proved.forms?.slowest ?? []) say(`Slow: ${slow.milliseconds} ms: ${slow.what}`);
  if (options.write) writeReport(proved);
  const broken = brokenIn(proved);
  say(broken.length === 0 ? "\nEverything is as it was acknowledged." : `\n${broken.length} things must not be:`);
  for (const what of broken.slice(0, 50)) say(`  ${what}`);
  return broken.length === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    say("Stopping, and taking everything away …");
    await killEverything();
    leaveNothing();
    process.exit(130);
  });
}

try {
  process.exitCode = await prove();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await forgetModel();
}
