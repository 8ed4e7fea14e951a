import type { ReactNode } from "react";

/** The answers that call for more: the words stand in app/ui/styles/_asking.scss. */
type Answered = "leader" | "duty" | "close" | "unfiled" | "today" | "phone" | "doubt" | "brief" | "honour";

/**
 * `:has()` in the style sheet, which asks the form what is chosen: shown as soon as an answer calls for it, with a script and without one. A
 * browser that does not know it shows it always.
 */
export function When({ answered, always, children }: { answered: Answered; always?: boolean; children: ReactNode }) {
  return <div className={always ? "ms-when" : `ms-when ms-when--${answered}`}>{children}</div>;
}
