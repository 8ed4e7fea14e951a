/**
 * A worker in a process of its own, for the tests that kill one. Everything it does is the application's own code; it is told
 * what every process is told, by its environment.
 */
import { startWorker } from "#app/outbox/worker.server.ts";
import { config } from "#app/platform/config.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";

connectDatabase(config.databaseUrl ?? "");
const worker = await startWorker({});
process.stdout.write("working\n");

process.on("SIGTERM", async () => {
  await worker.stop();
  await disconnectDatabase();
});
