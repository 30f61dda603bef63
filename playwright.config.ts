import { defineConfig } from "@playwright/test";

const long = process.env.SIGNPOST_LONG === "1";

export default defineConfig({
  outputDir: "test-results",
  // Each worker drives a browser of its own. Two Chromiums fit a machine with two cores; Firefox beside them has much
  // that it waits for.
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may keep a browser too long once, and the list says so; what fails twice has failed.
  retries: process.env.CI === "true" ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 5000 },
  reporter: [["list"]],
  projects: [
    // Each test begins with empty stores, so they may run in any order; the slow ones stand in one file.
    { name: "chromium", testDir: "tests/e2e/chromium", fullyParallel: true, workers: 2 },
    { name: "firefox", testDir: "tests/e2e/firefox", workers: 1 },
    ...(long ? [{ name: "long", testDir: "tests/e2e/long", timeout: 300_000, workers: 2 }] : []),
  ],
});
