import { describe, expect, it } from "vitest";
import { runSteps, type Step } from "#scripts/run-steps.ts";

const step = (name: string, ok: boolean, output = "", needs: string[] = []): Step => ({
  name,
  needs,
  run: async () => ({ ok, output, seconds: 1.23 }),
});

async function run(steps: Step[], options: { missing?: string[]; mayNotSkip?: boolean } = {}) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const { missing = [], mayNotSkip = false } = options;
  return { ok: await runSteps(steps, { missing: new Set(missing), mayNotSkip, print }), lines };
}

describe("a run of steps", () => {
  it("gives each step a line with its time and what its runner counted", async () => {
    const { ok, lines } = await run([step("Types", true), step("Unit tests", true, "x\n  Tests  12 passed (12)\ny\n")]);
    expect(ok).toBe(true);
    expect(lines).toEqual([
      "passed  Types, 1.2 s.",
      "passed  Unit tests, 1.2 s. Tests  12 passed (12)",
      "2 passed, 0 failed, 0 skipped",
    ]);
  });

  it("goes on after a failure, shows what the step printed and fails at the end", async () => {
    const { ok, lines } = await run([step("Types", false, "line 3 is wrong"), step("Unit tests", true)]);
    expect(ok).toBe(false);
    expect(lines).toEqual([
      "FAILED  Types, 1.2 s.",
      "line 3 is wrong",
      "passed  Unit tests, 1.2 s.",
      "Failed: Types",
      "1 passed, 1 failed, 0 skipped",
    ]);
  });

  it("skips what the machine cannot run and names what it lacks", async () => {
    const { ok, lines } = await run([step("Panel", true, "", ["Firefox", "Xvfb"])], { missing: ["Xvfb"] });
    expect(ok).toBe(true);
    expect(lines).toEqual([
      "skipped Panel: this machine lacks Xvfb",
      "Not run: Panel: this machine lacks Xvfb",
      "0 passed, 0 failed, 1 skipped",
    ]);
  });

  it("fails instead of skipping where everything has to run", async () => {
    const { ok, lines } = await run([step("Panel", true, "", ["Xvfb"])], { missing: ["Xvfb"], mayNotSkip: true });
    expect(ok).toBe(false);
    expect(lines.at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  });
});
