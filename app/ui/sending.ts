import { piecesWords } from "#app/text/pieces.ts";
import { contacted } from "./idle-warning.tsx";

/** Where a page asks whether the server is there, and of which build; where it tells of a script that failed. */
export type SendingPaths = { readonly answering: string; readonly scriptErrors: string };

/** Said with what is asked for because somebody went back: where it leads on, that takes the place of this page (app/server/guarded-build.ts). */
const cameBackHeader = "X-Came-Back";

declare global {
  interface Window {
    __remixManifest?: { version: string };
  }
}

let paths: SendingPaths;
/** A script has failed, or the server is of another build: from now on forms are the browser's, which needs nothing of ours. */
let isPlain = false;
let letThrough: HTMLFormElement | undefined;
let presses = 0;
/** The path to which the browser's way back or forth has just led. */
let cameBackTo: string | undefined;
let reportsLeft = 5;

/**
 * Interception of everything that leaves the page, begun before hydration, so that nothing typed is lost on the way (decision 025).
 *
 * A form is sent when the server has just answered; else the page stays as it is, says so, and the next press tries again. Remix would put
 * its error page in the place of this one, or load it anew.
 */
export function watchSending(known: SendingPaths): void {
  paths = known;
  // Capture on the window comes before React, which listens on the document.
  addEventListener("submit", askFirst, true);
  addEventListener("click", followWithCare, true);
  addEventListener("error", ({ error }) => ofOurScripts(error) && scriptFailed(error));
  addEventListener("unhandledrejection", ({ reason }) => ofOurScripts(reason) && scriptFailed(reason));
  addEventListener("popstate", () => {
    cameBackTo = location.pathname;
  });
  const ask = window.fetch;
  window.fetch = (what, how) => answerOrStay(ask, what, how);
}

async function askFirst(event: SubmitEvent): Promise<void> {
  const { target, submitter } = event;
  const form = target as HTMLFormElement;
  if (form.getAttribute("method") !== "post") return;
  if (form === letThrough) {
    if (isPlain) event.stopImmediatePropagation();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  presses += 1;
  const press = presses;
  const build = await buildThere();
  // Pressed again meanwhile: that press sends.
  if (press !== presses) return;
  if (build === null) {
    noAnswer();
    return;
  }
  say("");
  isPlain ||= build !== window.__remixManifest?.version || isTranslated();
  letThrough = form;
  form.requestSubmit(submitter?.isConnected ? submitter : null);
  letThrough = undefined;
}

/** The build of the server that answers; null when none does, as long as it starts, or when somebody in between answers in its place. */
async function buildThere(): Promise<string | null> {
  try {
    const answer = await window.fetch(paths.answering, { cache: "no-store" });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}

/**
 * Following a link offline would leave the page for the browser's own, with everything that was typed. From a page that was translated the
 * browser follows it by itself.
 */
function followWithCare(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || link.origin !== location.origin || (link.hash && link.pathname === location.pathname)) return;
  if (!navigator.onLine) {
    event.preventDefault();
    noAnswer();
  } else if (!isTranslated()) return;
  event.stopImmediatePropagation();
}

/** Browser translation puts `<font>` round every text. React does not know of it, and would go on writing to the texts that are gone. */
const isTranslated = () => document.querySelector("main font") !== null;

/**
 * Fetches what the router asks for. Where no page of ours answers, the router goes on waiting, and so the page stays as it is; whatever is
 * pressed next takes the place of what it waits for.
 */
async function answerOrStay(ask: typeof fetch, what: RequestInfo | URL, how?: RequestInit): Promise<Response> {
  const { pathname } = new URL(what instanceof Request ? what.url : what, location.href);
  const isData = pathname.endsWith(".data");
  // What it fetches ahead of any press, without a signal, may fail by itself.
  if (!isData && !(pathname === "/__manifest" && how?.signal)) return ask(what, how);
  const cameBack = pathname === `${cameBackTo}.data`;
  cameBackTo = undefined;
  try {
    const answer = await ask(what, cameBack ? { ...how, headers: { [cameBackHeader]: "yes" } } : how);
    if (isData ? answer.headers.has("X-Remix-Response") : answer.ok) {
      contacted();
      return answer;
    }
  } catch (error) {
    if (how?.signal?.aborted) throw error;
  }
  noAnswer();
  return new Promise(() => {});
}

const noAnswer = () => say(piecesWords().sending.noAnswer);

/** Reports an error of our own scripts, and says that it costs nothing. */
export function scriptFailed(error: unknown): void {
  say(piecesWords().sending.scriptFailed(reportScript(error)));
}

/** Tells the log where a script failed; never its message, which may quote somebody. Answers the number under which the log has it. */
export function reportScript(error: unknown): string {
  isPlain = true;
  const incident = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const [file = "", line = "", column = ""] = ofOurScripts(error) || [];
  reportsLeft -= 1;
  if (reportsLeft >= 0)
    navigator.sendBeacon(paths.scriptErrors, new URLSearchParams({ incident, route: location.pathname, file, line, column }));
  return incident;
}

/** File, line and column of a script of ours in which an error arose; false for those of the browser and of extensions. */
function ofOurScripts(error: unknown): readonly string[] | false {
  if (!(error instanceof Error)) return false;
  const place = /\/assets\/([\w.-]+\.js):(\d+):(\d+)/.exec((error.stack ?? "").replace(error.message, ""));
  return place ? place.slice(1) : false;
}

/** One sentence above the page, in an element that React does not know: it may be React that has failed. */
function say(words: string): void {
  const said = document.getElementById("sending") ?? document.createElement("div");
  said.id = "sending";
  said.className = "ms-idle";
  said.role = "alert";
  const sentence = document.createElement("p");
  sentence.textContent = words;
  said.replaceChildren(...(words ? [sentence] : []));
  document.body.append(said);
}
