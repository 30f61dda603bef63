import { useId } from "preact/hooks";
import type { Link } from "#data/model/link.ts";
import { hostOf, OutwardLink } from "./OutwardLink.tsx";
import { Section } from "./Section.tsx";

/** Where to read a thing or get it, each link with its host. */
export function LinkList({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <Section title="Where to find it">
      <ul class="links">
        {links.map((link) => (
          <LinkItem key={link.url} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function LinkItem({ link: { title, url, to } }: { link: Link }) {
  const id = useId();
  return (
    <li>
      <OutwardLink url={url} title={title} describedBy={id} />
      <p id={id}>
        {hostOf(url)}. Opens in a new tab.
        {to === "home" && " No direct link is known. Ask for it by its title."}
      </p>
    </li>
  );
}
