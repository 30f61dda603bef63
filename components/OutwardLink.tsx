import { Icon } from "./Icon.tsx";

/** A link that leaves the panel, its address verbatim from the catalogue. The page it opens learns nothing of this one. */
export function OutwardLink({ url, title, describedBy }: { url: string; title: string; describedBy?: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" aria-describedby={describedBy}>
      {title}
      <Icon name="out" />
    </a>
  );
}

/** The host that an address leads to, or whom it writes to or calls, to be shown beside its link. */
export function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host || pathname;
}
