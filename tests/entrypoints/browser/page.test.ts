import { beforeEach, expect, it, vi } from "vitest";
import { pageBrowser } from "#entrypoints/browser/page.ts";

const { remove, executeScript } = vi.hoisted(() => ({
  remove: vi.fn(async (_: { origins: string[] }) => true),
  executeScript: vi.fn(),
}));
vi.mock("wxt/browser", () => ({ browser: { permissions: { remove }, scripting: { executeScript } } }));

beforeEach(() => void vi.resetAllMocks());

const SITE = "https://cases.example:8443";
const OTHER_PORT = "https://cases.example:9443";
const OTHER = "https://other.example";
/** What is told of a frame. */
const told = (frameId: number, origin: string, place: number[] | null) => ({ frameId, result: { origin, place } });
const GIVEN_BACK = [[{ origins: ["https://cases.example/*"] }]];

it.each([
  ["gives back what no site needs any more", [], GIVEN_BACK],
  ["gives back what other sites have no use for", [OTHER, "http://cases.example"], GIVEN_BACK],
  ["keeps what another port of the host still needs", [OTHER_PORT], []],
  ["gives back also what another port needs, where the site could not be switched off", [SITE, OTHER_PORT], GIVEN_BACK],
])("%s", async (_, sites, removed) => {
  await pageBrowser.giveBack(SITE, sites);
  expect(remove.mock.calls).toEqual(removed);
});

it("puts a reader into frames of the sites alone that an organisation allows", async () => {
  executeScript.mockResolvedValueOnce([
    told(0, SITE, []),
    told(3, OTHER, [0]),
    told(5, "null", [1]),
    { frameId: 6, result: null },
  ]);
  executeScript.mockResolvedValueOnce([{ frameId: 0, result: true }]);
  expect(await pageBrowser.inject(1, [SITE])).toEqual([0]);
  expect(executeScript.mock.lastCall?.[0]).toMatchObject({ target: { tabId: 1, frameIds: [0] } });
});

it("puts none anywhere where no frame is of them, and asks for no frame's site where any may be read", async () => {
  executeScript.mockResolvedValueOnce([told(0, OTHER, [])]);
  expect(await pageBrowser.inject(1, [SITE])).toEqual([]);
  expect(executeScript).toHaveBeenCalledOnce();
  executeScript.mockResolvedValueOnce([{ frameId: 0, result: true }]);
  expect(await pageBrowser.inject(1, null)).toEqual([0]);
  expect(executeScript.mock.lastCall?.[0]).toMatchObject({ target: { tabId: 1, allFrames: true } });
});

it("tells the frames that stand in one which may not be read, by their places, and those that are not shown", async () => {
  executeScript.mockResolvedValueOnce([
    told(0, SITE, []),
    told(3, SITE, [0]),
    told(4, SITE, [0, 0]),
    told(5, SITE, [1, 0]),
    told(6, SITE, [1, 0, 2]),
    told(7, SITE, null),
  ]);
  expect(await pageBrowser.apart(1, null)).toEqual(new Set([5, 7]));
  executeScript.mockResolvedValueOnce([told(0, OTHER, [])]);
  expect(await pageBrowser.apart(1, [SITE])).toEqual(new Set());
});

it("leaves what the browser does not take back", async () => {
  remove.mockRejectedValueOnce(new Error("required"));
  await expect(pageBrowser.giveBack(SITE, [])).resolves.toBeUndefined();
});
