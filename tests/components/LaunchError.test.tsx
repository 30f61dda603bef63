import { expect, it } from "vitest";
import { LaunchError } from "#components/LaunchError.tsx";
import type { CopyContent } from "#data/copy/copy-content.ts";
import { button, press, show } from "./show.ts";

const URGENT = [
  { label: "Immediate danger", dial: "999", shown: "999" },
  { label: "Coventry MASH", dial: "02476788555", shown: "024 7678 8555" },
];

it("shows the urgent numbers, which can be copied, and says what is amiss", async () => {
  const copied: CopyContent[] = [];
  const root = show(
    <LaunchError
      urgent={URGENT}
      onCopy={async (content) => {
        copied.push(content);
        return true;
      }}
    />,
  );
  expect(root.textContent).toContain("could not be read");
  await press(button(root, "Copy Coventry MASH 024 7678 8555"));
  expect(copied).toEqual([{ what: "024 7678 8555", text: "024 7678 8555", html: "024 7678 8555" }]);
  expect(root.querySelector("[role=status]")?.textContent).toBe("Copied 024 7678 8555.");
});

it("names 999 even where no number is known", () => {
  expect(show(<LaunchError urgent={[]} onCopy={async () => true} />).textContent).toContain("phone 999");
});
