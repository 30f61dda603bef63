import type { Cdp } from "./cdp.ts";
import { evaluate, openTab, type Target } from "./target.ts";

/** A picture in PNG format. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture of what a page or the panel shows, one pixel to a CSS pixel. */
export async function takePicture(target: Target): Promise<Picture> {
  const [width, height] = await evaluate<[number, number]>(
    target,
    // Two frames: what was asked of the page just before has been painted then.
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done([innerWidth, innerHeight]))))",
  );
  const { data } = await target.cdp.send<{ data: string }>("Page.captureScreenshot", {}, target.session);
  return { png: Buffer.from(data, "base64"), width, height };
}

/**
 * Puts pictures side by side, their lower edges level as in the browser's window, with a line between them. The
 * browser does the drawing, in a tab that is closed again.
 */
export async function sideBySide(cdp: Cdp, pictures: readonly Picture[]): Promise<Picture> {
  const tab = await openTab(cdp, "about:blank");
  try {
    const width = pictures.reduce((sum, picture) => sum + picture.width, pictures.length - 1);
    const height = Math.max(...pictures.map((picture) => picture.height));
    const frame = await cdp.send<{ frameTree: { frame: { id: string } } }>("Page.getFrameTree", {}, tab.session);
    const html = pageOf(pictures);
    await cdp.send("Page.setDocumentContent", { frameId: frame.frameTree.frame.id, html }, tab.session);
    await evaluate(tab, "Promise.all([...document.images].map((image) => image.decode()))");
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const options = { clip, captureBeyondViewport: true };
    const { data } = await cdp.send<{ data: string }>("Page.captureScreenshot", options, tab.session);
    return { png: Buffer.from(data, "base64"), width, height };
  } finally {
    await cdp.send("Target.closeTarget", { targetId: tab.id });
  }
}

function pageOf(pictures: readonly Picture[]): string {
  const images = pictures.map(({ png }) => `<img alt="" src="data:image/png;base64,${png.toString("base64")}">`);
  return `<!doctype html><style>
    body { margin: 0; display: flex; align-items: end; width: max-content; background: #f3f2f1 }
    img + img { border-left: 1px solid #b1b4b6 }
  </style>${images.join("")}`;
}
