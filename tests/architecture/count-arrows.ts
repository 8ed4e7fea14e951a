/*
 * `npm run arrows [-- FOLDER …]`: the parts of a feature as boxes, the imports between them as arrows, and the circles. Another checkout:
 * `--of DIR`.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { draw, partOf } from "./arrows.ts";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { of: { type: "string" } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : ["app/consultations", "app/people"];

for (const folder of folders) {
  const { boxes, arrows, circles } = draw(values.of ? resolve(values.of) : projectRoot, folder, partOf(folder));
  print(`${folder}: ${boxes.length} boxes, ${arrows.length} arrows, ${circles.length} circles`);
  for (const { from, to, imports } of arrows) print(`  ${from} → ${to} (${imports.length})`);
  for (const circle of circles) print(`  circle: ${circle.join(", ")}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
