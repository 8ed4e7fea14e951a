// The commands: `node server.js start` is the real thing, `demo` runs on sample data; `backup` and `restore` save it and put it back.
import { buildWhenMissing, buildWhenNeeded } from "./app/server/build.js";

const mode = process.argv[2];
if (!["start", "demo", "backup", "restore"].includes(mode)) end("Say which: node server.js start, demo, backup or restore");
try {
  // Before an update, what runs is backed up beside its own build, which stays as it is.
  if (mode === "backup") buildWhenMissing();
  else buildWhenNeeded();
} catch (error) {
  end(error.message);
}
process.env.NODE_ENV = "production";
// What a library will mend in its next version is for those who develop, not for those who run.
process.noDeprecation = true;
await import("./build/server/index.js");

function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
