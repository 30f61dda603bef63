import type { BrowserContext } from "@playwright/test";

/**
 * Has a Chromium keep every site from every extension, as an organisation can with its policy `ExtensionSettings`. The
 * browser's own page for trying policies sets it, so that no file of the machine is written.
 *
 * @returns whether the browser has that page; the branded ones keep it to their early versions
 */
export async function blockEveryHost(context: BrowserContext): Promise<boolean> {
  const page = await context.newPage();
  await page.goto("chrome://policy/test");
  const isSet = await page.evaluate(
    async (policies) => {
      const resource = "chrome://resources/js/cr.js";
      const { sendWithPromise } = await import(resource);
      return document.title === "Policy Tests" && sendWithPromise("setLocalTestPolicies", policies, "");
    },
    JSON.stringify([EXTENSION_SETTINGS]),
  );
  await page.close();
  return isSet;
}

/** Source, scope and level are numbers of Chromium's `policy_types.h`: from the cloud, for the machine, mandatory. */
const EXTENSION_SETTINGS = {
  namespace: "chrome",
  name: "ExtensionSettings",
  source: 2,
  scope: 1,
  level: 1,
  value: { "*": { runtime_blocked_hosts: ["*://*"] } },
};
