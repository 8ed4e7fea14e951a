import { useEffect, useRef, useState } from "react";
import { listsWords } from "#app/text/lists.ts";

const stored = "medspil:shortcuts";

/**
 * Keyboard shortcuts of the queue: `/` search, `J` and `K` next and previous, `Enter` opens (the row's link has the focus), `R` registers a
 * call, `?` this list. Single keys are off while a field has the focus, and can be switched off altogether (WCAG 2.1.4). Nothing without
 * JavaScript.
 */
export function QueueShortcuts({ register }: { register?: string | undefined }) {
  const text = listsWords().shortcuts;
  const [ready, setReady] = useState(false);
  const [enabled, setEnabled] = useState(true);
  const list = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    setReady(true);
    setEnabled(remembered());
  }, []);
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === "r" && register ? () => follow(register) : actions[key];
      if (!act) return;
      event.preventDefault();
      act(list.current);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [enabled, register]);

  if (!ready) return null;
  const rows = [
    ["/", text.search],
    ["J", text.next],
    ["K", text.previous],
    ["Enter", text.open],
    ...(register ? ([["R", text.register]] as const) : []),
    ["?", text.list],
  ] as const;
  return (
    <details className="ms-keys ms-bar__end ms-only-wide" ref={list}>
      <summary className="ms-hint">
        <kbd>/</kbd> {text.hint.search} <kbd>J</kbd> <kbd>K</kbd> {text.hint.move} <kbd>?</kbd> {text.hint.all}
      </summary>
      <div className="ms-card">
        <h2 className="ms-aside-h">{text.heading}</h2>
        <dl className="ms-facts">
          {rows.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <div className="ms-check">
          <input
            className="form-checkbox"
            type="checkbox"
            id="shortcuts"
            checked={enabled}
            onChange={(event) => {
              setEnabled(event.currentTarget.checked);
              remember(event.currentTarget.checked);
            }}
          />
          <label htmlFor="shortcuts">{text.enabled}</label>
        </div>
      </div>
    </details>
  );
}

const actions: Record<string, (list: HTMLDetailsElement | null) => void> = {
  "/": () => document.querySelector<HTMLElement>('[data-shortcuts="search"]')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  "?": (list) => {
    if (!list) return;
    list.open = !list.open;
    list.querySelector("summary")?.focus();
  },
};

/** Clicks the page's own link, so that the router follows it. */
function follow(address: string): void {
  document.querySelector<HTMLElement>(`a[href="${address}"]`)?.click();
}

/** Moves the focus along the links of the rows; Enter is the browser's own. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-shortcuts="rows"] .ms-queue__title a')];
  const row = document.activeElement?.closest("tr");
  const here = links.findIndex((link) => link.closest("tr") === row);
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by;
  links[next]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

// `localStorage` throws where the browser refuses storage altogether; shortcuts then stay on for this page.
function remembered(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}

function remember(enabled: boolean): void {
  try {
    localStorage.setItem(stored, enabled ? "on" : "off");
  } catch {
    // Nothing to do: see above.
  }
}
