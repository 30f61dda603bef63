import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { answersPage, QUESTIONS, questionPage } from "./service-pages.ts";

/** What a service of the government sends with its pages: nothing runs that does not come from itself. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
/** The scripts of its pages, which the policy keeps out of the pages themselves. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "/service/supported.js": 'document.body.classList.add("js-enabled", "govuk-frontend-supported");',
  "/service/begin.js": 'import { initAll } from "/govuk/govuk-frontend.min.js"; initAll();',
};

/**
 * A service as GOV.UK's are: its frontend, a strict policy, one question a page, each answer sent before the next
 * question is asked, and all shown at the end. It begins anew at `/service`.
 */
export function createService(): (request: IncomingMessage, response: ServerResponse) => Promise<unknown> {
  let answers = new URLSearchParams();
  return async (request, response) => {
    const path = request.url ?? "/";
    const goTo = (location: string) => response.writeHead(303, { location }).end();
    const show = (page: string) => response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    response.setHeader("content-security-policy", POLICY);
    const script = SCRIPTS[path];
    if (script) return response.setHeader("content-type", "text/javascript").end(script);
    if (path === "/service") {
      answers = new URLSearchParams();
      return goTo(QUESTIONS[0]?.path ?? "");
    }
    const number = QUESTIONS.findIndex((question) => question.path === path);
    const question = QUESTIONS[number];
    if (!question) return show(answersPage(answers));
    if (request.method !== "POST") return show(questionPage(question, false));
    for (const [name, value] of new URLSearchParams(await text(request))) answers.set(name, value);
    if (!answers.get(question.needs)) return show(questionPage(question, true));
    return goTo(QUESTIONS[number + 1]?.path ?? "/service/check-your-answers");
  };
}
