import { defineConfig } from "vitest/config";

/** Rules run anywhere; what needs a database gets a fresh one per worker from tests/support/database.ts. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["tests/{workflows,app,emails,architecture,platform}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/start-postgres.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
