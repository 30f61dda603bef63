import { expect, it } from "vitest";
import { LaunchError } from "#components/LaunchError.tsx";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { UrgentContact } from "#data/model/urgent.ts";
import { button, press, show } from "./show.ts";

const URGENT: UrgentContact[] = [
  { id: "uk:police-emergency", label: "Immediate danger", dial: "999", shown: "999" },
  { id: "coventry:coventry-mash", label: "Coventry MASH", dial: "02476788555", shown: "024 7678 8555" },
];

it("shows the urgent numbers, which can be copied, and says what is amiss", async () => {
  const copied: CopyContent[] = [];
  const root = show(
    <LaunchError
      failure="catalogue"
      urgent={URGENT}
      onCopy={async (content) => {
        copied.push(content);
        return true;
      }}
    />,
  );
  expect(root.textContent).toContain("could not be read");
  await press(button(root, "Copy Coventry MASH 024 7678 8555"));
  expect(copied).toEqual([
    {
      what: "024 7678 8555",
      text: "024 7678 8555",
      html: "024 7678 8555",
      contacts: [{ id: "coventry:coventry-mash", value: "024 7678 8555" }],
    },
  ]);
  expect(root.querySelector("[role=status]")?.textContent).toBe("Copied 024 7678 8555.");
});

it("names 999 even where no number is known", () => {
  expect(show(<LaunchError failure="catalogue" urgent={[]} onCopy={async () => true} />).textContent).toContain(
    "phone 999",
  );
});

it("does not blame the catalogue for another failure", () => {
  const text = show(<LaunchError failure="start" urgent={URGENT} onCopy={async () => true} />).textContent;
  expect(text).not.toContain("could not be read");
  expect(text).toContain("open it again");
});

it("can be covered and shown again", async () => {
  let uncovered = 0;
  const root = show(
    <LaunchError
      failure="catalogue"
      urgent={URGENT}
      onCopy={async () => true}
      covered
      onUncover={() => {
        uncovered += 1;
      }}
    />,
  );
  expect(document.title).toBe("Side panel");
  expect(root.querySelector<HTMLElement>(".panel")?.hidden).toBe(true);
  await press(button(root, "Show"));
  expect(uncovered).toBe(1);
});
