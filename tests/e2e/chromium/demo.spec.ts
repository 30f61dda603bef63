import { expect, test } from "@playwright/test";
import { localOutputOf } from "#scripts/build-steps.ts";
import { startDemoPublisher } from "#scripts/demo-publisher.ts";
import { startKit } from "#tests/e2e/support/kit.ts";

test("“npm start” has a publisher whose update a press on “Check now” brings", async () => {
  const publisher = await startDemoPublisher(localOutputOf("chrome"));
  const kit = await startKit({ extension: publisher.extension });
  try {
    const footer = kit.panel.getByRole("contentinfo");
    await expect(footer).toContainText("Up to date", { timeout: 20_000 });
    await footer.getByRole("button", { name: "Check now" }).click();
    await expect(footer).toContainText("(made-up update), version 2");
    await footer.getByRole("button", { name: "What changed: 1 thing" }).click();
    const main = kit.panel.getByRole("main");
    await expect(main.getByRole("heading", { level: 1, name: "What changed" })).toBeFocused();
    await kit.panel.screenshot({ path: "test-results/demo-update.png" });
    await main.getByRole("button", { name: /Partnership/ }).click();
    await expect(main).toContainText("01632 960123");
  } finally {
    await kit.close();
    await publisher.close();
  }
});
