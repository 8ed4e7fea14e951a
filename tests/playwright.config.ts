import { defineConfig, devices } from "@playwright/test";
import { freePort } from "#app/platform/free-port.server.ts";
import type { Reading } from "./support/browser.ts";
import { installedBrowser } from "./support/installed-browser.js";

// One port and one server for the whole run: the workers inherit what the first process chose.
process.env.MEDSPIL_TEST_PORT ??= String(await freePort());

const executablePath = installedBrowser();
const isRoot = process.getuid?.() === 0;

/**
 * The journeys walk through the built server with the demo municipality: in Danish with JavaScript, in English without, so that every
 * story is walked both ways and in both languages. What needs JavaScript is tagged @js; of that, @english is walked in English as well.
 */
export default defineConfig<Reading>({
  testDir: "journeys",
  testMatch: "*.journey.ts",
  outputDir: "../test-results",
  globalSetup: "./support/start-server.ts",
  workers: 2,
  fullyParallel: true,
  // A story is long, and a machine may be slow; what a step may take is said below.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A journey that passes at its second try only has a fault, or its page has one.
  retries: 0,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${process.env.MEDSPIL_TEST_PORT}`,
    viewport: { width: 1280, height: 900 },
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    actionTimeout: 10_000,
    // A trace records every step and slows each down: MEDSPIL_TRACE=1 npm test keeps those of what failed.
    trace: process.env.MEDSPIL_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "with JavaScript", grepInvert: /@no-js/ },
    { name: "without JavaScript in English", grepInvert: /@js/, use: { javaScriptEnabled: false, language: "en" } },
    { name: "in English", grep: /@english/, use: { language: "en" } },
    { name: "on a phone", grep: /@phone/, use: { viewport: { width: 390, height: 844 } } },
  ],
});
