import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const everywhere = ["tests/**/*.test.{ts,tsx}"];
const inDom = ["tests/components/**/*.test.{ts,tsx}"];
const driven = ["tests/e2e/**"];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Vitest leaves one core to the person who waits; nobody does anything else beside these.
    maxWorkers: "100%",
    // For what hangs; how fast a test is depends on what else the machine does.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "node", include: everywhere, exclude: [...inDom, ...driven], environment: "node" },
      },
      { extends: true, test: { name: "dom", include: inDom, environment: "happy-dom" } },
    ],
  },
});
