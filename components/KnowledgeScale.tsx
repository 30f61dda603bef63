import type { Scale } from "#data/model/record.ts";
import { Section } from "./Section.tsx";

/**
 * Positions in their order, as arms on one post. All look alike: a colour that changed along the way would add a
 * meaning that the source does not give.
 */
export function KnowledgeScale({ scale }: { scale: Scale }) {
  return (
    <Section title={scale.title}>
      <div class="spectrum">
        <p class="end">{scale.from}</p>
        <ol class="sp" aria-label={`${scale.title}, from ${scale.from} to ${scale.to}`}>
          {scale.steps.map(({ title, text }, index) => (
            <li key={title}>
              <span class="pos" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <b>{title}</b>
                {text && <p>{text}</p>}
              </div>
            </li>
          ))}
        </ol>
        <p class="end">{scale.to}</p>
      </div>
    </Section>
  );
}
