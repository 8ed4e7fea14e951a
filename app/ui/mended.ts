import type { FormError } from "./form.tsx";

/** Debounce, in milliseconds: how long typing rests before a field is judged again. The detector's marks have come by then. */
const pause = 700;

/**
 * Live validation of what was refused: tells which fields are mended while somebody mends them, so that a sentence goes when it is true no
 * more. Length and number of answers are judged as the server does (`data-least`, `data-most`); of anything else only that it was changed
 * and is not empty, and the server judges it when it is sent. Answers how to stop.
 */
export function followMending(errors: readonly FormError[], tell: (fields: readonly string[]) => void): () => void {
  const groups = new Map(errors.flatMap(({ field }) => [...groupOf(field)].map((group) => [field, group] as const)));
  const before = new Map([...groups].map(([field, group]) => [field, answersIn(group).join("\n")]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    const mended = [...groups].filter(([field, group]) => isMended(group, before.get(field))).map(([field]) => field);
    for (const [field, group] of groups) mark(group, mended.includes(field));
    tell(mended);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(judge, pause);
  };
  document.addEventListener("input", soon);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("input", soon);
    for (const group of groups.values()) mark(group, false);
  };
}

/** What holds a field's question, its sentence and its controls; for the choice about a warning, the warning. */
function groupOf(field: string): HTMLElement[] {
  const group = document.getElementById(field)?.closest<HTMLElement>(".ms-find--warn, .form-group");
  return group ? [group] : [];
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function answersIn(group: HTMLElement): string[] {
  const isChosen = (control: Control) => !/^(checkbox|radio)$/.test(control.type) || (control as HTMLInputElement).checked;
  const controls = [...group.querySelectorAll<Control>("input, select, textarea")].filter(
    (control) => group.matches(".ms-find--warn") || !control.closest(".ms-find"),
  );
  return controls
    .filter(isChosen)
    .map(({ value }) => value.trim())
    .filter((value) => value !== "");
}

function isMended(group: HTMLElement, before: string | undefined): boolean {
  const answers = answersIn(group);
  const isText = group.querySelector("textarea, input:not([type=checkbox], [type=radio])") !== null;
  const amount = isText ? answers.join("\n").length : answers.length;
  const { least = "1", most = "Infinity" } = group.dataset;
  const fits = amount >= Number(least) && amount <= Number(most);
  return fits && answers.join("\n") !== before && !group.querySelector(".ms-find--block");
}

function mark(group: HTMLElement, isMended: boolean): void {
  group.classList.toggle("ms-mended", isMended);
  for (const control of group.querySelectorAll("[aria-invalid]")) control.setAttribute("aria-invalid", String(!isMended));
}
