import type { ReactNode } from "react";

/** The answers that call for more: the words stand in app/ui/styles/_asking.scss. */
type Answered = "leader" | "duty" | "close" | "unfiled" | "today" | "phone" | "doubt" | "brief" | "honour";

/**
 * Shown as soon as an answer calls for it, with a script and without one: the style sheet asks the form what is chosen. A browser
 * that cannot ask shows it always.
 */
export function When({ answered, always, children }: { answered: Answered; always?: boolean; children: ReactNode }) {
  return <div className={always ? "ms-when" : `ms-when ms-when--${answered}`}>{children}</div>;
}
