import { place } from "./place.ts";

// A component of one's own with a closed root within a closed root, as design systems make them: the field that both
// hide is told by the component alone.
class CaseNote extends HTMLElement {
  readonly field = document.createElement("textarea");
  connectedCallback() {
    const label = document.createElement("label");
    label.append("Note ", this.field);
    this.attachShadow({ mode: "closed" }).append(label);
  }
}
customElements.define("case-note", CaseNote);

class CaseForm extends HTMLElement {
  readonly #note = document.createElement("case-note") as CaseNote;
  get field() {
    return this.#note.field;
  }
  connectedCallback() {
    this.attachShadow({ mode: "closed" }).append(this.#note);
  }
}
customElements.define("case-form", CaseForm);
place.append(document.createElement("case-form"));
