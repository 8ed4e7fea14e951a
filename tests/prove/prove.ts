// npm run prove: kills, odd forms and races against the built server; see docs/reliability.md.

import { proveForms } from "./forms.ts";
import { proveKills } from "./kills.ts";
import { readOptions } from "./options.ts";
import { proveRaces } from "./races.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);
const options = readOptions(process.argv.slice(2));
if (options.parts.includes("forms")) say(JSON.stringify(await proveForms({ ...options, say }), null, 1));
if (options.parts.includes("races")) say(JSON.stringify(await proveRaces({ ...options, say }), null, 1));
if (options.parts.includes("kills")) {
  for (const arrangement of ["together", "apart"] as const) {
    const killed = await proveKills(arrangement, {
      ...options,
      kills: Math.ceil(options.kills / 2),
      seconds: options.seconds && options.seconds / 2,
      say,
    });
    say(JSON.stringify(killed, null, 1));
  }
}
