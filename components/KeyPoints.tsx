import { Section } from "./Section.tsx";

/** Lines under a heading, such as key points or when to use a thing; nothing at all where there are none. */
export function KeyPoints({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
