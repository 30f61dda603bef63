import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The package of the frontend that GOV.UK's services share. */
const FRONTEND = "node_modules/govuk-frontend/dist/govuk";

/** One question of the service, on a page of its own. */
export interface Question {
  readonly path: string;
  readonly title: string;
  /** The field that may not be empty. */
  readonly needs: string;
  /** What is said when it is. */
  readonly problem: string;
  /** @param problem an element that says what is wrong, or nothing */
  readonly fields: (problem: string) => string;
}

export const QUESTIONS: readonly Question[] = [
  {
    path: "/service/told",
    title: "Did anyone tell you about it?",
    needs: "told",
    problem: "Select yes if anyone told you about it",
    fields: (problem) => `<div class="govuk-form-group"><fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
        <h1 class="govuk-fieldset__heading">Did anyone tell you about it?</h1></legend>${problem}
      <div class="govuk-radios" data-module="govuk-radios">
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" id="told" name="told" type="radio" value="yes"
            data-aria-controls="conditional-told">
          <label class="govuk-label govuk-radios__label" for="told">Yes</label></div>
        <div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-told">
          <div class="govuk-form-group"><label class="govuk-label" for="what-they-said">What did they say?</label>
          <textarea class="govuk-textarea" id="what-they-said" name="what-they-said" rows="5"></textarea></div></div>
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" id="told-2" name="told" type="radio" value="no">
          <label class="govuk-label govuk-radios__label" for="told-2">No</label></div>
      </div></fieldset></div>`,
  },
  {
    path: "/service/details",
    title: "What have you noticed?",
    needs: "details",
    problem: "Enter what you have noticed",
    fields: (problem) => `
      <div class="govuk-form-group govuk-character-count" data-module="govuk-character-count" data-maxlength="500">
      <h1 class="govuk-label-wrapper">
        <label class="govuk-label govuk-label--l" for="details">What have you noticed?</label></h1>
      <div id="details-hint" class="govuk-hint">Do not give names.</div>${problem}
      <textarea class="govuk-textarea govuk-js-character-count" id="details" name="details" rows="5"
        aria-describedby="details-info details-hint"></textarea>
      <div id="details-info" class="govuk-hint govuk-character-count__message">
        You can enter up to 500 characters</div></div>`,
  },
  {
    path: "/service/when",
    title: "When was that?",
    needs: "when-year",
    problem: "Enter a date",
    fields: (problem) => `<div class="govuk-form-group">
      <fieldset class="govuk-fieldset" role="group" aria-describedby="when-hint">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
        <h1 class="govuk-fieldset__heading">When was that?</h1></legend>
      <div id="when-hint" class="govuk-hint">For example, 31 3 2025</div>${problem}
      <div class="govuk-date-input" id="when">${dateField("Day", 2)}${dateField("Month", 2)}${dateField("Year", 4)}
      </div></fieldset></div>`,
  },
];

function dateField(label: string, width: number): string {
  const id = `when-${label.toLowerCase()}`;
  return `<div class="govuk-date-input__item"><div class="govuk-form-group">
    <label class="govuk-label govuk-date-input__label" for="${id}">${label}</label>
    <input class="govuk-input govuk-date-input__input govuk-input--width-${width}" id="${id}" name="${id}"
      type="text" inputmode="numeric"></div></div>`;
}

/** @param isUnanswered whether it is asked again because the field that it needs was empty */
export function questionPage({ title, needs, problem, fields }: Question, isUnanswered: boolean): string {
  const summary = `<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
    <h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body">
    <ul class="govuk-list govuk-error-summary__list"><li><a href="#${needs}">${problem}</a></li></ul></div></div></div>`;
  const message = `<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`;
  return layout(
    isUnanswered ? `Error: ${title}` : title,
    `${isUnanswered ? summary : ""}<form method="post" novalidate>${fields(isUnanswered ? message : "")}
      <button type="submit" class="govuk-button" data-module="govuk-button">Continue</button></form>`,
  );
}

/** The page that shows all answers before they are sent. */
export function answersPage(answers: URLSearchParams): string {
  const rows = [...answers].map(
    ([name, value]) => `<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt>
      <dd class="govuk-summary-list__value">${asHtml(value)}</dd>
      <dd class="govuk-summary-list__actions"><a class="govuk-link" href="/service">Change</a></dd></div>`,
  );
  return layout(
    "Check your answers",
    `<h1 class="govuk-heading-l">Check your answers</h1><dl class="govuk-summary-list">${rows.join("")}</dl>
      <button type="submit" class="govuk-button" data-module="govuk-button">Send</button>`,
  );
}

function layout(title: string, content: string): string {
  return `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8">
    <title>${title} – Report a concern – GOV.UK</title><meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="/assets/images/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/govuk/govuk-frontend.min.css"></head>
    <body class="govuk-template__body"><script src="/service/supported.js"></script>
    <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
    <header class="govuk-template__header">${rendered("header", "default")}
    ${rendered("service-navigation", "with service name")}</header>
    <div class="govuk-width-container">${rendered("phase-banner", "default")}
    <a href="/service" class="govuk-back-link">Back</a>
    <main class="govuk-main-wrapper" id="main-content">${content}</main></div>
    <footer class="govuk-template__footer">${rendered("footer", "default")}</footer>
    <script type="module" src="/service/begin.js"></script></body></html>`;
}

/** A part of a page as the package itself shows it in its examples. */
function rendered(component: string, example: string): string {
  const { fixtures } = JSON.parse(readFileSync(join(FRONTEND, "components", component, "fixtures.json"), "utf8"));
  return fixtures.find(({ name }: { name: string }) => name === example).html;
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
