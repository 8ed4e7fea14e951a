import { type RefObject, useEffect, useRef, useState } from "react";
import { clock } from "#app/text/moments.ts";
import { piecesWords } from "#app/text/pieces.ts";
import { Icon } from "./icon.tsx";
import { contacted } from "./idle-warning.tsx";

/** What the server answers to a draft, as JSON: `{ savedAt }` as an ISO instant, or why it was not kept. */
export type DraftAnswer = { savedAt: string; draft?: string } | { refused: "blocked" | "signedOut" | "invalid" };

export type DraftState =
  | { is: "idle"; savedAt?: string }
  | { is: "saving"; savedAt?: string | undefined }
  | { is: "notSaved"; why: "blocked" | "signedOut" | "invalid" | "unavailable" };

const rest = 1500;

/**
 * Autosave, debounced: keeps a form as a draft while somebody writes. Its fields are posted to `url` when the typing has rested for a moment,
 * once at a time (a newer post aborts the older), with the header `X-Medspil-Draft: 1`. When the server names the draft, its id is kept in
 * the hidden field `draft`. Without JavaScript the form's own button keeps it.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, url: string, savedAt?: string): DraftState {
  const [state, setState] = useState<DraftState>({ is: "idle", ...(savedAt && { savedAt }) });
  const latest = useRef(savedAt);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy: AbortController | null = null;

    const keep = async () => {
      busy?.abort();
      const mine = new AbortController();
      busy = mine;
      setState({ is: "saving", savedAt: latest.current });
      const answer = await send(url, new FormData(element), mine.signal);
      if (answer === "replaced") return;
      if ("savedAt" in answer) {
        latest.current = answer.savedAt;
        rememberDraft(element, answer.draft);
        contacted();
        setState({ is: "idle", savedAt: answer.savedAt });
      } else {
        setState({ is: "notSaved", why: answer.refused });
      }
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    };
    const stop = () => {
      clearTimeout(timer);
      busy?.abort();
    };
    element.addEventListener("input", wait);
    element.addEventListener("submit", stop);
    return () => {
      stop();
      element.removeEventListener("input", wait);
      element.removeEventListener("submit", stop);
    };
  }, [form, url]);
  return state;
}

async function send(
  url: string,
  body: FormData,
  signal: AbortSignal,
): Promise<{ savedAt: string; draft?: string } | { refused: "blocked" | "signedOut" | "invalid" | "unavailable" } | "replaced"> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      signal,
      headers: { "X-Medspil-Draft": "1", Accept: "application/json" },
    });
    // A session that has ended is answered with the sign-in page.
    if (response.redirected || response.status === 401 || response.status === 403) return { refused: "signedOut" };
    if (!response.headers.get("content-type")?.includes("application/json")) return { refused: "unavailable" };
    return (await response.json()) as DraftAnswer;
  } catch {
    return signal.aborted ? "replaced" : { refused: "unavailable" };
  }
}

function rememberDraft(form: HTMLFormElement, draft: string | undefined): void {
  const field = form.elements.namedItem("draft");
  if (draft && field instanceof HTMLInputElement) field.value = draft;
}

/** One quiet line on the draft; a live region only when it is not saved, and says why. */
export function DraftLine({ state }: { state: DraftState }) {
  const text = piecesWords().draft;
  const words =
    state.is === "notSaved" ? notSaved(state.why, text) : state.savedAt ? text.saved(clock(state.savedAt)) : text.idle;
  return (
    <p className="ms-small ms-muted ms-draft" role={state.is === "notSaved" ? "status" : undefined}>
      <Icon name={state.is === "notSaved" ? "warning" : "save"} small /> <span>{words}</span>
    </p>
  );
}

function notSaved(
  why: Extract<DraftState, { is: "notSaved" }>["why"],
  text: Record<"blocked" | "signedOut" | "unavailable" | "refused", string>,
) {
  return why === "invalid" ? text.refused : text[why];
}
