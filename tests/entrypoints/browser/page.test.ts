import { beforeEach, expect, it, vi } from "vitest";
import { pageBrowser } from "#entrypoints/browser/page.ts";

const remove = vi.hoisted(() => vi.fn(async (_: { origins: string[] }) => true));
vi.mock("wxt/browser", () => ({ browser: { permissions: { remove } } }));

beforeEach(() => void remove.mockClear());

const SITE = "https://cases.example:8443";
const OTHER_PORT = "https://cases.example:9443";
const GIVEN_BACK = [[{ origins: ["https://cases.example/*"] }]];

it.each([
  ["gives back what no site needs any more", [], GIVEN_BACK],
  ["gives back what other sites have no use for", ["https://other.example", "http://cases.example"], GIVEN_BACK],
  ["keeps what another port of the host still needs", [OTHER_PORT], []],
  ["gives back also what another port needs, where the site could not be switched off", [SITE, OTHER_PORT], GIVEN_BACK],
])("%s", async (_, sites, removed) => {
  await pageBrowser.giveBack(SITE, sites);
  expect(remove.mock.calls).toEqual(removed);
});

it("leaves what the browser does not take back", async () => {
  remove.mockRejectedValueOnce(new Error("required"));
  await expect(pageBrowser.giveBack(SITE, [])).resolves.toBeUndefined();
});
