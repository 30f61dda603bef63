import type { CatalogueRecord } from "#data/model/record.ts";
import { Section } from "./Section.tsx";

/** Questions that are asked apart, as equal boards: none leads to the next. */
export function QuestionBoards({ questions }: { questions: NonNullable<CatalogueRecord["questions"]> }) {
  return (
    <Section title={questions.title}>
      <ul class="boards">
        {questions.names.map((name) => (
          <li key={name} class="board">
            {name}
          </li>
        ))}
      </ul>
      <p class="small soft">{questions.note}</p>
    </Section>
  );
}
