import { defineConfig } from "@playwright/test";

const long = process.env.SIGNPOST_LONG === "1";

export default defineConfig({
  testDir: "tests/e2e",
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
    { name: "chromium", testMatch: /chromium\/.*\.spec\.ts/ },
    { name: "firefox", testMatch: /firefox\/.*\.spec\.ts/ },
    ...(long ? [{ name: "long", testMatch: /long\/.*\.spec\.ts/, timeout: 300_000 }] : []),
  ],
});
