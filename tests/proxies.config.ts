import { defineConfig } from "@playwright/test";

/** `npm run try-proxies`: the documented configurations of nginx and Caddy, with the programs that are installed here. */
export default defineConfig({
  testDir: "operations",
  testMatch: "*.journey.ts",
  outputDir: "../test-results",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 10_000 },
});
