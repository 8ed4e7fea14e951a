import { endBecause } from "#app/platform/cannot-start.ts";

// The one entry of the build. Each command reads in only what it needs.
const [command = "", ...options] = process.argv.slice(2);

switch (command) {
  case "backup":
    await import("./backup.ts").then(({ backup }) => backup(options)).catch((error) => endBecause(error, "No backup was made."));
    break;
  case "restore":
    await import("./restore.ts")
      .then(({ restore }) => restore(options))
      .catch((error) => endBecause(error, "Nothing was restored."));
    break;
  default:
    await import("./main.ts").then(({ run }) => run());
}
