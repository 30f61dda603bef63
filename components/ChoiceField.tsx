import { useId } from "preact/hooks";

/** One of a few choices, as radio buttons under a legend; shown and not changeable where the organisation fixed it. */
export function ChoiceField<Value extends string>({
  legend,
  name,
  choices,
  chosen,
  locked,
  onChoose,
}: {
  legend: string;
  name: string;
  choices: readonly { value: Value; text: string }[];
  chosen: Value;
  locked: boolean;
  onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset class="seg" disabled={locked} aria-describedby={locked ? id : undefined}>
      <legend>{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
      {locked && (
        <p class="small soft" id={id}>
          Set by your organisation.
        </p>
      )}
    </fieldset>
  );
}
