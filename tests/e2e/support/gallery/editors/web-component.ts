import { place } from "./place.ts";

// A component of one's own with a closed root within a closed root, as design systems make them.
class CaseNote extends HTMLElement {
  connectedCallback() {
    const label = document.createElement("label");
    label.append("Note ", document.createElement("textarea"));
    this.attachShadow({ mode: "closed" }).append(label);
  }
}
class CaseForm extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: "closed" }).append(document.createElement("case-note"));
  }
}
customElements.define("case-note", CaseNote);
customElements.define("case-form", CaseForm);
place.append(document.createElement("case-form"));
