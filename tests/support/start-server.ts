import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepPhrases } from "./phrases.ts";
import { startMedspil } from "./server.ts";
import { foldersName } from "./shape.ts";

/**
 * Starts the built server with the demo municipality on the run's port; the journeys learn its folder from the environment. When
 * the environment names both already, such a server runs and is left alone: for whoever writes a journey.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  await keepPhrases();
  const shapes = mkdtempSync(join(tmpdir(), "medspil-shapes-"));
  process.env[foldersName] = shapes;
  const forget = () => rmSync(shapes, { recursive: true, force: true });
  if (process.env.MEDSPIL_TEST_FOLDER) return async () => forget();
  const server = await startMedspil("demo", Number(process.env.MEDSPIL_TEST_PORT));
  process.env.MEDSPIL_TEST_FOLDER = server.folder;
  return async () => {
    forget();
    await server.stop();
  };
}
