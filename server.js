// The two commands: `node server.js start` is the real thing, `node server.js demo` runs on sample data.
import { buildWhenNeeded } from "./app/server/build.js";

const mode = process.argv[2];
if (mode !== "start" && mode !== "demo") {
  process.stderr.write("Say which: node server.js start, or node server.js demo\n");
  process.exit(1);
}
await buildWhenNeeded();
process.env.NODE_ENV = "production";
await import("./build/server/index.js");
