// The two commands: `node server.js start` is the real thing, `node server.js demo` runs on sample data.
import { buildWhenNeeded } from "./app/server/build.js";

const mode = process.argv[2];
if (mode !== "start" && mode !== "demo") end("Say which: node server.js start, or node server.js demo");
try {
  buildWhenNeeded();
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
