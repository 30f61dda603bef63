/** The strokes of each icon on a 20 by 20 grid, a path each. */
const PATHS = {
  copy: "M7.5 7V3.5h9v9H13M3.5 7.5h9v9h-9z",
  check: "M4 10.5 8.2 15 16 5.5",
  back: "M12 4.5 6.5 10l5.5 5.5",
  clear: "m5.5 5.5 9 9m0-9-9 9",
  settings: "M3 6h8m4 0h2M3 14h2m4 0h8M15 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM9 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  fold: "M4.5 7.5 10 13l5.5-5.5",
  hide: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM4 16 16 4",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  warn: "M10 3 18 16.5H2zM10 8.5V12m0 2.3v.1",
  info: "M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 9.5V14m0-7.6v.1",
  out: "M8 4H4v12h12v-4M11.5 4H16v4.5M16 4l-7 7",
  onward: "M8 4.5 13.5 10 8 15.5",
  add: "M10 4v12M4 10h12",
  pin: "M6.5 3h7v14L10 13.6 6.5 17z",
  pinned: "M6.5 3h7v14L10 13.6 6.5 17zM8.5 4v9m1.5-9v8.500m1.5-8.500v9",
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word that says the same; never alone, so assistive technology passes over it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark: a post with an arm to the right and one to the left. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-post" d="M14 0h4v2h8l6 4-6 4h-8v2h-4v-2H4V2h10zM14 20h4v12h-4z" />
      <path class="mark-arm" d="M28 12v8H6l-6-4 6-4z" />
    </svg>
  );
}
