import { describe, expect, it } from "vitest";
import { type SitePages, withoutRepeated } from "#data/recogniser/every-page.ts";

const SITE = "https://cases.example";
const MENU = 1;
const NOTE = 2;

/** A panel that reads pages of sites, and what is left of what it finds there. */
function read() {
  const sites: SitePages = new Map();
  const page = (
    path: string,
    phrases: readonly number[],
    written: readonly number[] = [],
    site = SITE,
    goesOn = false,
  ) =>
    withoutRepeated(
      [
        ...phrases.map((phrase) => ({ phrase, isPast: false, isClose: true, isWritten: false })),
        ...written.map((phrase) => ({ phrase, isPast: false, isClose: true, isWritten: true })),
      ],
      sites,
      site + path,
      goesOn,
    ).map(({ phrase }) => phrase);
  return { page, sites };
}

describe("what stands on every page of a site", () => {
  it("counts on the first three, and on none from then on", () => {
    const { page } = read();
    const found = ["/1", "/2", "/3", "/4", "/5"].map((path) => page(path, [MENU]));
    expect(found).toEqual([[MENU], [MENU], [MENU], [], []]);
  });

  it("leaves what only this page says", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [MENU]);
    expect(page("/4", [MENU, NOTE])).toEqual([NOTE]);
  });

  it("counts where somebody writes it", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [MENU]);
    expect(page("/4", [MENU], [MENU])).toEqual([MENU]);
  });

  it("is not what was written on every page", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [], [NOTE]);
    expect(page("/4", [NOTE])).toEqual([NOTE]);
  });

  it("counts again after a page that does not say it", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [MENU]);
    expect(page("/4", [])).toEqual([]);
    expect(page("/5", [MENU])).toEqual([MENU]);
  });

  it("is not known by one page that is read again and again", () => {
    const { page } = read();
    for (let turn = 0; turn < 10; turn++) expect(page("/1", [NOTE])).toEqual([NOTE]);
  });

  it("is not known by one page that stands at many addresses", () => {
    const { page, sites } = read();
    for (const end of ["#a", "#b", "?case=1", "?case=2#a"]) expect(page(`/1${end}`, [NOTE])).toEqual([NOTE]);
    expect([...(sites.get(SITE)?.keys() ?? [])]).toEqual(["/1"]);
  });

  it("is known by what a page says last", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) {
      page(path, [NOTE]);
      page(path, []);
    }
    expect(page("/4", [NOTE])).toEqual([NOTE]);
  });

  it("is left out of what is said before all was read, which is not noted", () => {
    const { page, sites } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [MENU]);
    expect(page("/4", [MENU, NOTE], [], SITE, true)).toEqual([NOTE]);
    expect([...(sites.get(SITE)?.keys() ?? [])]).toEqual(["/1", "/2", "/3"]);
  });

  it("is another thing on another site", () => {
    const { page } = read();
    for (const path of ["/1", "/2", "/3"]) page(path, [MENU]);
    expect(page("/4", [MENU], [], "https://mail.example")).toEqual([MENU]);
    expect(page("/4", [MENU])).toEqual([]);
  });

  it("takes no more memory on the thousandth page than on the fourth", () => {
    const { page, sites } = read();
    for (let n = 0; n < 1000; n++) page(`/${n}`, [MENU, n]);
    expect(sites.get(SITE)?.size).toBe(4);
  });
});
