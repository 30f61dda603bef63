import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startKit } from "#tests/e2e/support/kit.ts";
import { startUpdateSite } from "#tests/e2e/support/update-site.ts";

/** How many kills have to land inside an update: after the release was answered, before its outcome is on the screen. */
const KILLS = 50;
/** The longest wait after the answer before the kill, in milliseconds; an installation takes about as long. */
const SPREAD_MS = 120;

test("fifty browsers killed inside an update open the old or the new release", async () => {
  test.setTimeout(30 * 60_000);
  const publisher = await startUpdateSite("chrome");
  const profile = mkdtempSync(join(tmpdir(), "signpost-killed-"));
  const opened = { old: 0, new: 0 };
  let version = 1;
  try {
    await publisher.publishChanged(version);
    for (let kills = 0, tries = 0; kills < KILLS; tries++) {
      expect(tries, "most kills land inside an update").toBeLessThan(KILLS * 3);
      const kit = await startKit({ extension: publisher.extension, profile });
      const footer = kit.panel.getByRole("contentinfo");
      await expect(footer).not.toContainText("Not checked for updates yet", { timeout: 20_000 });
      // What a killed update left is whole: one of the two releases, and nothing is said to be damaged.
      if (tries > 0) {
        await expect(footer).toContainText(new RegExp(`, version (${version}|${version - 1})(?!\\d)`));
        await expect(kit.panel.getByRole("main")).not.toContainText("damaged");
        opened[(await footer.textContent())?.includes(`, version ${version}`) ? "new" : "old"] += 1;
      }
      await footer.getByRole("button", { name: "Check now" }).click();
      await expect(footer).toContainText(`version ${version}`, { timeout: 20_000 });
      await publisher.publishChanged(++version);
      const answered = new Promise<void>((resolve) => {
        publisher.server.fault = (path, _, response) => {
          if (path.startsWith("shards/")) response.on("finish", () => resolve());
          return false;
        };
      });
      await footer.getByRole("button", { name: "Check now" }).click();
      await answered;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * SPREAD_MS));
      const isInside = await Promise.race([
        footer.textContent().then((text) => !text?.includes(`version ${version}`)),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 30)),
      ]);
      await kit.kill();
      publisher.server.fault = () => false;
      if (isInside) kills += 1;
    }
  } finally {
    await publisher.close();
    rmSync(profile, { recursive: true, force: true });
  }
  console.log(
    `After ${KILLS} kills inside an update: ${opened.old} opened the old release, ${opened.new} the new one.`,
  );
});
