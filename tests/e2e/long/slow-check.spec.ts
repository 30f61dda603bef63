import { expect } from "@playwright/test";
import { afterFirstCheck, checkNow, footer, test } from "#tests/e2e/support/update-test.ts";

test("a check that takes longer than a browser leaves an idle background alive ends as it should", async ({
  panel,
  publisher,
}) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2);
  publisher.server.fault = (path, _, response) => {
    response.setHeader("access-control-allow-origin", "*");
    setTimeout(() => response.end(publisher.site.files.get(path)), 19_000);
    return true;
  };
  const began = Date.now();
  await checkNow(panel);
  await expect(footer(panel)).toContainText("release 2, version 2", { timeout: 120_000 });
  expect(Date.now() - began).toBeGreaterThan(30_000);
});
