import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "./cannot-start.ts";

/** Makes the data folder where it is missing. Throws CannotStart when nothing can be written into it. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const probe = join(folder, ".can-be-written");
    writeFileSync(probe, "");
    rmSync(probe);
    // Execute permission for all: started by root, the database runs as another user, who must pass through. What lies in here has modes of its own.
    if (process.getuid?.() === 0) chmodSync(folder, statSync(folder).mode | 0o111);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new CannotStart(
      `The data folder ${folder} cannot be written (${reason}). Give it to the user who starts Medspil, or name another one in MEDSPIL_DATA.`,
    );
  }
}

/** The secret that signs cookies and derives tokens, for an installation whose environment has none: made once, readable by its owner alone. */
export function readOrMakeSessionSecret(folder: string): string {
  const path = join(folder, "session-secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}
