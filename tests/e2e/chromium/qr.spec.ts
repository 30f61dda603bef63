import jsQR from "jsqr";
import { findings } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

type Pixels = { data: number[]; width: number; height: number };
const read = jsQR as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

for (const media of [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const) {
  test(`is read by a camera as it is painted: ${Object.values(media).join(", ")}`, async ({ panel }) => {
    await STATES["a QR code"]?.(panel);
    for (const width of [240, 360]) {
      await panel.setViewportSize({ width, height: 720 });
      await panel.emulateMedia(media);
      const png = [...(await panel.getByRole("img", { name: /^QR code/ }).screenshot())];
      const { data, ...size } = await panel.evaluate(async (bytes): Promise<Pixels> => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        return { data: [...pixels], width: image.width, height: image.height };
      }, png);
      expect(read(new Uint8ClampedArray(data), size.width, size.height)?.data).toBe("tel:+448088010331");
    }
    expect(await findings(panel, [{ width: 240, colorScheme: "light" }])).toEqual([]);
  });
}
