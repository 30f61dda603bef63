import { KEYS } from "./keys.ts";

/** The keys of the panel. */
export function KeyboardHelp() {
  return (
    <>
      <dl class="facts keys">
        {Object.values(KEYS).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">The first two can be changed in your browser, on its page of extension shortcuts.</p>
    </>
  );
}
