import { defineConfig } from "@playwright/test";

const long = process.env.SIGNPOST_LONG === "1";

export default defineConfig({
  outputDir: "test-results",
  // Each worker drives a browser of its own; two fit a machine with two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 5000 },
  reporter: [["list"]],
  projects: [
    // Each test begins with empty stores, so they may run in any order; the slow ones stand in one file.
    { name: "chromium", testDir: "tests/e2e/chromium", fullyParallel: true },
    { name: "firefox", testDir: "tests/e2e/firefox" },
    ...(long ? [{ name: "long", testDir: "tests/e2e/long", timeout: 300_000 }] : []),
  ],
});
